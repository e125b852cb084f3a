"""Which show a headline means that only describes one: "Netflix's new No. 1 is a German thriller"."""

from collections.abc import Iterator

from bot.domain.model import Move
from bot.domain.reading.asides import asides_of
from bot.domain.reading.marks import ShowMark
from bot.domain.reading.passage import Passage, Sentence
from bot.domain.reading.top10.headline import CHARTS
from bot.domain.reading.top10.placement import placement_of
from bot.domain.reading.top10.slot import Placement
from bot.domain.reading.topics import Topic, lead_of


def is_another(passage: Passage, topic: Topic, described: Placement) -> bool:
    """Whether the lead tells that a show is not the described one: it lost its place, is of old, or another came there."""
    named = list(_named(passage))
    told = [(one, mark) for one, mark in named if mark.show.id == topic.show.id]
    if any(_lost(*one) for one in told) or (told and all(_was(*one) for one in told)):
        return True
    others = [_moves(*one) for one in named if one not in told]
    unmoved = bool(told) and not any(_moves(*one) for one in told)
    return unmoved and any(moves & set(described.moves) for moves in others)


def meant_of(passage: Passage, topic: Topic) -> tuple[Sentence, Placement] | None:
    """The place that the headline tells, for the show that the lead names after the one that lost it."""
    if topic.in_headline or any(sentence.shows for sentence in passage.headline):
        return None
    named = list(_named(passage))
    kept = [mark.show.id for sentence, mark in named if not _lost(sentence, mark)]
    if not kept or kept[0] != topic.show.id or len(kept) == len(named):
        return None
    for sentence in passage.headline:
        told = placement_of(sentence, passage.language, None)
        if told and told.rank == 1:
            return sentence, told
    return None


def _named(passage: Passage) -> Iterator[tuple[Sentence, ShowMark]]:
    """The shows that the lead names not in passing."""
    for sentence in lead_of(passage):
        asides = asides_of(sentence)
        yield from ((sentence, mark) for mark in sentence.shows if mark.first not in asides)


def _lost(sentence: Sentence, mark: ShowMark) -> bool:
    """Whether a show gives up the first place, or the chart: "X has lost the lead"."""
    placement = placement_of(sentence, sentence.language, mark)
    if placement is None or not placement.lost or placement.cue.first < mark.last:
        return False
    first, last = placement.cue.first, sentence.clause(mark.first)[1]
    reign = sentence.language.sets.get("top10.reign", frozenset())
    places = sentence.within(first, last, *CHARTS)
    return bool(places) or not reign.isdisjoint(sentence.text.words[first:last])


def _was(sentence: Sentence, mark: ShowMark) -> bool:
    """Whether what is told of a show is of old, and no place: "X had caused a stir last year"."""
    old = sentence.within(mark.last, sentence.clause(mark.first)[1], "top10.ago")
    return bool(old) and placement_of(sentence, sentence.language, mark) is None


def _moves(sentence: Sentence, mark: ShowMark) -> set[Move]:
    placement = placement_of(sentence, sentence.language, mark)
    return set(placement.moves) if placement else set()
