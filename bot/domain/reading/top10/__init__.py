"""The show entered, climbed in or tops a streaming service's Top 10 or most-watched chart.

headline, then lead: does the sentence speak of a chart of what people stream, and place the show in it?
    out: lost places, other lists (critics, all-time, films, broadcast), what is denied, asked, hoped, or past
    the headline's word decides; the lead's counts if the headline tells nothing else
    a show beside the headline's own must have come to its place just now; without a title in the
    headline the item presents the chart, and every place counts
"""

from collections.abc import Iterator

from bot.domain.model import Certainty, Kind, Top10
from bot.domain.reading.marks import ShowMark
from bot.domain.reading.names import services
from bot.domain.reading.passage import Passage, Sentence
from bot.domain.reading.top10.charts import is_streamed, of_a_chart
from bot.domain.reading.top10.described import meant_of
from bot.domain.reading.top10.details import rank_elsewhere, service_of
from bot.domain.reading.top10.doubts import doubt_of
from bot.domain.reading.top10.placement import placement_of
from bot.domain.reading.top10.slot import Placement
from bot.domain.reading.top10.subject import marks_of
from bot.domain.reading.top10.turns import answer_of, heir_of
from bot.domain.reading.topics import Topic, lead_of
from bot.domain.reading.verdict import Verdict, no, yes


def judge(passage: Passage, topic: Topic) -> Verdict | None:
    """Whether the item's news is the show's place in a chart."""
    telling = (*passage.headline, *lead_of(passage))
    if not (is_streamed(telling) or topic.show.network in services()):
        return None
    charted = of_a_chart(passage, topic, telling)
    if not charted:
        return None
    reasons: list[str] = []
    for sentence, mark, placement in _places(passage, topic, charted):
        bar = doubt_of(passage, topic, sentence, mark, placement)
        if bar is None:
            return _verdict(passage, topic, sentence, placement)
        reasons.append(bar)
        if sentence.headline and _settles(sentence, mark, placement):
            break
    heir = heir_of(passage, topic) or answer_of(passage, topic) or meant_of(passage, topic)
    if heir:
        return _verdict(passage, topic, *heir)
    return no(Kind.TOP10, *(reasons or ["no place of the show is named"]))


def _places(
    passage: Passage, topic: Topic, charted: tuple[Sentence, ...]
) -> Iterator[tuple[Sentence, ShowMark | None, Placement]]:
    for sentence in charted:
        for mark in marks_of(passage, sentence, topic):
            placement = placement_of(sentence, passage.language, mark)
            if placement is not None:
                yield sentence, mark, placement


def _settles(headline: Sentence, mark: ShowMark | None, placement: Placement) -> bool:
    """Whether the lead can add nothing: more it says of a show only described, a question, a record."""
    open_ended = headline.question or headline.find("top10.record")
    return bool(mark or placement.lost) and not open_ended


def _rank(passage: Passage, topic: Topic, sentence: Sentence, placement: Placement) -> int | None:
    """The place that is told, or the lead's where the headline has none, or a word that may be more than it is."""
    said = passage.language.sets.get("top10.soft", frozenset())
    soft = sentence.headline and sentence.text.words[placement.cue.first] in said
    if placement.rank and not soft:
        return placement.rank
    return rank_elsewhere(passage, topic, sentence, placement) or placement.rank


def _verdict(passage: Passage, topic: Topic, sentence: Sentence, placement: Placement) -> Verdict:
    said = sentence.text.slice(placement.cue.first, placement.cue.last)
    return yes(
        Top10(
            service=service_of(passage, sentence),
            rank=_rank(passage, topic, sentence, placement),
            moves=placement.moves,
        ),
        sentence,
        f"{'the headline' if sentence.headline else 'the lead'} says “{said}” of a chart",
        certainty=Certainty.REPORTED,
        strength=0.85 if sentence.headline else 0.55,
    )
