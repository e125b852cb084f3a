"""What each trait of a wording weighs, for each kind and each decision, read from ``weights.json``.

A weight is the logarithm of the odds that a trait adds; the file is made by ``python -m tests.learning``.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp

_TELLING = 0.15  # weight from which on a trait is worth telling


@dataclass(frozen=True, slots=True, eq=False)
class Scales:
    """Weights of traits, by what they speak for."""

    bias: dict[str, float]
    """By kind, and by decision where a renewal is certain."""
    weights: dict[str, dict[str, float]]
    """By trait, of those for which it weighs anything."""

    def odds(self, traits: Iterable[str]) -> dict[str, float]:
        """The odds, as logarithms, of every kind and decision."""
        odds = dict(self.bias)
        for trait in traits:
            for outcome, weight in self.weights.get(trait, {}).items():
                odds[outcome] += weight
        return odds

    def telling(self, traits: Iterable[str], outcome: str) -> list[str]:
        """The traits that speak for an outcome, those of most weight first."""
        weighed = [(self.weights.get(trait, {}).get(outcome, 0.0), trait) for trait in traits]
        return [trait for weight, trait in sorted(weighed, reverse=True) if weight >= _TELLING]


def chance(odds: float) -> float:
    """Odds as a probability, 0 to 1."""
    return 1 / (1 + exp(-odds)) if odds > 0 else exp(odds) / (1 + exp(odds))


@cache
def scales() -> Scales:
    """Those of the file."""
    data = json.loads(files(__package__).joinpath("weights.json").read_text(encoding="utf-8"))
    return Scales(data["bias"], data["weights"])
