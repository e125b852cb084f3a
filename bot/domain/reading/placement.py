"""What a sentence says of a show's place in a chart.

"7. X", "the No. 1 show is X", "dethroned by X"                     -> placed, by the words right before
"X tops", "X at No. 1", "X enters", "X third", "X dethrones Y"      -> placed, by those after, up to the next show
"X slips", "X dethroned", "X misses", "Y dethrones X"               -> lost
"Three shows enter the Top 10: X, Y and Z"                          -> placed, by those before the colon
"""

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


@dataclass(frozen=True, slots=True)
class _Slot:
    """A show, or a list of shows, and the words on both sides that speak of no other."""

    sentence: Sentence
    ranks: tuple[RankMark, ...]
    previous: int
    """Past the end of the show before; else where the sentence begins."""
    start: int
    end: int
    following: int
    """Where the next show begins; else past the end of the sentence."""
    opens: bool
    """Whether no show stands before."""


def placement_of(sentence: Sentence, language: Language, mark: ShowMark | None) -> Placement | None:
    """The place of the show at ``mark``, or, for None, of what the whole sentence is about."""
    ranks = ranks_of(sentence, language)
    if mark is None:
        here = sentence.first
        return _behind(_Slot(sentence, ranks, here, here, here, sentence.last, opens=True))
    numbered = next((rank for rank in ranks if rank.last == mark.first), None)
    if numbered and sentence.text.gap(mark.first)[:2] in AFTER_NUMBER:
        return _placed(numbered, numbered.rank)
    slot = _slot(sentence, ranks, mark)
    beaten = _overcome(sentence, slot.start, opens=slot.opens)
    if beaten:
        return beaten
    behind = _behind(slot)
    if behind and (behind.lost or behind.rank or behind.moves):
        return behind
    return _ahead(slot) or _announced(slot) or behind


def is_yardstick(sentence: Sentence, mark: ShowMark, asides: dict[int, str]) -> bool:
    """Whether a show is named in passing, or as one that was overtaken."""
    return mark.first in asides or _loses(sentence, mark.first)


def _slot(sentence: Sentence, ranks: tuple[RankMark, ...], mark: ShowMark) -> _Slot:
    asides = asides_of(sentence)
    runs = [
        run
        for run in lists_of(sentence)
        if mark in run or not is_yardstick(sentence, run[0], asides)
    ]
    at = next(n for n, run in enumerate(runs) if mark in run)
    return _Slot(
        sentence,
        ranks,
        previous=runs[at - 1][-1].last if at else sentence.first,
        start=runs[at][0].first,
        end=runs[at][-1].last,
        following=runs[at + 1][0].first if at + 1 < len(runs) else sentence.last,
        opens=at == 0,
    )


def _loses(sentence: Sentence, start: int) -> bool:
    beaten = _overcome(sentence, start, opens=False)
    return beaten is not None and beaten.lost


def _overcome(sentence: Sentence, start: int, *, opens: bool) -> Placement | None:
    """The show as the one that another overtook, or that overtook another."""
    for cue in sentence.find(*_BEATS, "top10.beaten", "top10.lead", "top10.over"):
        if not 0 <= start - cue.last <= _NEAR or _parted(sentence, cue.last, start):
            continue
        if "top10.beaten" in cue.groups:
            first = sentence.find("top10.first") or "top10.dethrone" in cue.groups
            return _placed(cue, 1) if first else Placement(cue, moves=(Move.CLIMBED,))
        beside = start == cue.last and not opens  # "A tops B"; but "the list leads A"
        if _belongs(cue, _BEATS) or beside:
            return Placement(cue, lost=True)
    return None


