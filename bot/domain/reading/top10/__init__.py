"""The show entered, climbed in or tops a streaming service's Top 10 or most-watched chart.

headline, then lead: does the sentence speak of a chart of what people stream, and place the show in it?
    out: lost places, other lists (critics, all-time, films, broadcast), what is denied, asked, hoped, or past
    the headline's word decides; the lead's counts if the headline tells nothing else
    a show beside the headline's own must have come to its place just now; without a title in the
    headline the item presents the chart, and every place counts
"""

from bot.domain.model import Certainty, Kind, Top10
from bot.domain.reading.parse import services
from bot.domain.reading.passage import Cue, Passage, Sentence
from bot.domain.reading.top10.charts import is_of_a_chart, is_streamed
from bot.domain.reading.top10.doubts import doubt_of
from bot.domain.reading.top10.placement import placement_of
from bot.domain.reading.top10.slot import BEATS, Placement, belongs
from bot.domain.reading.top10.subject import marks_of
from bot.domain.reading.topics import Topic, lead_of
from bot.domain.reading.verdict import Verdict, no, yes


def judge(passage: Passage, topic: Topic) -> Verdict | None:
    """Whether the item's news is the show's place in a chart."""
    telling = (*passage.headline, *lead_of(passage))
    if not (is_streamed(telling) or topic.show.network in services()):
        return None
    charted = [sentence for sentence in telling if is_of_a_chart(passage, telling, sentence)]
    if not charted:
        return None
    reasons: list[str] = []
    for sentence in charted:
        for mark in marks_of(passage, sentence, topic):
            placement = placement_of(sentence, passage.language, mark)
            if placement is None:
                continue
            bar = doubt_of(passage, topic, sentence, mark, placement)
            if bar is None:
                return _verdict(passage, topic, sentence, placement)
            reasons.append(bar)
            settled = mark or placement.lost  # of a show that it only describes the lead says more
            if settled and sentence.headline and not sentence.question:
                return no(Kind.TOP10, *reasons)
    return no(Kind.TOP10, *(reasons or ["no place of the show is named"]))


def _verdict(passage: Passage, topic: Topic, sentence: Sentence, placement: Placement) -> Verdict:
    said = sentence.text.slice(placement.cue.first, placement.cue.last)
    return yes(
        Top10(
            service=_service(passage, sentence),
            rank=placement.rank or _told_elsewhere(passage, topic, sentence, placement),
            moves=placement.moves,
        ),
        sentence,
        f"{'the headline' if sentence.headline else 'the lead'} says “{said}” of a chart",
        certainty=Certainty.REPORTED,
        strength=0.85 if sentence.headline else 0.55,
    )


def _told_elsewhere(
    passage: Passage, topic: Topic, sentence: Sentence, said: Placement
) -> int | None:
    """The place that the lead gives to the show, where the headline gives none."""
    for other in lead_of(passage):
        for mark in marks_of(passage, other, topic) if other is not sentence else ():
            placement = placement_of(other, passage.language, mark)
            if placement and not placement.lost and placement.rank:
                return placement.rank
    first = ("top10.first", "top10.most", "top10.dethrone")
    lost = any(one.find("top10.lose", "top10.dethrone", "top10.beaten") for one in passage.headline)
    taken = lost and topic.beside and isinstance(said.cue, Cue) and belongs(said.cue, BEATS)
    return 1 if taken and any(one.find(*first) for one in passage.headline) else None


def _service(passage: Passage, sentence: Sentence) -> str | None:
    """Whose chart it is: the one that the sentence names, before any that the item names."""
    near = [name for s in (sentence, *passage.headline, *lead_of(passage)) for name in s.names]
    named = [name for name in near if name.sort in ("charts", "streamers")]
    own = [name for name in named if name in sentence.names]
    charts = [name for name in own if name.sort == "charts"]
    return next((name.name for name in (*charts, *own, *named)), None)
