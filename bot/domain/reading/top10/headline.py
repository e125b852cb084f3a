"""Whether a headline tells something else than the place in a chart that it, or the lead, speaks of."""

from bot.domain.reading.marks import Cue
from bot.domain.reading.passage import Passage, Sentence
from bot.domain.reading.top10.ranks import ranks_of
from bot.domain.reading.top10.slot import Placement
from bot.domain.reading.topics import Topic

_OTHER_SORTS = ("recap", "review", "trailer", "guide", "obituary", "private")
CHARTS = ("top10.chart", "top10.first", "top10.most")
"""Cues that speak of a chart or of its first place."""
_LABEL = 3  # words of a label before its chart, and from that to the colon
_WITH = 2  # words from "with" to "final season"
_NOUN = 4  # words from "cancelled" to the noun that it goes with


def _presented(passage: Passage) -> bool:
    """Whether the headline begins or ends with the chart as its label: "Netflix Top 10: ...", "...: Top 10 Report"."""
    return any(
        chart.first - one.first <= _LABEL
        and any(":" in one.text.gap(n) for n in range(chart.last, chart.last + _LABEL))
        if chart.last + _LABEL < one.last
        else ":" in one.text.gap(chart.first)
        for one in passage.headline
        for chart in one.find("top10.chart")
    )


def goes_on(passage: Passage, told: Sentence) -> bool:
    """Whether another sentence of the headline tells other news: "X Was No. 1. Why Did They Cancel It?"."""
    if any(now.first == told.first for now in told.find("top10.now")):
        return False  # "X Was Canceled. Now It's No. 1"
    others = (one for one in passage.headline if one is not told)
    return any(not _describes(one, cue) for one in others for cue in one.find("top10.other_news"))


def headline_differs(
    passage: Passage, topic: Topic, sentence: Sentence, placement: Placement
) -> str | None:
    """Why a place told in the lead is not the item's news; None if it is."""
    groups = ["top10.other_news", "top10.elsewhere"]
    if not (
        sentence.find("top10.chart")
        or any(ranks_of(one, passage.language) for one in passage.headline)
        or any(rank.sure for rank in ranks_of(sentence, passage.language))
    ):
        groups.append("top10.record")
    if passage.genre(*_OTHER_SORTS) or any(
        not _describes(one, cue) for one in passage.headline for cue in one.find(*groups)
    ):
        return "the headline tells something else"
    told = any(one.find(*CHARTS) for one in passage.headline)
    if not told and _long_ago(passage, sentence, placement):
        return "told of an earlier season, or of a time gone by"
    titled = any(one.shows for one in passage.headline)
    asked = any(
        one.question and one.shows and not one.find("top10.presumed") for one in passage.headline
    )
    if asked and not any(one.find("top10.chart") for one in passage.headline):
        return "the headline only asks"
    alone = not (placement.moves or placement.listed)
    if titled and topic.beside and alone and not _presented(passage):
        return "the headline is about another show"
    return None


def _long_ago(passage: Passage, sentence: Sentence, placement: Placement) -> bool:
    """Whether the lead tells a place of another season than the headline's, or of "last May"."""
    first, last = sentence.clause(placement.cue.first)
    if sentence.within(placement.cue.last, last, "top10.ago"):
        return True
    now = {n for one in passage.headline for season in one.seasons for n in season.numbers}
    then = {
        n
        for season in sentence.seasons
        for n in season.numbers
        if first <= season.first < placement.cue.first
    }
    return bool(now and then) and now.isdisjoint(then)


def _describes(headline: Sentence, cue: Cue) -> bool:
    """Whether a cue tells no news but which show is meant: "a cancelled sci-fi gem"."""
    text, sets, numbers = headline.text, headline.language.sets, headline.language.numbers
    if any(0 <= cue.first - past.last <= 1 for past in headline.find("top10.past")):
        return True  # "20 years after its cancellation"
    led_by = text.words[max(headline.first, cue.first - _WITH) : cue.first]
    placed = headline.within(headline.first, cue.first, *CHARTS)
    if placed and not sets.get("top10.with", frozenset()).isdisjoint(led_by):
        return True  # "tops Netflix's list with its final season"
    if text.words[cue.first] not in sets.get("top10.attribute", frozenset()):
        return False
    ends = range(cue.last, min(cue.last + _NOUN, headline.last))
    if cue.first > headline.first and "," in text.gap(cue.first):
        return any("," in text.gap(n) for n in ends)  # "X, cancelled in 2021, ..."
    before = text.words[cue.first - 1] if cue.first > headline.first else ""
    led = not before or before == "s" or before in numbers.article | numbers.own | numbers.definite
    nouns = [what.first - cue.last for what in headline.find("top10.what")]
    if before.isalpha() and 0 in nouns:
        return True  # "the most expensive cancelled drama"
    return led and any(0 <= words <= _NOUN for words in nouns)
