"""Shows that a sentence names in passing: as a yardstick, an origin, somebody's other work."""

from functools import lru_cache

from bot.domain.reading.lists import lists_of
from bot.domain.reading.marks import Cue, Mark
from bot.domain.reading.passage import Sentence, among
from bot.domain.reading.spoken import is_heard, is_time, speaks

_FILLER = 5  # words between "creator of" and the title: "creator of Netflix's hit drama ..."
_WORK = 6  # words from "creator" to "thriller": "creator's new hit crime thriller"
_CREDITS = 6  # words of "with Jane Doe and" before a name
_BEFORE = ("passing.before", "passing.part", "passing.time")
_AFTER = "passing.after"
_NAME = 3  # words of a name
_APOSTROPHES = ("'", "’")
_BREAKS = frozenset(",;:.?!–—()|")


@lru_cache(64)
def asides_of(sentence: Sentence) -> dict[int, str]:
    """The mentions in passing, by their first word, and what makes them so: "creator of X", "like X and Y"."""
    if not sentence.shows:
        return {}
    cues = sentence.find(*_BEFORE, _AFTER)
    words = sentence.text.words[sentence.first : sentence.last]
    credited = {mark.first for mark in sentence.shows if _is_credit(sentence, mark)}
    owners = sentence.language.sets.get("passing.owners", frozenset())
    if not (cues or credited or not owners.isdisjoint(words)):
        return {}
    before = {cue.last: cue for cue in among(cues, _BEFORE)}
    after = {cue.first: cue for cue in cues if _AFTER in cue.groups}
    light = sentence.language.sets["passing.filler"]
    filler = {n for n, word in enumerate(words, sentence.first) if word in light}
    filler |= {n for name in sentence.names for n in range(name.first, name.last)}
    found: dict[int, str] = {}
    for run in lists_of(sentence):
        cue = _leading_up(sentence, run[0].first, before, filler)
        if speaks(sentence, run[-1].last, cue):
            continue
        end = run[-1].last
        if cue and (is_heard(sentence, cue, end) or is_time(sentence, cue, end)):
            continue
        for mark in run:
            aside = cue or _following(sentence, mark.last, after) or _owner(sentence, mark.last)
            aside = aside or (mark if mark.first in credited else None) or _origin(sentence, mark)
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


def _origin(sentence: Sentence, mark: Mark) -> Mark | None:
    """Whoever made it, from whom another work comes: "the mystery from the X creators"."""
    words, sets = sentence.text.words, sentence.language.sets
    first = mark.first - 1 - (words[mark.first - 1] in sentence.language.numbers.definite)
    led = first >= sentence.first and words[first] in sets.get("top10.origin", frozenset())
    whose = words[mark.last : mark.last + 1] + words[mark.last + 1 : mark.last + 2]
    owners = sets.get("passing.owners", frozenset())
    return Mark(first, mark.last) if led and not owners.isdisjoint(whose) else None


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