def _behind(slot: _Slot) -> Placement | None:
    """What the words after a show say of it, up to the end of the clause that says something."""
    sentence, last = slot.sentence, slot.following
    said = _said(slot)
    if not said:
        return _bare(slot)
    if _belongs(said[0], _LOSSES):
        return Placement(said[0], lost=True)
    if not _belongs(said[0], _BEATS):  # "dethrones Y as the most-watched series"
        last = min(last, sentence.clause(said[0].first)[1])
    last = next((cue.first for cue in said if _belongs(cue, _LOSSES)), last)
    kept = [cue for cue in said if cue.first < last]
    rank = _rank(kept, [place for place in slot.ranks if slot.end <= place.first < last])
    return Placement(kept[0], rank, _moves(kept, rank))


def _said(slot: _Slot) -> list[Cue]:
    """The cues after a show that place it; "has not left" is no loss."""
    sentence = slot.sentence
    objects = [*sentence.find("top10.chart", "top10.first"), *slot.ranks]
    denied = {cue.last for cue in sentence.find("general.negation")}
    return [
        cue
        for cue in sentence.find(*_GAINS, *_LOSSES)
        if slot.end <= cue.first < slot.following
        and _says_something(sentence, cue, objects)
        and not (_belongs(cue, _LOSSES) and cue.first in denied)
    ]


def _bare(slot: _Slot) -> Placement | None:
    """A place without a verb that we know: "Beef (No. 3)", "Beef third"."""
    for rank in slot.ranks:
        reach = _NEAR if rank.sure else _BARE
        if slot.end <= rank.first < min(slot.following, slot.end + reach + 1):
            return _placed(rank, rank.rank)
    return None


def _says_something(sentence: Sentence, cue: Cue, objects: list[Mark]) -> bool:
    """Whether a cue places by itself ("tops", "No. 1", "fell"), or has a place or chart for its object."""
    if _belongs(cue, (*_FIRST, "top10.beat", *_LOSSES)):
        return True
    end = sentence.clause(cue.first)[1]
    commas = (n for n in range(cue.last, end) if "," in sentence.text.gap(n))
    losses = (loss.first for loss in sentence.find(*_LOSSES) if loss.first >= cue.last)
    end = min(end, next(commas, end), next(losses, end))
    return any(cue.last <= mark.first < end for mark in objects)


def _ahead(slot: _Slot) -> Placement | None:
    """What stands right before a show: "the new No. 1 is X", "led by X"; after another show: ", third X"."""
    near = max(slot.previous, slot.start - (_NEAR if slot.opens else _BARE))
    ranks = [Cue(rank.first, rank.last, ()) for rank in slot.ranks]
    places = {rank.first: rank.rank for rank in slot.ranks}
    for cue in reversed([*ranks, *slot.sentence.find("top10.first", "top10.lead")]):
        if near < cue.last <= slot.start and not _parted(slot.sentence, cue.last, slot.start):
            begins = range(max(slot.previous, cue.first - 1), cue.first + 1)
            if slot.opens or any(set(slot.sentence.text.gap(n)) & set(",;") for n in begins):
                return _placed(cue, places.get(cue.first, 1))
    return None


def _announced(slot: _Slot) -> Placement | None:
    """What a sentence says of all the shows that it lists after a colon."""
    if not slot.opens or ":" not in slot.sentence.text.gap(slot.start):
        return None
    here = slot.sentence.first
    said = _behind(_Slot(slot.sentence, slot.ranks, here, here, here, slot.start, opens=True))
    return said if said and said.moves else None


def _placed(cue: Mark, rank: int) -> Placement:
    return Placement(cue, rank, (Move.TOPPED,) if rank == 1 else ())


def _rank(cues: list[Cue], places: list[RankMark]) -> int | None:
    for cue in cues[:3]:
        if _belongs(cue, _FIRST):
            # "the fifth most-watched show"
            return next((place.rank for place in places if place.last == cue.first), 1)
    if places and any("top10.climb" in cue.groups for cue in cues):
        return min(place.rank for place in places)  # "up from sixth to second"
    return places[0].rank if places else None


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
    return any(group in groups for group in cue.groups)
