"""Titles that stand like those named in passing, and are spoken of all the same: "the creator of X reveals"."""

from bot.domain.reading.marks import Cue
from bot.domain.reading.passage import Sentence

_OPENING = 3  # words before "director of" with which prose opens: "The award-winning"
_CALLED = 3  # words of "Jane Doe, the" between "says" and "creator of"
_BREAKS = frozenset(",;:.?!–—()|")


def speaks(sentence: Sentence, title_end: int, whose: Cue | None) -> bool:
    """Whether whoever a title tells of, after ``whose``, goes on to speak: "the creator of X reveals"."""
    if any(mark.first >= title_end for mark in sentence.shows):
        return False
    alone = sentence.headline and len(sentence.shows) == 1
    forms = (_is_met, _recalls, _is_signed, _is_named)
    if alone and any(form(sentence, title_end) for form in forms):
        return True
    verbs = sentence.find("interview.speech", "interview.thought")
    if whose is None or sentence.within(whose.first, whose.last, "interview.role"):
        verbs += sentence.find("interview.on")  # but "past X on Netflix"
    return any(
        0 <= verb.first - title_end <= 1 and not set(sentence.text.gap(title_end)) & _BREAKS
        for verb in verbs
    )


def is_time(sentence: Sentence, when: Cue, title_end: int) -> bool:
    """Whether only a part of the show comes later: "Ahead of the X finale"."""
    parts = (*sentence.seasons, *sentence.find("interview.scene"))
    return "passing.time" in when.groups and any(part.first == title_end for part in parts)


def is_heard(sentence: Sentence, whose: Cue, title_end: int) -> bool:
    """Whether prose begins with whose words follow, or a headline tells of what somebody speaks.

    As in "The director of X took Variety through ...", "Jane Doe on her role in X".
    """
    if sentence.headline and len(sentence.shows) == 1 and "passing.part" in whose.groups:
        return bool(
            sentence.within(sentence.first, whose.first, "interview.speech", "interview.on")
        )
    roles = sentence.find("interview.role")
    role = any(whose.first < one.last <= whose.last for one in roles)
    if not role or len(sentence.shows) > 1:
        return False
    if sentence.headline:
        return _is_explained(sentence, whose, title_end)
    if _is_quoted(sentence, whose):
        return True
    if not _opens(sentence, whose):
        return False
    verbs = ("interview.speech", "interview.to", "interview.takes", "interview.writes")
    return bool(sentence.within(title_end, sentence.last, *verbs))


def _is_quoted(sentence: Sentence, whose: Cue) -> bool:
    """Whether a quotation is theirs: "'...', says the creator of X", "'...', says Jane Doe, creator of X"."""
    ends = {last for _, last in sentence.text.quotes}
    said = sentence.find("interview.turned", "interview.said")
    return any(v.first in ends and 0 <= whose.first - v.last <= _CALLED for v in said)


def _opens(sentence: Sentence, whose: Cue) -> bool:
    """Whether a sentence begins with a role, perhaps after what says when: "Days before the finale, the creators of"."""
    near = range(whose.first, max(sentence.first, whose.first - _OPENING) - 1, -1)
    return any(n == sentence.first or "," in sentence.text.gap(n) for n in near)


def _is_explained(headline: Sentence, whose: Cue, title_end: int) -> bool:
    """Whether a headline promises how, or why, those of a show did what they did: "How the creators of X ..."."""
    how = any(cue.first == headline.first for cue in headline.find("decision.known"))
    return how and whose.first - headline.first <= _OPENING and title_end < headline.last


def _is_met(sentence: Sentence, title_end: int) -> bool:
    """Whether a headline ends with whom an outlet met: "Interview with Jane Doe, creator of X"."""
    opens = sentence.find("interview.plain", "interview.met")
    return title_end == sentence.last and any(cue.first == sentence.first for cue in opens)


def _is_named(sentence: Sentence, title_end: int) -> bool:
    """Whether the name comes after the show, and then the verb: "Co-Creator of X Jane Doe shares ..."."""
    named = next((one for one in sentence.people if one.first == title_end), None)
    verbs = sentence.find("interview.speech", "interview.give", "interview.on") if named else ()
    return named is not None and any(verb.first == named.last for verb in verbs)


def _is_signed(sentence: Sentence, title_end: int) -> bool:
    """Whether a headline is in their words: "Jane Doe, creator of X: '...'", "'...', says the creator of X"."""
    text = sentence.text
    if ":" in text.gap(title_end) and any(first == title_end for first, _ in text.quotes):
        return True
    ends = {last for _, last in text.quotes}
    said = sentence.find("interview.turned", "interview.said")
    return title_end == sentence.last and any(cue.first in ends for cue in said)


def _recalls(sentence: Sentence, title_end: int) -> bool:
    """Whether somebody of the show's past speaks of it: "X alum Jane Doe recalls the show's end"."""
    former = next((c for c in sentence.find("interview.former") if c.first == title_end), None)
    capitalised = sentence.text.capitalised
    if former is None or any(
        first > title_end and capitalised(first) and capitalised(last - 1)
        for first, last in sentence.text.quotes
    ):
        return False
    verbs = sentence.within(former.last, sentence.last, "interview.speech")
    return bool(verbs and sentence.within(verbs[0].last, sentence.last, "interview.about"))
