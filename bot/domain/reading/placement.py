"""What a sentence says of a show's place in a chart.

after the show (or the list it stands in), up to the next one:  the first cue decides
    "tops", "at No. 1", "enters", "climbs", "third", "dethrones Y"  -> placed
    "slips", "dethroned", "misses", "knocked off by Y"              -> lost
right before it: "dethroned by X", "the No. 1 show is X", "7. X"    -> placed;  "dethrones X" -> lost
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.domain.model import Move
from bot.domain.reading.language import Language
from bot.domain.reading.lists import lists_of
from bot.domain.reading.passage import Cue, Mark, RankMark, Sentence, ShowMark
from bot.domain.reading.ranks import AFTER_NUMBER, ranks_of
from bot.domain.reading.topics import asides_of

_NEAR = 5  # words between a show and what is said of it right before
_BARE = 3  # words between a show and a place without a verb: "Beef (No. 3)", "Beef is third"
_MOVES = {
    "top10.enter": Move.ENTERED,
    "top10.climb": Move.CLIMBED,
    "top10.back": Move.REENTERED,
}
_FIRST = ("top10.first", "top10.lead", "top10.dethrone")
_BEATS = ("top10.beat", "top10.dethrone")
_GAINS = (*_FIRST, "top10.beat", "top10.stay", *_MOVES)
_LOSSES = ("top10.lose", "top10.beaten")


@dataclass(frozen=True, slots=True)
class Placement:
    """A show has a place in a chart, or lost it."""

    cue: Mark
    """The words that say so."""
    rank: int | None = None
    moves: tuple[Move, ...] = ()
    lost: bool = False

    @property
    def entered(self) -> bool:
        """Whether it came to its place just now, rather than being there still."""
        return bool(self.moves)


def placement_of(sentence: Sentence, language: Language, mark: ShowMark | None) -> Placement | None:
    """The place of the show at ``mark``, or, for None, of what the whole sentence is about."""
    ranks = ranks_of(sentence, language)
    if mark is None:
        return _behind(sentence, ranks, sentence.first, sentence.last)
    asides = asides_of(sentence)
    runs = [run for run in lists_of(sentence) if run[0].first not in asides or mark in run]
    at = next(n for n, run in enumerate(runs) if mark in run)
    start, end = runs[at][0].first, runs[at][-1].last
    previous = runs[at - 1][-1].last if at else sentence.first
    following = runs[at + 1][0].first if at + 1 < len(runs) else sentence.last
    numbered = next((rank for rank in ranks if rank.last == start == mark.first), None)
    if numbered and sentence.text.gap(start)[:2] in AFTER_NUMBER:
        return Placement(numbered, numbered.rank, (Move.TOPPED,) if numbered.rank == 1 else ())
    overcome = _overcome(sentence, start)
    if overcome:
        return overcome
    return _behind(sentence, ranks, end, following) or _ahead(sentence, ranks, previous, start)


def _overcome(sentence: Sentence, start: int) -> Placement | None:
    """The show as the one that another overtook, or that overtook another."""
    for cue in sentence.find(*_BEATS, "top10.beaten", "top10.lead"):
        if not 0 <= start - cue.last <= _NEAR or _parted(sentence, cue.last, start):
            continue
        if "top10.beaten" in cue.groups:
            first = (
                sentence.find("top10.first")
                or "dethroned" in sentence.text.words[cue.first : cue.last]
            )
            return Placement(
                cue, 1 if first else None, (Move.TOPPED,) if first else (Move.CLIMBED,)
            )
        if _belongs(cue, _BEATS) or start == cue.last:
            return Placement(cue, lost=True)
    return None


def _behind(
    sentence: Sentence, ranks: tuple[RankMark, ...], first: int, last: int
) -> Placement | None:
    """What the words after a show say of it, up to the end of the clause that says something."""
    objects = sorted(mark.first for mark in (*sentence.find("top10.chart", "top10.first"), *ranks))
    said = [
        cue
        for cue in sentence.find(*_GAINS, *_LOSSES)
        if first <= cue.first < last and _says_something(sentence, cue, objects)
    ]
    bare = [rank for rank in ranks if first <= rank.first < min(last, first + _BARE + 1)]
    if not said:
        return Placement(bare[0], bare[0].rank) if bare else None
    if _belongs(said[0], _LOSSES):
        return Placement(said[0], lost=True)
    if not _belongs(said[0], _BEATS):  # "dethrones Y as the most-watched series"
        last = min(last, sentence.clause(said[0].first)[1])
    lost = next((cue.first for cue in said if _belongs(cue, _LOSSES)), last)
    kept = [cue for cue in said if cue.first < min(lost, last)]
    rank = _rank(kept, [place for place in ranks if first <= place.first < min(lost, last)])
    return Placement(kept[0], rank, _moves(kept, rank))


def _says_something(sentence: Sentence, cue: Cue, objects: list[int]) -> bool:
    """Whether a cue places by itself ("tops", "No. 1", "fell"), or has a place or chart for its object."""
    if _belongs(cue, (*_FIRST, "top10.beat", *_LOSSES)):
        return True
    end = sentence.clause(cue.first)[1]
    return any(cue.last <= word < end for word in objects)


def _ahead(
    sentence: Sentence, ranks: Iterable[RankMark], first: int, start: int
) -> Placement | None:
    """What stands right before a show: "the new No. 1 is X", "led by X", "7. X"."""
    near = max(first, start - _NEAR)
    for rank in reversed([rank for rank in ranks if near <= rank.first < start]):
        return Placement(rank, rank.rank, (Move.TOPPED,) if rank.rank == 1 else ())
    for cue in reversed(sentence.find("top10.first", "top10.lead")):
        if near <= cue.first and cue.last < start and not _parted(sentence, cue.last, start):
            return Placement(cue, 1, (Move.TOPPED,))
    return None


def _rank(cues: list[Cue], places: list[RankMark]) -> int | None:
    if any(_belongs(cue, _FIRST) for cue in cues[:3]):
        return 1
    if places:
        return places[0].rank
    return None


def _moves(cues: list[Cue], rank: int | None) -> tuple[Move, ...]:
    moves = {move for group, move in _MOVES.items() if any(group in cue.groups for cue in cues)}
    if any(_belongs(cue, _BEATS) for cue in cues):
        moves.add(Move.CLIMBED)
    if rank == 1:
        moves = moves - {Move.CLIMBED} | {Move.TOPPED}
    return tuple(move for move in Move if move in moves)


def _parted(sentence: Sentence, first: int, last: int) -> bool:
    return any(set(sentence.text.gap(n)) & set(";.?!()|") for n in range(first, last + 1))


def _belongs(cue: Cue, groups: tuple[str, ...]) -> bool:
    return any(one in groups for one in _charting(cue))


def _charting(cue: Cue) -> Iterator[str]:
    return (group for group in cue.groups if group.startswith("top10."))
