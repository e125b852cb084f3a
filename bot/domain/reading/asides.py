"""Shows that a sentence names in passing: as a yardstick, an origin, somebody's other work."""

from functools import lru_cache

from bot.domain.reading.lists import lists_of
from bot.domain.reading.marks import Cue, Mark
from bot.domain.reading.passage import Sentence

_OPENING = 3  # words before "director of" with which prose opens: "The award-winning"
_FILLER = 5  # words between "creator of" and the title: "creator of Netflix's hit drama ..."
_WORK = 6  # words from "creator" to "thriller": "creator's new hit crime thriller"
_CREDITS = 6  # words of "with Jane Doe and" before a name
_BEFORE = ("passing.before", "passing.part", "passing.time")
_HOMES = ("streamers", "channels")
_NAME = 3  # words of a name
_APOSTROPHES = ("'", "’")
_BREAKS = frozenset(",;:.?!–—()|")


@lru_cache(64)
def asides_of(sentence: Sentence) -> dict[int, str]:
    """The mentions in passing, by their first word, and what makes them so: "creator of X", "like X and Y"."""
    if not sentence.shows:
        return {}
    before = {cue.last: cue for cue in sentence.find(*_BEFORE)}
    after = {cue.first: cue for cue in sentence.find("passing.after")}
    words = sentence.text.words[sentence.first : sentence.last]
    credited = {mark.first for mark in sentence.shows if _is_credit(sentence, mark)}
    owners = sentence.language.sets.get("passing.owners", frozenset())
    if not (before or after or credited or not owners.isdisjoint(words)):
        return {}
    light = sentence.language.sets["passing.filler"]
    filler = {n for n, word in enumerate(words, sentence.first) if word in light}
    filler |= {n for name in sentence.names for n in range(name.first, name.last)}
    found: dict[int, str] = {}
    for run in lists_of(sentence):
        if _speaks(sentence, run[-1].last):
            continue
        cue = _leading_up(sentence, run[0].first, before, filler)
        end = run[-1].last
        if cue and (_is_heard(sentence, cue, end) or _is_time(sentence, cue, end)):
            continue
        for mark in run:
            aside = cue or _following(sentence, mark.last, after) or _owner(sentence, mark.last)
            aside = aside or (mark if mark.first in credited else None)
            if aside:
                found[mark.first] = sentence.text.slice(aside.first, aside.last)
    return found


def _is_credit(sentence: Sentence, mark: Mark) -> bool:
    """Whether a title in brackets only says who somebody is: "the drama with Jane Doe (X)"."""
    gap = sentence.text.gap
    if sentence.headline or "(" not in gap(mark.first) or ")" not in gap(mark.last):
        return False
    named = [person.first for person in sentence.people if person.last == mark.first]
    return bool(named and sentence.within(named[0] - _CREDITS, named[0], "interview.object"))


def _speaks(sentence: Sentence, title_end: int) -> bool:
    """Whether whoever a title tells of goes on to speak of nothing else: "the creator of X reveals"."""
    if any(mark.first >= title_end for mark in sentence.shows):
        return False
    alone = sentence.headline and len(sentence.shows) == 1
    forms = (_is_met, _recalls, _is_signed)
    if alone and any(form(sentence, title_end) for form in forms):
        return True
    verbs = sentence.find("interview.speech", "interview.thought", "interview.on")
    return any(
        0 <= verb.first - title_end <= 1
        and not set(sentence.text.gap(title_end)) & _BREAKS
        and not _is_place(sentence, verb)
        for verb in verbs
    )


def _is_place(sentence: Sentence, verb: Cue) -> bool:
    """Whether "on" leads up to a service: "past X on Netflix"."""
    said = sentence.names if "interview.on" in verb.groups else ()
    return any(name.first == verb.last and name.sort in _HOMES for name in said)


