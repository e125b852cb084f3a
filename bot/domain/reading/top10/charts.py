"""Whether a sentence speaks of a chart of what people stream."""

from bot.domain.reading.marks import RankMark
from bot.domain.reading.names import services
from bot.domain.reading.passage import Passage, Sentence
from bot.domain.reading.top10.ranks import ends, ranks_of
from bot.domain.reading.topics import Topic

_PLACES = tuple(f"top10.{key}" for key in ("first", "most", "beaten", "dethrone", "beat", "lead"))
_STREAMING = frozenset(
    ("streaming", "streamer", "streamers", "streamed", "plateforme", "plataforma", "piattaforma")
)
"""Words by which the languages speak of it, where no service is named."""


def is_streamed(telling: tuple[Sentence, ...]) -> bool:
    """Whether anything is said of streaming: the quick way out."""
    return any(
        name.sort in ("streamers", "charts") for sentence in telling for name in sentence.names
    ) or any(not _STREAMING.isdisjoint(sentence.text.words) for sentence in telling)


def of_a_chart(
    passage: Passage, topic: Topic, telling: tuple[Sentence, ...]
) -> tuple[Sentence, ...]:
    """The sentences that speak of a chart: by name, in the headline for all, or as a place at a service."""
    if any(sentence.find("top10.chart") for sentence in passage.headline):
        return telling
    return tuple(one for one in telling if _is_of_a_chart(passage, topic, telling, one))


def _is_of_a_chart(
    passage: Passage, topic: Topic, telling: tuple[Sentence, ...], sentence: Sentence
) -> bool:
    if sentence.find("top10.chart"):
        return True
    ranks = ranks_of(sentence, passage.language)
    if not (ranks or sentence.find(*_PLACES)):
        return False
    first = sentence.find("top10.first", "top10.most", "top10.beaten", "top10.dethrone")
    if sentence.find("top10.beat"):  # "... has overtaken it"
        first += tuple(cue for one in passage.headline for cue in one.find("top10.most"))
    if _rules_a_service(sentence) or any(
        "stream" in sentence.text.slice(cue.first, cue.last).lower() for cue in first
    ):
        return True
    headed = any(one.find("top10.first", "top10.most") for one in passage.headline)
    if ranks and sentence.find("top10.measure"):
        return True
    tracked = any(name.sort == "charts" for name in sentence.names) or _on_a_service(
        sentence, ranks
    )
    leads = tracked and sentence.find("top10.lead")
    if first or leads or any(rank.sure or tracked or headed for rank in ranks):
        return _by_its_network(passage, topic, sentence) or any(
            name.sort in ("streamers", "charts") for one in telling for name in one.names
        )
    return False


def _on_a_service(sentence: Sentence, ranks: tuple[RankMark, ...]) -> bool:
    """Whether a place is followed by its service: "third on Netflix"."""
    begins = {name.first for name in sentence.names if name.sort == "streamers"}
    return any(rank.last + 1 in begins for rank in ranks)


def _by_its_network(passage: Passage, topic: Topic, sentence: Sentence) -> bool:
    """Whether a headline of nothing else leaves its service out: "X debuts at No. 1"."""
    streamed = sentence.headline and topic.show.network in services()
    return streamed and not any(one.find("top10.other_news") for one in passage.headline)


def _rules_a_service(sentence: Sentence) -> bool:
    """Whether a service itself is topped: "tops Netflix", not "tops Netflix's Emmy list"."""
    leads = {cue.last for cue in sentence.find("top10.lead")}
    services = (name for name in sentence.names if name.sort == "streamers")
    return any(name.first in leads and ends(sentence, name.last) for name in services)
