"""What the lead adds to a headline of a chart: who the new first is, and who sank while still in the list."""

from itertools import pairwise

from bot.domain.reading.asides import asides_of
from bot.domain.reading.passage import Passage, Sentence
from bot.domain.reading.top10.placement import placement_of
from bot.domain.reading.top10.slot import Placement, placed
from bot.domain.reading.topics import Topic, lead_of

_AGENT = 9  # words from "dethroned" to "by": "dethroned in Netflix's Top 10 TV list by"
_IT_IS = 2  # words before the title: "It's X"
_FALLS = ("top10.lose", "top10.dethrone", "top10.beaten")


def heir_of(passage: Passage, topic: Topic) -> tuple[Sentence, Placement] | None:
    """The place of the show that the lead names first, where "X dethroned by a new hit" keeps its title back."""
    if topic.in_headline:
        return None
    for sentence in passage.headline:
        fall = next(iter(sentence.find(*_FALLS)), None)
        if fall and (
            _promises_it(passage) or (sentence.shows and _keeps_back(sentence, fall.last))
        ):
            fallen = {mark.show.id for one in passage.headline for mark in one.shows}
            taken = _named_first(passage) == topic.show.id and topic.show.id not in fallen
            return (sentence, placed(fall, 1)) if taken else None
    return None


def answer_of(passage: Passage, topic: Topic) -> tuple[Sentence, Placement] | None:
    """The first place of the show that answers a headline's question: "Netflix's new No. 1? It's X"."""
    for asked, told in pairwise((*passage.headline, *lead_of(passage))):
        if not (asked.headline and asked.question) or asked.shows:
            continue
        first = next(iter(asked.find("top10.first", "top10.most", "top10.lead")), None)
        other = asked.find("top10.film", "top10.elsewhere", "top10.record")
        named = any(mark.first - told.first <= _IT_IS for mark in told.named(topic.show))
        if first and named and not other:
            return told, placed(first, 1)
    return None


def _promises_it(passage: Passage) -> bool:
    """Whether the headline says that the lead names the new first: "Here's What Replaced It"."""
    return any(sentence.find("top10.successor") for sentence in passage.headline)


def _keeps_back(sentence: Sentence, word: int) -> bool:
    """Whether an agent follows that is no title: "by a new show"."""
    text, agents = sentence.text, sentence.language.sets["top10.agent"]
    near = range(word - 1, min(word + _AGENT, sentence.last))
    agent = next((n for n in near if text.words[n] in agents), None)
    if agent is None or sentence.within(agent, sentence.last, "top10.film"):
        return False
    titled = any(first > agent for first, _ in text.quotes)
    return not titled and not any(mark.first > agent for mark in sentence.shows)


def _named_first(passage: Passage) -> int | None:
    """The show that the lead names first, not in passing."""
    marks = (
        mark.show.id
        for sentence in lead_of(passage)
        for mark in sentence.shows
        if mark.first not in asides_of(sentence)
    )
    return next(marks, None)


def sinks(passage: Passage, topic: Topic, said: Placement) -> bool:
    """Whether the lead tells that a show sank, of which the headline only tells that it is in the list."""
    if said.moves or said.rank:
        return False
    told = (
        placement_of(sentence, passage.language, mark)
        for sentence in lead_of(passage)
        for mark in sentence.named(topic.show)
        if mark.first not in asides_of(sentence)
    )
    return any(placement is not None and placement.lost for placement in told)
