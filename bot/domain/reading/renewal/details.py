"""What a decision is in full: which one, how sure."""

from bot.domain.model import Certainty, Decision
from bot.domain.reading.marks import SeasonMark
from bot.domain.reading.passage import Passage, Sentence
from bot.domain.reading.renewal.edges import is_cut
from bot.domain.reading.renewal.grammar import Told
from bot.domain.reading.renewal.outline import NETWORKS
from bot.domain.reading.topics import Topic, lead_of

_EARLY = 2  # seasons that no ending is planned after
_NEAR = 2  # words from "not" to "its last"
_AHEAD = 8  # words from "despite" to the order that is undone


def decision_of(told: Told) -> Decision:
    """The decision: a last season is told as a renewal, an undone order as a cancellation."""
    if told.decision is Decision.RENEWED and _is_last(told):
        return Decision.FINAL_SEASON
    if told.decision is Decision.FINAL_SEASON and _is_cut_short(told):
        return Decision.CANCELLED
    if told.decision is Decision.CANCELLED and _undoes(told.sentence):
        return Decision.REVERSED
    if told.decision is Decision.REVERSED and told.sentence.find("renewal.rehomed"):
        return Decision.PICKED_UP
    if told.decision is Decision.PICKED_UP and _keeps(told.sentence):
        return Decision.RENEWED
    return told.decision


def _is_cut_short(told: Told) -> bool:
    """Whether a show ends so early that nobody planned it: "ends after one season"."""
    season = told.season
    counted = season.counted if season and not (season.numbers or season.final) else None
    return counted is not None and counted <= _EARLY


def _is_last(told: Told) -> bool:
    """Whether the season ordered is the final one: "renewed for Season 5, which will be its last"."""
    sentence = told.sentence
    cue = told.cue
    if any(m.final and (m.first >= cue.last or m.last == cue.first) for m in sentence.seasons):
        return True
    if told.season and told.season.final:
        return True
    for last in sentence.within(told.cue.last, sentence.last, "decision.last"):
        if is_cut(sentence, last.first) and (
            last.last == sentence.last or is_cut(sentence, last.last)
        ):
            return True
    return any(
        not sentence.within(last.first - _NEAR, last.first, "general.hope", "general.negation")
        for last in sentence.within(told.cue.last, sentence.last, "renewal.last")
    )


def _undoes(sentence: Sentence) -> bool:
    """Whether an order is undone: "despite a two-season order", "after renewing it"."""
    return any(
        sentence.within(bar.last, bar.last + _AHEAD, "renewal.order", "decision.promise")
        for bar in sentence.find("decision.despite")
    )


def undone_in(passage: Passage, topic: Topic) -> SeasonMark | None:
    """The season that the lead says was ordered, of a show that is called off: "already renewed for a second"."""
    for sentence in lead_of(passage):
        strange = any(mark.show.id != topic.show.id for mark in sentence.shows)
        if topic.alone and not strange and sentence.find("decision.undone"):
            return next(
                (mark for mark in sentence.seasons if max(mark.numbers, default=0) > 1), None
            )
    return None


def _keeps(sentence: Sentence) -> bool:
    """Whether a show is saved by nothing but a renewal: "NBC saves X with a last-minute renewal"."""
    return bool(sentence.find("renewal.order")) and not sentence.find("decision.cancellation")


def certainty_of(told: Told, passage: Passage) -> Certainty:
    """Official where the network speaks, a rumour where the words are hedged, else reported."""
    sentences = (told.sentence, *lead_of(passage))
    if any(s.find("general.rumour") for s in (told.sentence, *passage.headline)):
        return Certainty.RUMOUR
    if any(sentence.find("general.official") for sentence in sentences):
        return Certainty.OFFICIAL
    agent = any(
        name.sort in NETWORKS and name.first < told.cue.first for name in told.sentence.names
    )
    hearsay = any(sentence.find("decision.reported") for sentence in sentences)
    return Certainty.OFFICIAL if agent and not hearsay else Certainty.REPORTED
