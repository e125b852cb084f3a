"""What the wording of an item weighs: a second ear, for what the rules have no words for.

The rules know what they hear, and are deaf to what no list of theirs names. The scales know nothing; they have seen
how some thousand labelled items are worded:

    rules say yes, but hardly anything worded like this was ever that        -> no
    rules hear nothing, or cannot place it, of the only show that an item
    is about, and nearly everything worded like this was that                -> yes

Whatever lies between is for the rules to say.
"""

from collections.abc import Iterable, Mapping

from bot.domain.model import Decision, Kind
from bot.domain.reading.passage import Passage
from bot.domain.reading.topics import Topic
from bot.domain.reading.verdict import HEADLINE, OPEN, Verdict, no, yes
from bot.domain.reading.weighing.details import interview_of, renewal_of
from bot.domain.reading.weighing.scales import chance, decisions, kinds
from bot.domain.reading.weighing.wording import said_by, wording_of

SURE = 0.95
"""Probability from which on the wording alone is believed."""
NEVER = 0.01
"""Probability below which the rules are not."""
SETTLED = 1.0
"""By how much the odds of a decision must exceed those of every other."""
_TOLD = 3  # traits that a reason names


def weighed(passage: Passage, topic: Topic, verdicts: list[Verdict]) -> list[Verdict]:
    """The verdicts of the rules, as the wording bears them out."""
    if not (topic.alone or any(verdict.details is not None for verdict in verdicts)):
        return verdicts
    traits = wording_of(passage, topic)
    odds = kinds().odds(traits)
    kept = [_doubted(verdict, chance(odds[verdict.kind])) for verdict in verdicts]
    if any(verdict.details is not None for verdict in kept) or not topic.alone:
        return kept
    kind = kind_by(odds)
    if kind is None or not is_open(kind, verdicts):
        return kept
    decision = decision_by(decisions().odds(traits)) if kind is Kind.RENEWAL else None
    if kind is Kind.RENEWAL and decision is None:
        return kept
    others = [verdict for verdict in kept if verdict.kind is not kind]
    return [*others, _heard(passage, topic, kind, decision, traits)]


def is_open(kind: Kind, verdicts: Iterable[Verdict]) -> bool:
    """Whether the rules have nothing against a kind."""
    return all(OPEN.issuperset(one.reasons) for one in verdicts if one.kind is kind)


def kind_by(odds: Mapping[str, float]) -> Kind | None:
    """The kind that the wording alone makes sure of, if any.

    Never a place in a chart: without words for one, there is none.
    """
    best = max(Kind, key=lambda kind: odds[kind])
    return best if best is not Kind.TOP10 and chance(odds[best]) >= SURE else None


def decision_by(odds: Mapping[str, float]) -> Decision | None:
    """The decision that it is and no other, if that is sure."""
    best, second, *_ = sorted(Decision, key=lambda decision: odds[decision], reverse=True)
    return best if odds[best] - odds[second] >= SETTLED else None


def _doubted(verdict: Verdict, chance: float) -> Verdict:
    if verdict.details is None or chance >= NEVER:
        return verdict
    return no(verdict.kind, *verdict.reasons, "but hardly any news of this kind is worded so")


def _heard(
    passage: Passage, topic: Topic, kind: Kind, decision: Decision | None, traits: frozenset[str]
) -> Verdict:
    sentence = next(one for one in passage.sentences if one.named(topic.show))
    words = [word for trait in kinds().telling(traits, kind) if (word := said_by(trait))]
    told = ", ".join(f"“{word}”" for word in list(dict.fromkeys(words))[:_TOLD])
    return yes(
        renewal_of(passage, topic, sentence, decision)
        if decision
        else interview_of(passage, topic),
        sentence,
        f"worded as such news is: {told}" if told else "worded as such news is",
        strength=HEADLINE,
    )
