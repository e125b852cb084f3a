"""A decision on a show's future: renewed, cancelled, final season, picked up, reversed.

for the headline, then the lead:
what does each sentence tell, of which shows?     (forms, grammar: terms, shows)
is it news, or asked, hoped, denied, background?  (doubts, bars, by the heading)
which decision, season, how sure?                 (details, counting)
the headline's word counts before the lead's; a headline with other news silences the lead
"""

from collections.abc import Iterable
from dataclasses import replace

from bot.domain.model import Decision, Kind, Renewal
from bot.domain.reading.passage import Passage, Sentence
from bot.domain.reading.renewal.bars import bars_of_headline, bars_of_lead
from bot.domain.reading.renewal.counting import season_of
from bot.domain.reading.renewal.details import certainty_of, decision_of, undone_in
from bot.domain.reading.renewal.doubts import doubts_of
from bot.domain.reading.renewal.edges import part_of
from bot.domain.reading.renewal.grammar import Told, decisions_of
from bot.domain.reading.renewal.heading import Heading, heading_of
from bot.domain.reading.renewal.homes import at_home
from bot.domain.reading.topics import Topic, lead_of
from bot.domain.reading.verdict import Verdict, no, yes

_HEADLINE, _LEAD = 0.9, 0.6  # how plainly a decision is the news
_RANK = (Decision.REVERSED, Decision.PICKED_UP, Decision.FINAL_SEASON)


def judge(passage: Passage, topic: Topic) -> Verdict | None:
    """Whether the item's news is a decision on the show's future."""
    heading = heading_of(passage)
    headline = _told(passage.headline, passage, topic, heading)
    lead = _told(_telling(passage, heading), passage, topic, heading)
    if not headline and not lead:
        return None
    reasons: list[str] = []
    if told := _best(headline, passage, reasons):
        bars = tuple(bars_of_headline(told, passage))
        return (
            no(Kind.RENEWAL, *bars)
            if bars
            else _verdict(_in_full(told, lead, passage, topic), topic, passage, (*headline, *lead))
        )
    if told := _best(lead, passage, reasons):
        bars = tuple(bars_of_lead(told, passage, topic, heading, headline))
        if not bars:
            strength = _HEADLINE if heading.leads_to(told.decision) else _LEAD
            return _verdict(told, topic, passage, lead, strength)
        reasons += bars
    return no(Kind.RENEWAL, *dict.fromkeys(reasons))


def _telling(passage: Passage, heading: Heading) -> tuple[Sentence, ...]:
    """The lead, and a sentence more where the headline keeps the show back."""
    lead = lead_of(passage)
    return passage.body[: len(lead) + 1] if heading.nameless else lead


def _told(
    sentences: Iterable[Sentence], passage: Passage, topic: Topic, heading: Heading
) -> list[Told]:
    """What sentences tell of the show; "the series" is one that a headline keeps back or that was named."""
    named = topic.in_headline
    promised = heading.hints if heading.keeps_back else ()
    over = frozenset({Decision.CANCELLED} if _tells_of_end(passage) else ())
    found: list[Told] = []
    for sentence in sentences:
        named = named or sentence.headline or bool(sentence.named(topic.show))
        said = over if sentence.headline else heading.leaves
        found += [
            at_home(told, passage)
            for told in decisions_of(
                sentence,
                passage.language.numbers,
                said,
                confirmed=sentence.headline and _tells_of_order(passage),
            )
            if _about(told, topic) and (told.shows or named or told.decision in promised)
        ]
    return found


def _tells_of_order(passage: Passage) -> bool:
    """Whether the lead speaks of an order as a fact: "The network has placed the order"."""
    return any(
        _settles(sentence, "lead.settles")
        or (sentence.find("decision.the_order") and sentence.find("general.official"))
        for sentence in lead_of(passage)
        if not sentence.question
    )


def _tells_of_end(passage: Passage) -> bool:
    """Whether the lead says that something is cancelled: then a headline's "X is out" means as much."""
    return any(_settles(s, "lead.axes") for s in lead_of(passage) if not s.question)


def _settles(sentence: Sentence, group: str) -> bool:
    """Whether a sentence tells of a decision, and does not date it back."""
    return any(
        not sentence.within(*part_of(sentence, cue), "decision.stale", "decision.later")
        for cue in sentence.find(group)
    )


def _about(told: Told, topic: Topic) -> bool:
    if told.shows:
        return any(mark.show.id == topic.show.id for mark in told.shows)
    if told.sentence.headline and told.apart:
        return False
    if told.sentence.find("phrase.both"):
        return not topic.beside
    strange = any(mark.show.id != topic.show.id for mark in told.sentence.shows)
    return topic.alone and not (told.loose and strange)


def _best(part: Iterable[Told], passage: Passage, reasons: list[str]) -> Told | None:
    """The most telling decision that nothing speaks against; what does is added to the reasons."""
    sure: list[Told] = []
    for told in part:
        doubts = list(doubts_of(told, passage))
        reasons += doubts
        if not doubts:
            sure.append(told)
    return min(sure, key=_rank, default=None)


def _in_full(told: Told, lead: Iterable[Told], passage: Passage, topic: Topic) -> Told:
    """What the headline tells, as the lead makes it plainer: cancelled is un-renewed, a renewal the last."""
    for one in lead:
        undone = told.decision is Decision.CANCELLED and one.decision is Decision.REVERSED
        last = decision_of(told) is Decision.RENEWED and decision_of(one) is Decision.FINAL_SEASON
        if (undone or last) and not list(doubts_of(one, passage)):
            return replace(told, decision=one.decision, season=told.season or one.season)
    ordered = undone_in(passage, topic) if told.decision is Decision.CANCELLED else None
    return replace(told, decision=Decision.REVERSED, season=ordered) if ordered else told


def _rank(told: Told) -> tuple[int, bool]:
    at = _RANK.index(told.decision) if told.decision in _RANK else len(_RANK)
    return at, not told.plain


def _verdict(
    told: Told, topic: Topic, passage: Passage, others: Iterable[Told], strength: float = _HEADLINE
) -> Verdict:
    sentence = told.sentence
    said = sentence.text.slice(told.cue.first, told.cue.last)
    return yes(
        Renewal(decision_of(told), season_of(told, topic, passage, others)),
        sentence,
        f"{'the headline' if sentence.headline else 'the lead'} says “{said}”",
        certainty=certainty_of(told, passage),
        strength=strength,
    )
