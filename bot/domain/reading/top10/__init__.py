"""The show entered, climbed in or tops a streaming service's Top 10 or most-watched chart.

headline, then lead: does the sentence speak of a chart of what people stream, and place the show in it?
    out: lost places, other lists (critics, all-time, films, broadcast), what is denied, asked, hoped, or past
    the headline's word decides; the lead's counts if the headline tells nothing else
    a show beside the headline's own must have come to its place just now; without a title in the
    headline the item presents the chart, and every place counts
"""

from bot.domain.model import Certainty, Kind, Top10
from bot.domain.reading.parse import services
from bot.domain.reading.passage import Cue, Passage, Sentence, ShowMark
from bot.domain.reading.top10.doubts import doubt_of
from bot.domain.reading.top10.placement import placement_of
from bot.domain.reading.top10.ranks import ends, ranks_of
from bot.domain.reading.top10.slot import BEATS, Placement, belongs, is_yardstick
from bot.domain.reading.topics import Topic, asides_of, lead_of
from bot.domain.reading.verdict import Verdict, no, yes

_STREAMING = frozenset(
    ("streaming", "streamer", "streamers", "streamed", "plateforme", "plataforma", "piattaforma")
)
"""Words by which the languages speak of it, where no service is named."""


def judge(passage: Passage, topic: Topic) -> Verdict | None:
    """Whether the item's news is the show's place in a chart."""
    telling = (*passage.headline, *lead_of(passage))
    if not (_streamed(telling) or topic.show.network in services()):
        return None
    charted = [sentence for sentence in telling if _of_a_chart(passage, telling, sentence)]
    if not charted:
        return None
    reasons: list[str] = []
    for sentence in charted:
        for mark in _marks(passage, sentence, topic):
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


def _streamed(telling: tuple[Sentence, ...]) -> bool:
    """Whether anything is said of streaming: the quick way out."""
    return any(
        name.sort in ("streamers", "charts") for sentence in telling for name in sentence.names
    ) or any(not _STREAMING.isdisjoint(sentence.text.words) for sentence in telling)


def _marks(passage: Passage, sentence: Sentence, topic: Topic) -> tuple[ShowMark | None, ...]:
    """Where a sentence speaks of the show; None where it does so without its title: "The thriller is No. 1"."""
    asides = asides_of(sentence)
    marks = tuple(mark for mark in sentence.named(topic.show) if mark.first not in asides)
    others = [mark for mark in sentence.shows if not is_yardstick(sentence, mark, asides)]
    aside = not topic.in_headline and any(one.named(topic.show) for one in passage.headline)
    if marks or not topic.alone or others or aside or _of_another(sentence):
        return marks
    described = bool(sentence.find("top10.what"))
    return (None,) if described or (topic.in_headline and not sentence.headline) else ()


def _of_another(sentence: Sentence) -> bool:
    """Whether a sentence without a watched title has one in quotation marks, or a name for its subject."""
    if any(
        sentence.first <= first < sentence.last and sentence.text.capitalised(first)
        for first, _ in sentence.text.quotes
    ):
        return True
    if sentence.headline or sentence.find("top10.what"):
        return False
    named = {n for name in sentence.names for n in range(name.first, name.last)}
    until = min((cue.first for cue in sentence.find("top10.*")), default=sentence.last)
    return any(
        n not in named and sentence.text.capitalised(n) for n in range(sentence.first + 1, until)
    )


def _of_a_chart(passage: Passage, telling: tuple[Sentence, ...], sentence: Sentence) -> bool:
    """Whether the sentence speaks of a chart: by name, or as a place at a service."""
    if any(one.find("top10.chart") for one in (sentence, *passage.headline)):
        return True
    first = sentence.find("top10.first", "top10.most", "top10.beaten", "top10.dethrone")
    if sentence.find("top10.beat"):  # "... has overtaken it"
        first += tuple(cue for one in passage.headline for cue in one.find("top10.most"))
    if _rules_a_service(sentence):
        return True
    if any("stream" in sentence.text.slice(cue.first, cue.last).lower() for cue in first):
        return True
    ranks = ranks_of(sentence, passage.language)
    tracked = any(name.sort == "charts" for name in sentence.names)
    leads = tracked and sentence.find("top10.lead")
    if first or leads or any(rank.sure or tracked for rank in ranks):
        return any(name.sort in ("streamers", "charts") for one in telling for name in one.names)
    return False


def _rules_a_service(sentence: Sentence) -> bool:
    """Whether a service itself is topped: "tops Netflix", not "tops Netflix's Emmy list"."""
    leads = {cue.last for cue in sentence.find("top10.lead")}
    services = (name for name in sentence.names if name.sort == "streamers")
    return any(name.first in leads and ends(sentence, name.last) for name in services)


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
        for mark in _marks(passage, other, topic) if other is not sentence else ():
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
