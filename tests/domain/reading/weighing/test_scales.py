import math
import re

import pytest

from bot.domain.model import Decision, Kind
from bot.domain.reading.weighing.scales import Scales, chance, scales

FEW = Scales(
    {"renewal": -2.0, "renewed": 0.5},
    {"h:renews": {"renewal": 3.0, "renewed": 1.0}, "h:hopes": {"renewal": -1.5}},
)


def test_what_traits_weigh_is_added_up() -> None:
    odds = FEW.odds(["h:renews", "h:hopes", "h:unheard of"])

    assert odds == {"renewal": pytest.approx(-0.5), "renewed": pytest.approx(1.5)}


def test_weighing_leaves_the_scales_as_they_are() -> None:
    assert FEW.odds(["h:renews"]) == FEW.odds(["h:renews"])


def test_the_heaviest_trait_is_told_first_and_what_speaks_against_never() -> None:
    few = Scales({}, {"a": {"renewal": 0.5}, "b": {"renewal": 2.0}, "c": {"renewal": -2.0}})

    assert few.telling(["a", "b", "c"], "renewal") == ["b", "a"]


@pytest.mark.parametrize("odds", [-900.0, -1.0, 0.0, 1.0, 900.0])
def test_odds_are_a_probability_however_long(odds: float) -> None:
    assert chance(odds) == pytest.approx(0.5 * (1 + math.tanh(odds / 2)))


def test_the_file_weighs_every_kind_and_every_decision() -> None:
    outcomes = {*Kind, *Decision}

    assert set(scales().bias) == outcomes
    assert {one for weights in scales().weights.values() for one in weights} == outcomes


def test_the_file_knows_only_traits_that_a_wording_can_have() -> None:
    known = re.compile(r"[hl]:|h<<?|h>>?|[hl]g:|is:|lang:")

    assert [trait for trait in scales().weights if not known.match(trait)] == []
