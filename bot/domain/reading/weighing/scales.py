"""What each trait of a wording weighs, for each kind and each decision, read from ``weights.json``.

A weight is the logarithm of the odds that a trait adds; the file is made by ``python -m tests.learning``.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp

_TELLING = 0.15  # weight from which on a trait is worth telling


@dataclass(frozen=True, slots=True, eq=False)
class Scales:
    """Weights of traits for what they may speak for, in its order."""

    outcomes: tuple[str, ...]
    bias: tuple[float, ...]
    weights: Mapping[str, tuple[float, ...]]

    def odds(self, traits: Iterable[str]) -> dict[str, float]:
        """The odds, as logarithms, of every outcome."""
        weights = self.weights
        heavy = [weights[trait] for trait in traits if trait in weights]
        return dict(zip(self.outcomes, map(sum, zip(self.bias, *heavy, strict=True)), strict=True))

    def telling(self, traits: Iterable[str], outcome: str) -> list[str]:
        """The traits that speak for an outcome, those of most weight first."""
        at = self.outcomes.index(outcome)
        weighed = [(self.weights[trait][at], trait) for trait in traits if trait in self.weights]
        return [trait for weight, trait in sorted(weighed, reverse=True) if weight >= _TELLING]


def chance(odds: float) -> float:
    """Odds as a probability, 0 to 1."""
    return 1 / (1 + exp(-odds)) if odds > 0 else exp(odds) / (1 + exp(odds))


def kinds() -> Scales:
    """Those of kinds."""
    return _scales()["kinds"]


def decisions() -> Scales:
    """Those of decisions, where it is certain that there is one."""
    return _scales()["decisions"]


@cache
def _scales() -> dict[str, Scales]:
    data = json.loads(files(__package__).joinpath("weights.json").read_text(encoding="utf-8"))
    return {
        name: Scales(
            tuple(one["outcomes"]),
            tuple(one["bias"]),
            {trait: tuple(weights) for trait, weights in one["weights"].items()},
        )
        for name, one in data.items()
    }
