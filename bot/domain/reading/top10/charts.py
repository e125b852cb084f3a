"""Whether a sentence speaks of a chart of what people stream."""

from bot.domain.reading.marks import RankMark
from bot.domain.reading.names import services
from bot.domain.reading.passage import Passage, Sentence
from bot.domain.reading.top10.ranks import ends, ranks_of
from bot.domain.reading.topics import Topic

_PLACES = tuple(f"top10.{key}" for key in ("first", "most", "beaten", "dethrone", "beat", "lead"))
_STREAMING = frozenset(
    (
        *("stream", "streaming", "streams", "streamer", "streamers", "streamed", "binged", "app"),
        *("platform", "platforms", "plateforme", "plataforma", "piattaforma"),
    )
)
"""Words by which the languages speak of it, where no service is named."""
_A_SERVICE = " service s "


def is_streamed(telling: tuple[Sentence, ...]) -> bool:
    """Whether anything is said of streaming: the quick way out."""
    return any(
        name.sort in ("streamers", "charts") for sentence in telling for name in sentence.names
    ) or any(
        not _STREAMING.isdisjoint(sentence.text.words) or _A_SERVICE in sentence.text.folded
        for sentence in telling
    )


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
    if sentence.find("top10.chart") or _rules_a_service(sentence):
        return True
    ranks = ranks_of(sentence, passage.language)
    if not (ranks or sentence.find(*_PLACES)):
        return False
    first = sentence.find("top10.first", "top10.most", "top10.beaten", "top10.dethrone")
    if sentence.find("top10.beat"):  # "... has overtaken it"
        first += tuple(cue for one in passage.headline for cue in one.find("top10.most"))
    if any("stream" in sentence.text.slice(cue.first, cue.last).lower() for cue in first):
        return True
    headed = any(one.find("top10.first", "top10.most") for one in passage.headline) or any(
        one.find("top10.chart") or any(rank.sure for rank in ranks_of(one, passage.language))
        for one in (telling if ranks else ())
    )
    if ranks and sentence.find("top10.measure"):
        return True
    tracked = any(name.sort == "charts" for name in sentence.names) or _on_a_service(
        sentence, ranks
    )
    leads = tracked and sentence.find("top10.lead")
    if first or leads or any(rank.sure or tracked or headed for rank in ranks):
        return (
            _by_its_network(passage, topic, sentence)
            or any(name.sort in ("streamers", "charts") for one in telling for name in one.names)
            or any(one.find("top10.there") for one in telling)
        )
    return False


def _on_a_service(sentence: Sentence, ranks: tuple[RankMark, ...]) -> bool:
    """Whether a place has its service beside it: "third on Netflix", "Hulu's third-biggest"."""
    named = [name for name in sentence.names if name.sort == "streamers"]
    begins = {name.first - 1 for name in named}
    begins |= {cue.first for cue in sentence.find("top10.there")}
    owned = {
        name.last + 1 for name in named if sentence.text.words[name.last : name.last + 1] == ("s",)
    }
    now = {cue.first: cue.last for cue in sentence.find("top10.now")}
    light = sentence.language.sets.get("top10.light")
    return any(
        now.get(rank.last, rank.last) in begins or rank.first in owned
        for rank in ranks
        if rank.rank > 1 or not light or sentence.text.words[rank.first - 1] in light
    )


def _by_its_network(passage: Passage, topic: Topic, sentence: Sentence) -> bool:
    """Whether a headline of nothing else leaves its service out: "X debuts at No. 1"."""
    if not (sentence.headline and topic.show.network in services() and _is_plain(sentence)):
        return False
    return not any(one.find("top10.other_news") for one in passage.headline)


def _is_plain(sentence: Sentence) -> bool:
    """Whether a place is told as one, not only counted: "at No. 5", "the most-watched series", not "ends at five"."""
    if sentence.find("top10.first", "top10.most", "top10.chart"):
        return True
    text, nouns = sentence.text, sentence.language.ranks.noun
    return any(
        text.words[rank.first - 1] in nouns
        or not nouns.isdisjoint(text.words[rank.first : rank.last + 1])
        or text.gap(rank.first).endswith("#")
        for rank in ranks_of(sentence, sentence.language)
    )


def _rules_a_service(sentence: Sentence) -> bool:
    """Whether a service itself is topped: "tops Netflix", not "tops Netflix's Emmy list"."""
    leads = {cue.last for cue in sentence.find("top10.lead")}
    services = (name for name in sentence.names if name.sort == "streamers")
    return any(name.first in leads and ends(sentence, name.last) for name in services)
