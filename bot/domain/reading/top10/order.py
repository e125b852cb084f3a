"""Which of several places counts, and how a show came to it."""

from itertools import pairwise

from bot.domain.model import Move
from bot.domain.reading.marks import Cue, RankMark
from bot.domain.reading.passage import Sentence
from bot.domain.reading.top10.cues import FIRST, MOVES
from bot.domain.reading.top10.slot import BEATS, Slot, belongs

_TO = 2  # words between "first" and "No. 3" in "from first to No. 3"


def sinks(slot: Slot) -> bool:
    """Whether a worse place follows a better one: "went from first to third"."""
    origin = slot.sentence.language.sets.get("top10.origin", frozenset())
    near = [place for place in slot.ranks if slot.end <= place.first < slot.following]
    return any(
        before.rank < after.rank
        and after.first - before.last <= _TO
        and not origin.isdisjoint(slot.sentence.text.words[before.first - _TO : before.first])
        for before, after in pairwise(near)
    )


def rises(slot: Slot, origin: RankMark) -> RankMark | None:
    """The better place that follows the one a show comes from: "from sixth to second"."""
    words = slot.sentence.language.sets.get("top10.origin", frozenset())
    led = not words.isdisjoint(slot.sentence.text.words[origin.first - _TO : origin.first])
    later = (rank for rank in slot.ranks if 0 < rank.first - origin.last <= _TO)
    return next((rank for rank in later if led and rank.rank < origin.rank), None)


def rank_of(sentence: Sentence, cues: list[Cue], places: list[RankMark]) -> int | None:
    """The place that the cues after a show come to, of those told with them."""
    for cue in cues[:3]:
        if belongs(cue, FIRST):
            # "the fifth most-watched show"
            return next((place.rank for place in places if place.last == cue.first), 1)
    whole = [cue.first for cue in sentence.find("top10.overall")]
    for place in places:  # "third among originals and ninth overall"
        if any(place.last <= first <= place.last + 1 for first in whole):
            return place.rank
    if places and any("top10.climb" in cue.groups for cue in cues):
        return min(place.rank for place in places)  # "up from sixth to second"
    sure = next((place.rank for place in places if place.sure), None)
    return sure or (places[0].rank if places else None)


def moves_of(cues: list[Cue], rank: int | None) -> tuple[Move, ...]:
    """The moves that the cues tell, in the order of ``Move``."""
    moves = {move for group, move in MOVES.items() if any(group in cue.groups for cue in cues)}
    if any(belongs(cue, BEATS) for cue in cues):
        moves.add(Move.CLIMBED)
    if rank == 1:
        moves = moves - {Move.CLIMBED} | {Move.TOPPED}
    return tuple(move for move in Move if move in moves)