def _is_time(sentence: Sentence, when: Cue, title_end: int) -> bool:
    """Whether only a part of the show comes later: "Ahead of the X finale"."""
    parts = (*sentence.seasons, *sentence.find("interview.scene"))
    return "passing.time" in when.groups and any(part.first == title_end for part in parts)


def _is_heard(sentence: Sentence, whose: Cue, title_end: int) -> bool:
    """Whether prose begins with whose words follow, or a headline tells of what somebody speaks.

    As in "The director of X took Variety through ...", "Jane Doe on her role in X".
    """
    if sentence.headline and len(sentence.shows) == 1 and "passing.part" in whose.groups:
        return bool(
            sentence.within(sentence.first, whose.first, "interview.speech", "interview.on")
        )
    opens = whose.first - sentence.first <= _OPENING and not sentence.headline
    roles = sentence.find("interview.role")
    role = any(whose.first < one.last <= whose.last for one in roles)
    if not opens or not role or len(sentence.shows) > 1:
        return False
    verbs = ("interview.speech", "interview.to", "interview.takes")
    return bool(sentence.within(title_end, sentence.last, *verbs))


def _is_met(sentence: Sentence, title_end: int) -> bool:
    """Whether a headline ends with whom an outlet met: "Interview with Jane Doe, creator of X"."""
    opens = sentence.find("interview.plain", "interview.met")
    return title_end == sentence.last and any(cue.first == sentence.first for cue in opens)


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


def _leading_up(
    sentence: Sentence, title: int, before: dict[int, Cue], filler: set[int]
) -> Cue | None:
    """The cue before a title, with nothing between but "the", "Netflix's", "hit drama"."""
    for word in range(title, max(sentence.first, title - _FILLER) - 1, -1):
        if set(sentence.text.gap(word)) & _BREAKS:
            return None
        if word in before:
            return before[word]
        if word - 1 not in filler:
            return None
    return None


def _following(sentence: Sentence, title_end: int, after: dict[int, Cue]) -> Cue | None:
    said = sentence.text.words[title_end : title_end + 1]
    owned = not said or said[0] == "s" or said[0] in sentence.language.sets["passing.filler"]
    for word in range(title_end, title_end + 1 + owned):
        if word < sentence.last and set(sentence.text.gap(word)) & _BREAKS:
            return None
        if word in after:
            return after[word]
    return None


def _owner(sentence: Sentence, title_end: int) -> Mark | None:
    """Somebody of the show, whose other work the sentence is about: "X creator's new thriller"."""
    if named := _named_owner(sentence, title_end):
        return named
    sets = sentence.language.sets
    owners, works = sets.get("passing.owners", frozenset()), sets.get("passing.works", frozenset())
    said = sentence.text.words[title_end : min(title_end + _WORK, sentence.last)]
    if len(said) < _WORK - 1 or said[0] not in owners or said[1] != "s":
        return None
    own = not works.isdisjoint(said[2:]) and not any(
        set(sentence.text.gap(n)) & _BREAKS for n in range(title_end, title_end + len(said))
    )
    return Mark(title_end, title_end + 2) if own else None


def _named_owner(sentence: Sentence, title_end: int) -> Mark | None:
    """The same with a name: "X star Jane Doe's new thriller", "X star Luis Dias' next series"."""
    text, sets = sentence.text, sentence.language.sets
    words = text.words
    if words[title_end : title_end + 1] and words[title_end] not in sets.get("passing.owners", ()):
        return None
    own = title_end + 1
    while own < min(title_end + 1 + _NAME, sentence.last) and text.capitalised(own):
        if words[own + 1 : own + 2] == ("s",) or text.gap(own + 1)[:1] in _APOSTROPHES:
            said = words[own + 1 : min(own + 1 + _WORK, sentence.last)]
            new = sets.get("passing.another", frozenset()), sets.get("passing.works", frozenset())
            other = not any(group.isdisjoint(said) for group in new)
            return Mark(title_end, own + 1) if other else None
        own += 1
    return None
