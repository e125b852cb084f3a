"""Shows that are listed: "A, B and C" share what is said of them."""

from functools import lru_cache
from itertools import pairwise

from bot.domain.reading.marks import ShowMark
from bot.domain.reading.passage import Sentence

_LONGEST = 8  # words between two titles
_VERBS = ("top10.lead", "top10.enter", "top10.climb", "top10.stay", "top10.lose", "renewal.*")
_SEVERAL = 3  # titles in a row need no "and"
_NAME = 5  # words of a title that nobody watches
_BREAKS = frozenset(";:.?!–—()|")
_COMMAS = frozenset(",/+")


@lru_cache(64)
def lists_of(sentence: Sentence) -> tuple[tuple[ShowMark, ...], ...]:
    """The sentence's shows in reading order, those of one list together, most often each alone.

    Between the titles of a list stand commas, "and", and what belongs to a title: its season, "the comedy".
    A comma alone joins only three titles or more: "From the creator of A, B is ..." is no list;
    and those that a headline begins with, where it spares the "and": "'A,' 'B' renewed".
    """
    if len(sentence.shows) <= 1:
        return tuple((mark,) for mark in sentence.shows)
    joints, both = sentence.language.sets["passing.joint"], sentence.language.sets["passing.and"]
    said = list(enumerate(sentence.text.words[sentence.first : sentence.last], sentence.first))
    joining = {n for n, word in said if word in joints}
    joining |= {n for season in sentence.seasons for n in range(season.first, season.last)}
    ands = {n for n, word in said if word in both}
    joining |= _strangers(sentence, joining)
    runs: list[list[ShowMark]] = []
    for mark in sentence.shows:
        if runs and _joint(sentence, range(runs[-1][-1].last, mark.first), joining, ands):
            runs[-1].append(mark)
        else:
            runs.append([mark])
    return tuple(part for run in runs for part in _held_together(run, sentence, ands))


def _strangers(sentence: Sentence, joining: set[int]) -> set[int]:
    """The words of titles that nobody watches, between the commas of a list: "A, Some Title and B"."""
    text = sentence.text
    if text.title_case:
        return set()
    people = {n for person in sentence.people for n in range(person.first, person.last)}
    found: set[int] = set()
    for one, other in pairwise(sentence.shows):
        starts = [one.last, *(n for n in range(one.last, other.first) if "," in text.gap(n))]
        for first, last in pairwise((*dict.fromkeys(starts), other.first)):
            said = [n for n in range(first, last) if n not in joining]
            name = "," in text.gap(first) and 0 < len(said) <= _NAME
            if name and all(map(text.capitalised, said)) and people.isdisjoint(said):
                found.update(said)
    return found


def _held_together(
    run: list[ShowMark], sentence: Sentence, ands: set[int]
) -> list[tuple[ShowMark, ...]]:
    linked = any(not ands.isdisjoint(range(a.last, b.first)) for a, b in pairwise(run))
    linked = linked or (sentence.headline and _opens(sentence, run))
    return [tuple(run)] if linked or len(run) >= _SEVERAL else [(mark,) for mark in run]


def _opens(sentence: Sentence, run: list[ShowMark]) -> bool:
    """Whether a sentence begins with titles and nothing but commas between them, as one subject."""
    close = all(a.last == b.first for a, b in pairwise(run))
    first = run[0].first
    begins = first == sentence.first or ":" in sentence.text.gap(first)
    return begins and close and "," not in sentence.text.gap(run[-1].last)


def _joint(sentence: Sentence, between: range, joining: set[int], ands: set[int]) -> bool:
    """Whether what stands between two titles only joins them."""
    gaps = {char for n in (*between, between.stop) for char in sentence.text.gap(n)}
    if gaps & _BREAKS or not (joining.issuperset(between) or _titled(sentence, between, ands)):
        return False
    return bool(gaps & _COMMAS) or not ands.isdisjoint(between)


def _titled(sentence: Sentence, between: range, ands: set[int]) -> bool:
    """Whether titles that nobody watches stand between two of a list: "A, Some Other Show and B"."""
    text = sentence.text
    if text.title_case or len(between) > _LONGEST or "," not in text.gap(between.start):
        return False
    last = between[-1] in ands or "," in text.gap(between.stop)
    cues = sentence.within(between.start, between.stop, *_VERBS)
    return last and not cues and all(text.capitalised(n) or n in ands for n in between)
