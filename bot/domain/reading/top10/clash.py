"""What a headline says of a chart with a verb that nobody foresaw: "‘A’ KOs ‘B’ in Nielsen's list", "‘A’ bites into the Top 10"."""

from bot.domain.reading.marks import Mark, ShowMark
from bot.domain.reading.passage import Sentence
from bot.domain.reading.top10.slot import Placement, Slot, placed

_VERB = 2  # words between two titles: "KOs", "just buried"
_LEADS = 6  # words from "in" to the chart: "in Netflix's weekly English-language"
_SAYS = (
    *("top10.first", "top10.lead", "top10.enter", "top10.climb", "top10.back", "top10.stay"),
    *("top10.beat", "top10.beaten", "top10.dethrone", "top10.lose", "top10.elsewhere"),
    *("top10.film", "top10.linear", "top10.past", "top10.over", "top10.record"),
    *("general.negation", "general.hope", "genre.*"),
)
"""Words that make it no unknown verb."""

_STOPS = frozenset(",;:.!?()|–—")


def clash_of(sentence: Sentence, mark: ShowMark) -> Placement | None:
    """The show as the first or second of two in a headline of a chart, with an unknown verb between them."""
    if not sentence.headline or len(sentence.shows) < _VERB:
        return None
    first, second = sentence.shows[:2]
    if mark not in (first, second) or not _is_verb(sentence, first.last, second.first):
        return None
    verb = Mark(first.last, second.first)
    reign = _ends_a_reign(sentence, second)
    if not reign and _chart_after(sentence, second.last) is None:
        return None
    lost = mark is second
    return placed(verb, 1) if reign and not lost else Placement(verb, lost=lost)


def _ends_a_reign(sentence: Sentence, loser: ShowMark) -> bool:
    """Whether what the second had is the first place: "A ends B's run at the top of Netflix"."""
    words = sentence.text.words
    said = words[loser.last + (words[loser.last : loser.last + 1] == ("s",)) :][:_VERB]
    reigns = sentence.language.sets.get("top10.reign", frozenset())
    first = sentence.within(loser.last, sentence.last, "top10.first", "top10.chart")
    return bool(first) and not reigns.isdisjoint(said)


def _is_verb(sentence: Sentence, first: int, last: int) -> bool:
    text, sets = sentence.text, sentence.language.sets
    if not 1 <= last - first <= _VERB:
        return False
    passes = sets.get("top10.passes", frozenset())
    if last - first > 1 and text.words[last - 1] in passes:  # "claws past"
        return not sentence.within(first, last - 1, *_SAYS, "passing.*")
    said = text.words[first:last]
    apart = any(set(text.gap(n)) & _STOPS for n in range(first, last + 1))
    known = any(first <= cue.first < last for cue in sentence.find(*_SAYS, "passing.*"))
    return not apart and not known and _joins(sentence).isdisjoint(said) and said[0] != "s"


def _joins(sentence: Sentence) -> frozenset[str]:
    """Words between two titles, or a title and a chart, that join them and tell nothing."""
    sets = sentence.language.sets
    return sets["passing.and"] | sets.get("top10.even", frozenset())


def in_a_chart(slot: Slot) -> Placement | None:
    """The show that a headline begins with, if only unknown words lead from it to a chart."""
    sentence = slot.sentence
    if not sentence.headline or not slot.opens:
        return None
    start = slot.end
    if start == slot.start:  # what the show is called in place of its title
        start = next((what.last for what in sentence.find("top10.what")), sentence.last)
    place = _chart_after(sentence, start)
    if place is None or place.last > slot.following or sentence.text.words[start] == "s":
        return None
    if not _joins(sentence).isdisjoint(sentence.text.words[start : place.first]):
        return None
    said = (*_SAYS, "renewal.*", "interview.speech", "interview.role", "passing.*")
    apart = any(set(sentence.text.gap(n)) & _STOPS for n in range(start, place.last))
    return None if apart or sentence.within(start, place.first, *said) else Placement(place)


def _chart_after(sentence: Sentence, word: int) -> Mark | None:
    """A chart after a word of the same clause, with what leads up to it: "in Netflix's list", "crowd the Top 10"."""
    inside = sentence.language.sets.get("top10.inside", frozenset())
    owners = sentence.language.numbers.definite | {"s"}
    end = sentence.clause(word - 1)[1]
    for chart in sentence.within(word, end, "top10.chart"):
        for n in range(max(word, chart.first - _LEADS), chart.first + 1):
            said = sentence.text.words[n]
            if said in inside or (said in owners and word < n < chart.first):
                return Mark(n, chart.last)
    return None
