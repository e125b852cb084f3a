import math
import re

import pytest

from bot.domain.model import Decision, Kind
from bot.domain.reading.weighing.scales import Scales, chance, decisions, kinds

FEW = Scales(
    ("renewal", "interview"),
    (-2.0, 0.5),
    {"h:renews": (3.0, 1.0), "h:hopes": (-1.5, 0.0), "h:gets": (0.5, 0.0)},
)


def test_what_traits_weigh_is_added_up() -> None:
    odds = FEW.odds(["h:renews", "h:hopes", "h:unheard of"])

    assert odds == {"renewal": pytest.approx(-0.5), "interview": pytest.approx(1.5)}


def test_without_any_known_trait_the_odds_are_those_of_any_item() -> None:
    assert FEW.odds([]) == {"renewal": -2.0, "interview": 0.5}


def test_weighing_leaves_the_scales_as_they_are() -> None:
    assert FEW.odds(["h:renews"]) == FEW.odds(["h:renews"])


def test_the_heaviest_trait_is_told_first_and_what_speaks_against_never() -> None:
    assert FEW.telling(["h:gets", "h:hopes", "h:renews"], "renewal") == ["h:renews", "h:gets"]


@pytest.mark.parametrize("odds", [-900.0, -1.0, 0.0, 1.0, 900.0])
def test_odds_are_a_probability_however_long(odds: float) -> None:
    assert chance(odds) == pytest.approx(0.5 * (1 + math.tanh(odds / 2)))


def test_the_file_weighs_every_kind_and_every_decision() -> None:
    assert set(kinds().outcomes) == {*Kind}
    assert set(decisions().outcomes) == {*Decision}


@pytest.mark.parametrize("scales", [kinds(), decisions()], ids=["kinds", "decisions"])
def test_the_file_knows_only_traits_that_a_wording_can_have(scales: Scales) -> None:
    known = re.compile(r"[hl]:|h<<?|h>>?|[hl]g:|is:|lang:")

    assert [trait for trait in scales.weights if not known.match(trait)] == []
