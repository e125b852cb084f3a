from datetime import date

import pytest

from bot.domain.model import Chart, ChartMove, Move
from bot.domain.regions import spread, where


@pytest.mark.parametrize(
    ("region", "words"),
    [
        ("global", "worldwide"),
        ("FR", "in France"),
        ("US", "in the United States"),
        ("XX", "in XX"),
    ],
)
def test_a_region_reads_as_people_say_it(region: str, words: str) -> None:
    assert where(region) == words


@pytest.mark.parametrize(
    ("places", "words"),
    [
        ([("FR", 2)], "2 in France"),
        ([("global", 4)], "4 worldwide"),
        ([("FR", 2), ("DE", 4), ("US", 4)], "in 3 countries, best: 2 in France"),
    ],
)
def test_the_countries_of_an_alert_are_counted_and_the_best_is_named(
    places: list[tuple[str, int]], words: str
) -> None:
    group = [
        ChartMove(
            Chart("netflix", "Netflix", region, "TV"),
            date(2026, 7, 19),
            "Étoile",
            rank,
            (Move.ENTERED,),
        )
        for region, rank in places
    ]

    assert spread(group) == words
