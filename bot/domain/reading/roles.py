"""What makes somebody a person of a show: roles, deeds and the title beside a name."""

from collections.abc import Iterable, Iterator

from bot.domain.reading.marks import Cue, ShowMark
from bot.domain.reading.passage import among
from bot.domain.reading.spelling import (
    JOINS,
    is_possessive,
    name_end,
    name_start,
    one_name,
)
from bot.domain.titles.fold import Text

Cues = tuple[Cue, ...]

_APPOSITION = 4  # words of ", the show's co-" between a name and its role
_APART = (
    *("interview.object", "interview.speech", "interview.on", "interview.to"),
    "general.clause",
)
_OF = frozenset(
    ("of", "behind", "de", "del", "di", "von", "do", "da", "dos", "des", "d", "in", "from", "aus")
)

_ROLES = ("interview.role", "interview.part", "interview.apposition")
_DEEDS = ("interview.speech", "interview.to")
_INTRODUCING = (*_ROLES, *_DEEDS, "interview.met")

Introduction = tuple[tuple[int, int], ShowMark | None]
"""The words of a name, and where the show is named that the person belongs to."""


def introductions(
    text: Text, shows: tuple[ShowMark, ...], cues: Cues, taken: set[int]
) -> Iterator[Introduction]:
    """The names that a text introduces, in no order."""
    for mark in shows:
        first = name_start(text, mark.first, taken)
        if "(" in text.gap(mark.first) and mark.first - first > 1:
            yield (first, mark.first), mark
    prose = text.field != "headline" and not text.title_case
    telling = among(cues, _INTRODUCING)
    ends = {cue.last for cue in telling if "interview.role" in cue.groups}
    has = among(cues, ("interview.has",)) if telling and prose else ()
    begun = {cue.last: cue.first for cue in has}
    for cue in telling:
        yield from _by_role(text, shows, cues, cue, taken)
        if prose:
            did = begun.get(cue.first, cue.first)
            yield from ((s, None) for s in _by_deed(text, cue, did, taken) if s[0] not in ends)


def _by_role(
    text: Text, shows: tuple[ShowMark, ...], cues: Cues, cue: Cue, taken: set[int]
) -> Iterator[Introduction]:
    """Names beside a role: "creator Jane Doe", "Jane Doe, who plays Ann"."""
    if cue.groups.isdisjoint(_ROLES) or is_of_another(text, shows, cue):
        return
    mark = owner(text, shows, cues, cue)
    if mark is None and cue.groups.isdisjoint(("interview.role", "interview.apposition")):
        return
    if "interview.apposition" not in cue.groups:
        yield from ((span, mark) for span in _after(text, cue.last, taken))
    if span := _before(text, cue.first, taken):
        yield span, mark


def _by_deed(text: Text, cue: Cue, did: int, taken: set[int]) -> Iterator[tuple[int, int]]:
    """Names beside words of speech, which begin at ``did``: "Jane Doe has said", "sat down with Jane Doe"."""
    if "interview.met" in cue.groups:
        yield from _after(text, cue.last, taken)
    if text.gap(did) == " " and not cue.groups.isdisjoint(_DEEDS):
        first = name_start(text, did, taken)
        if did - first > 1:
            yield first, did


def of_title(text: Text, last: int, taken: set[int]) -> tuple[int, int] | None:
    """The words of the name after "Étoile's"."""
    if is_possessive(text, last):
        first = last + 1
    elif text.gap(last)[:1] in ("'", "’") and last < len(text.words):
        first = last
    else:
        return None
    end = name_end(text, first, taken)
    return (first, end) if end - first > 1 else None


def is_of_another(text: Text, shows: tuple[ShowMark, ...], role: Cue) -> bool:
    """Whether prose names something of its own before a role: "Blue Beetle director"."""
    word = role.first - 1
    if word < 0 or text.title_case or not text.capitalised(word) or text.shouted(word):
        return False
    numbered = text.words[word].isdecimal()  # "X 17 winner"
    named = word > 0 and text.capitalised(word - 1) and one_name(text, word)
    plain = text.gap(role.first) == " " and named and not numbered
    return plain and not any(mark.first <= word < mark.last for mark in shows)


def owner(text: Text, shows: Iterable[ShowMark], cues: Cues, role: Cue) -> ShowMark | None:
    """The show that a role belongs to: "'Étoile' star", "Étoile season 2 star", "star of Étoile"."""
    for mark in shows:
        if mark.last <= role.first and belongs(text, cues, mark.last, role.first):
            return mark
        if role.last < mark.first and _of(text, role.last, mark.first):
            return mark
    return None


def belongs(text: Text, cues: Cues, last: int, first: int) -> bool:
    """Whether nothing but "'s", attributes or a season stands between a title and a role or name."""
    if first - last > _APPOSITION + 1:
        return False
    if any(set(text.gap(n)) & set(",;:–—?!.|") for n in range(last, first + 1)):
        return False
    inside = [cue for cue in cues if last <= cue.first and cue.last <= first]
    return all(cue.groups.isdisjoint(_APART) for cue in inside)


def _of(text: Text, first: int, last: int) -> bool:
    if last - first > _APPOSITION or text.words[first] not in _OF:
        return False
    return not any("," in text.gap(n) for n in range(first, last))


def _after(text: Text, first: int, taken: set[int]) -> Iterator[tuple[int, int]]:
    """Names that follow: "Jane Doe", "Jane Doe, John Roe and Ann Poe"."""
    while (last := name_end(text, first, taken)) - first > 1:
        yield first, last
        comma = "," in text.gap(last)
        first = last + (text.words[last : last + 1] != () and text.words[last] in JOINS)
        if first == last and not comma and "&" not in text.gap(last):
            return


def _before(text: Text, role: int, taken: set[int]) -> tuple[int, int] | None:
    """The name before ", the" and a role."""
    comma = next(
        (n for n in range(role, max(0, role - _APPOSITION), -1) if text.gap(n).strip() == ","), None
    )
    if comma is None:
        return None
    first = name_start(text, comma, taken)
    return (first, comma) if comma - first > 1 else None
