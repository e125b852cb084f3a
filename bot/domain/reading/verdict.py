"""What one kind makes of one show of a passage, and which of the kinds has the word."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.domain.model import KIND_OF, Certainty, Claim, Details, Kind, Show, Silence
from bot.domain.reading.passage import Sentence


@dataclass(frozen=True, slots=True)
class Verdict:
    """A kind's answer: ``details`` where it happened, None where it only sounded so."""

    kind: Kind
    reasons: tuple[str, ...]
    details: Details | None = None
    certainty: Certainty = Certainty.REPORTED
    words: str = ""
    """The words it rests on, as they stand in headline, summary or text."""
    strength: float = 0.0
    """0 to 1: how plainly this is the item's news. The headline outranks the summary."""


def no(kind: Kind, *reasons: str) -> Verdict:
    """It only sounded so, for these reasons."""
    return Verdict(kind, reasons)


def yes(
    details: Details,
    sentence: Sentence,
    *reasons: str,
    certainty: Certainty = Certainty.REPORTED,
    strength: float,
) -> Verdict:
    """It happened, by the words of a sentence."""
    return Verdict(KIND_OF[type(details)], reasons, details, certainty, sentence.written, strength)


def decide(show: Show, verdicts: Iterable[Verdict]) -> Claim | Silence:
    """The strongest verdict's claim: one item tells one thing of a show, the rest is background."""
    verdicts = tuple(verdicts)
    told = [verdict for verdict in verdicts if verdict.details is not None]
    if not told:
        reasons = [f"{v.kind}: {reason}" for v in verdicts for reason in v.reasons]
        return Silence(show, tuple(reasons) or ("nothing is said to have happened to it",))
    best = max(told, key=lambda verdict: verdict.strength)
    assert best.details is not None
    rest = tuple(
        f"{verdict.kind} is background: {'; '.join(verdict.reasons)}"
        for verdict in verdicts
        if verdict is not best
    )
    return Claim(show, best.certainty, best.details, best.words, best.reasons + rest)
