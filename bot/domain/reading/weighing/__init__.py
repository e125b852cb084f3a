"""What the wording of an item weighs: a second ear, for what the rules have no words for.

The rules know what they hear, and are deaf to what no list of theirs names. The scales know nothing; they have seen
some thousand items that people have labelled, and how each was worded:

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
from bot.domain.reading.weighing.details import details_of
from bot.domain.reading.weighing.scales import chance, scales
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
    traits = wording_of(passage, topic)
    odds = scales().odds(traits)
    kept = [_doubted(verdict, chance(odds[verdict.kind])) for verdict in verdicts]
    if any(verdict.details is not None for verdict in kept) or not topic.alone:
        return kept
    kind = kind_by(odds)
    if kind is None or not is_open(kind, verdicts):
        return kept
    others = [verdict for verdict in kept if verdict.kind is not kind]
    return [*others, _heard(passage, topic, kind, odds, traits)]


def is_open(kind: Kind, verdicts: Iterable[Verdict]) -> bool:
    """Whether the rules have nothing against a kind."""
    return all(OPEN.issuperset(one.reasons) for one in verdicts if one.kind is kind)


def kind_by(odds: Mapping[str, float]) -> Kind | None:
    """The kind that the wording alone makes sure of, if any, and of a decision also which one it is.

    Never a place in a chart: without words for one, there is none.
    """
    best = max(Kind, key=lambda kind: odds[kind])
    decided = sorted((odds[decision] for decision in Decision), reverse=True)
    if best is Kind.TOP10 or (best is Kind.RENEWAL and decided[0] - decided[1] < SETTLED):
        return None
    return best if chance(odds[best]) >= SURE else None


def _doubted(verdict: Verdict, chance: float) -> Verdict:
    if verdict.details is None or chance >= NEVER:
        return verdict
    return no(verdict.kind, *verdict.reasons, "but hardly any news of this kind is worded so")


def _heard(
    passage: Passage, topic: Topic, kind: Kind, odds: Mapping[str, float], traits: frozenset[str]
) -> Verdict:
    sentence = next(one for one in passage.sentences if one.named(topic.show))
    decision = max(Decision, key=lambda one: odds[one])
    words = [word for trait in scales().telling(traits, kind) if (word := said_by(trait))]
    told = ", ".join(f"“{word}”" for word in dict.fromkeys(words[:_TOLD]))
    return yes(
        details_of(passage, topic, sentence, kind, decision),
        sentence,
        f"worded as such news is: {told}",
        strength=HEADLINE,
    )
