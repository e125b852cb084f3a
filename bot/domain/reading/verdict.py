"""What one kind makes of one show of a passage, and which of the kinds has the word."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.domain.model import KIND_OF, Certainty, Claim, Details, Kind, Show, Silence
from bot.domain.reading.passage import Sentence

HEADLINE = 0.75
"""Strength from which a verdict rests on the headline: what is told there is news, whatever else is."""


NOT_ITS_FUTURE = "the headline is not about the show's future"
NOT_HOMELESS = "nothing says that it had lost its home"
BACKGROUND = "the words are background"
OPEN = frozenset((NOT_ITS_FUTURE, NOT_HOMELESS, BACKGROUND))
"""Reasons of a no that only say that what was heard could not be placed; all others speak against it."""


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


def decide(show: Show, verdicts: Iterable[Verdict]) -> tuple[Claim, ...] | Silence:
    """What the headline tells, each kind a claim; else the strongest; the rest is background."""
    verdicts = tuple(verdicts)
    told = [verdict for verdict in verdicts if verdict.details is not None]
    if not told:
        reasons = [f"{v.kind}: {reason}" for v in verdicts for reason in v.reasons]
        return Silence(show, tuple(reasons) or ("nothing is said to have happened to it",))
    told.sort(key=lambda verdict: -verdict.strength)
    news = [verdict for verdict in told if verdict.strength >= HEADLINE] or told[:1]
    rest = tuple(
        f"{verdict.kind} is background: {'; '.join(verdict.reasons)}"
        for verdict in verdicts
        if verdict not in news
    )
    return tuple(_claim(show, verdict, rest) for verdict in news)


def _claim(show: Show, verdict: Verdict, rest: tuple[str, ...]) -> Claim:
    assert verdict.details is not None
    return Claim(show, verdict.certainty, verdict.details, verdict.words, verdict.reasons + rest)
