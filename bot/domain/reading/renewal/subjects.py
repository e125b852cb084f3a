"""Of what something is said: "X, the drama with Z, has been renewed"."""

from collections.abc import Sequence

from bot.domain.reading.marks import Cue, ShowMark
from bot.domain.reading.renewal.objects import earlier
from bot.domain.reading.renewal.outline import Outline, Shows

_TITLE = 6  # words of "and", a title and "officially"
_DESCRIBED = 5  # words after a colon by which it is clear that they describe the title before it
_NEAR = 2  # words between "canceled" and the show that it only describes


def subjects_of(outline: Outline, cue: Cue, start: int) -> Shows:
    """The subject of a state or a verb, with what is listed with it."""
    if _describes(outline, cue, start):
        return None
    runs = [run for run in outline.runs if start <= run[0].first and run[-1].last <= cue.first]
    subject = runs[-1] if runs else ()
    near = subject and outline.light_between(subject[-1].last, cue.first)
    near = near or (subject and _goes_on(outline, subject[-1].last, cue.first))
    if near and any(map(outline.is_itself, subject)):
        return _whole(outline, subject, runs[:-1])
    somebodys = outline.is_somebodys(start, cue.first)
    if subject and not somebodys and _shares(outline, subject, cue, start):
        return _whole(outline, subject, ())
    for stand in outline.standing(start, cue.first)[-1:]:
        if outline.light_between(stand.last, cue.first):
            known = outline.is_known(stand) if somebodys else _can_stand(outline, stand)
            return () if known else None
    if somebodys or (subject and not _is_label(outline, subject[-1].last, cue.first)):
        return None
    return () if _opens_with_show(outline, cue, start) else _left_out(outline, cue, start)


def _is_label(outline: Outline, title_end: int, word: int) -> bool:
    """Whether a colon parts a title from what is said of it: "X keeps cooking: renewed"."""
    return any(":" in outline.sentence.text.gap(n) for n in range(title_end, word + 1))


def _opens_with_show(outline: Outline, cue: Cue, start: int) -> bool:
    """Whether a summary's sentence is about the show: "Despite its fans, the drama with Jane Doe won't return"."""
    sentence = outline.sentence
    if sentence.headline or start > sentence.first:
        return False
    if sentence.within(start, cue.first, "interview.speech"):
        return False
    return any(
        outline.is_known(stand)
        and stand.first - 2 not in outline.joint
        and outline.other.isdisjoint(range(stand.last, cue.first))
        and not _turns(outline, stand.last, cue.first)
        for stand in outline.standing(start, cue.first)
    )


def _turns(outline: Outline, first: int, last: int) -> bool:
    """Whether another clause begins between two words; "after two seasons" is none."""
    sentence = outline.sentence
    counts = {until.first for until in sentence.within(first, last, "decision.until")}
    return any(cue.first not in counts for cue in sentence.within(first, last, "general.clause"))


def label_of(outline: Outline, cue: Cue, start: int) -> Shows:
    """The title before a colon that what follows only describes: "X: drama by Y's creator axed"."""
    runs = [run for run in outline.runs if start <= run[0].first and run[-1].last <= cue.first]
    if not runs or runs[0][0].first != outline.sentence.first:
        return None
    last, others = runs[0][-1].last, [mark for run in runs[1:] for mark in run]
    described = outline.standing(last, min(last + _DESCRIBED, cue.first))
    if ":" not in outline.sentence.text.gap(last) or not described:
        return None
    return None if any(map(outline.is_itself, others)) else runs[0]


def _left_out(outline: Outline, cue: Cue, start: int) -> Shows:
    """The show named before, where the cue's own words have no subject."""
    begin = max(outline.cuts(start + 1, cue.first), default=start)
    network = any(begin <= name.first < cue.first for name in outline.networks)
    bare = begin > outline.sentence.first and outline.light_between(begin, cue.first)
    return earlier(outline, cue) if bare and not network else None


def _describes(outline: Outline, cue: Cue, start: int) -> bool:
    """Whether a cue only describes what follows: "canceled CBS sitcom X changed her life"."""
    nouns = [mark.first for mark in (*outline.named, *outline.stands)]
    follows = any(cue.last <= noun <= cue.last + _NEAR for noun in nouns)
    return follows and not any(start <= m.first and m.last <= cue.first for m in outline.named)


def _whole(
    outline: Outline, subject: tuple[ShowMark, ...], before: Sequence[tuple[ShowMark, ...]]
) -> Shows:
    """The subject with titles before it that only a comma parts; None for "scenes in X"."""
    text = outline.sentence.text
    for run in reversed(before):
        listed = run[-1].last == subject[0].first and "," in text.gap(subject[0].first)
        if not listed or not any(map(outline.is_itself, run)):
            break
        subject = (*run, *subject)
    first = _phrase_start(outline, subject[0].first)
    governed = first - 1 in outline.joint and not text.gap(first).strip("\"'“‘«„ ")
    if governed and ":" not in text.gap(subject[-1].last):
        return None
    return tuple(mark for mark in subject if outline.is_itself(mark)) or None


def _phrase_start(outline: Outline, first: int) -> int:
    """Where "Season 3 of X" begins."""
    for mark in outline.sentence.seasons:
        near = mark.last == first or (mark.last == first - 1 and first - 1 in outline.joint)
        if near and not outline.cuts(mark.last, first):
            return mark.first
    return first


def _goes_on(outline: Outline, first: int, last: int) -> bool:
    """Whether only a title that nobody watches follows in the list: "X and Some Other Show canceled"."""
    joined = outline.sentence.text.words[first] in outline.numbers.joins
    people = any(first <= person.first < last for person in outline.sentence.people)
    return (
        joined
        and last - first <= _TITLE
        and not people
        and not outline.other & set(range(first, last))
    )


def _shares(outline: Outline, subject: tuple[ShowMark, ...], cue: Cue, start: int) -> bool:
    """Whether a second verb has the same subject: "X has a winner, gets Season 2", "moves on and gets"."""
    text = outline.sentence.text
    between = range(subject[-1].last, cue.first + 1)
    both = outline.sentence.language.sets["passing.and"]
    joins = (n for n in between if "," in text.gap(n) or text.words[n - 1] in both)
    comma = max(joins, default=None)
    begins = {start, start + 1, *(name.last + 1 for name in outline.networks)}  # "NBC's X"
    if comma is None or subject[0].first not in begins:
        return False
    person = any(subject[-1].last <= p.first < cue.first for p in outline.sentence.people)
    return not person and all(n in outline.light for n in range(comma, cue.first))


def _can_stand(outline: Outline, word: Cue) -> bool:
    """Whether "it" or "the series" can mean the show: a headline's "it" may be anything."""
    pronoun = outline.sentence.text.words[word.first] in outline.numbers.pronoun
    begins = not outline.sentence.headline and word.first == outline.sentence.first
    return begins or not pronoun
