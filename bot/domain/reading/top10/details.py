"""What else is told of a place in a chart: its number, and whose chart it is."""

from bot.domain.reading.asides import asides_of
from bot.domain.reading.marks import Cue
from bot.domain.reading.passage import Passage, Sentence
from bot.domain.reading.top10.doubts import bar_of
from bot.domain.reading.top10.placement import placement_of
from bot.domain.reading.top10.ranks import ranks_of
from bot.domain.reading.top10.slot import BEATS, Placement, belongs, placed
from bot.domain.reading.top10.subject import marks_of
from bot.domain.reading.topics import Topic, lead_of

_REST = 4  # sentences that may tell the number


def rank_elsewhere(
    passage: Passage, topic: Topic, sentence: Sentence, said: Placement
) -> int | None:
    """The place that the lead gives to the show, where the headline gives none."""
    rest = [one for one in passage.body[:_REST] if one is not sentence]
    for other in rest:
        for mark in marks_of(passage, other, topic):
            placement = placement_of(other, passage.language, mark)
            if placement and not placement.lost and placement.rank:
                return placement.rank
    for other in (sentence, *rest) if topic.alone else ():
        rank = _only_rank(passage, topic, other)
        if rank:
            return rank
    first = ("top10.first", "top10.most", "top10.dethrone")
    lost = any(one.find("top10.lose", "top10.dethrone", "top10.beaten") for one in passage.headline)
    taken = lost and topic.beside and isinstance(said.cue, Cue) and belongs(said.cue, BEATS)
    return 1 if taken and any(one.find(*first) for one in passage.headline) else None


def _only_rank(passage: Passage, topic: Topic, sentence: Sentence) -> int | None:
    """The first place that a sentence of no other show tells, whatever words lead up to it."""
    asides = asides_of(sentence)
    shows = (mark for mark in sentence.shows if mark.first not in asides)
    if sentence.find("top10.lose") or any(mark.show.id != topic.show.id for mark in shows):
        return None
    for rank in ranks_of(sentence, passage.language):
        if rank.sure and not bar_of(sentence, placed(rank, rank.rank), None, remark=False):
            return rank.rank
    return None


def service_of(passage: Passage, sentence: Sentence) -> str | None:
    """Whose chart it is: the one that the sentence names, before any that the item names."""
    near = [name for s in (sentence, *passage.headline, *lead_of(passage)) for name in s.names]
    named = [name for name in near if name.sort in ("charts", "streamers")]
    own = [name for name in named if name in sentence.names]
    charts = [name for name in own if name.sort == "charts"]
    return next((name.name for name in (*charts, *own, *named)), None)
