"""A decision on a show's future: renewed, cancelled, final season, picked up, reversed.

    for the headline, then the lead:
        what does each sentence tell, of which shows?     (forms, grammar)
        is it news, or asked, hoped, denied, background?  (doubts)
        which decision, season, how sure?                 (details)
    the headline's word counts before the lead's; a headline with other news silences the lead
"""

from collections.abc import Iterable, Iterator

from bot.domain.model import Decision, Kind, Renewal
from bot.domain.reading.passage import Passage
from bot.domain.reading.renewal.details import certainty_of, decision_of, season_of
from bot.domain.reading.renewal.doubts import doubts_of
from bot.domain.reading.renewal.grammar import Told, decisions_of
from bot.domain.reading.topics import Topic, lead_of
from bot.domain.reading.verdict import Verdict, no, yes

_NEVER = ("recap", "review", "list", "obituary")
_OTHER_NEWS = (*_NEVER, "trailer", "guide", "private", "casting")
_RANK = (Decision.REVERSED, Decision.PICKED_UP, Decision.FINAL_SEASON)


def judge(passage: Passage, topic: Topic) -> Verdict | None:
    """Whether the item's news is a decision on the show's future."""
    numbers = passage.language.numbers
    headline = [t for s in passage.headline for t in decisions_of(s, numbers) if _about(t, topic)]
    lead = [t for s in lead_of(passage) for t in decisions_of(s, numbers) if _about(t, topic)]
    if not headline and not lead:
        return None
    reasons: list[str] = []
    for part, bars in ((headline, _of_headline(passage)), (lead, _of_lead(passage, topic, headline))):
        told = _best(part, passage, reasons)
        if told:
            found = list(bars)
            if not found:
                return _verdict(told, topic, passage, (*headline, *lead))
            reasons += found
    return no(Kind.RENEWAL, *dict.fromkeys(reasons))


def _about(told: Told, topic: Topic) -> bool:
    if told.shows:
        return any(mark.show.id == topic.show.id for mark in told.shows)
    return topic.alone


def _best(part: Iterable[Told], passage: Passage, reasons: list[str]) -> Told | None:
    """The most telling decision that nothing speaks against; what does is added to the reasons."""
    sure: list[Told] = []
    for told in part:
        doubts = list(doubts_of(told, passage))
        reasons += doubts
        if not doubts:
            sure.append(told)
    return min(sure, key=_rank, default=None)


def _rank(told: Told) -> int:
    return _RANK.index(told.decision) if told.decision in _RANK else len(_RANK)


def _of_headline(passage: Passage) -> Iterator[str]:
    """Why a decision told in the headline is no news."""
    if sort := passage.genre(*_NEVER):
        yield f"the headline is of another sort (“{passage.headline[0].text.slice(sort.first, sort.last)}”)"


def _of_lead(passage: Passage, topic: Topic, headline: Iterable[Told]) -> Iterator[str]:
    """Why a decision that only the lead tells is background."""
    if topic.beside:
        yield "the item is about another show"
    if sort := passage.genre(*_OTHER_NEWS):
        yield f"the headline is of another sort (“{passage.headline[0].text.slice(sort.first, sort.last)}”)"
    for sentence in passage.headline:
        if sentence.find("interview.speech") and sentence.people:
            yield "the headline is about what somebody says"
        if sentence.find("top10.chart") and sentence.find("top10.first", "top10.enter"):
            yield "the headline is about a chart"
        if any(not told.sentence.question for told in headline):
            yield "the headline only hopes or recalls"


def _verdict(told: Told, topic: Topic, passage: Passage, others: Iterable[Told]) -> Verdict:
    sentence = told.sentence
    said = sentence.text.slice(told.cue.first, told.cue.last)
    return yes(
        Renewal(decision_of(told, passage), season_of(told, topic, passage, others)),
        sentence,
        f"{'the headline' if sentence.headline else 'the lead'} says “{said}”",
        certainty=certainty_of(told, passage),
        strength=0.9 if sentence.headline else 0.6,
    )
