from datetime import date

import pytest

from bot.domain.chartmemory import Seen
from bot.domain.model import Chart, Placing
from bot.domain.ranking import Ranking, ranking

CHART = Chart("flixpatrol", "Prime Video", "US", "TV")
BEFORE, NOW = date(2025, 4, 26), date(2025, 4, 27)


def rows(on: date, *titles: str, weeks: int | None = None) -> list[Placing]:
    return [Placing(CHART, on, rank, title, weeks=weeks) for rank, title in enumerate(titles, 1)]


def changes(found: Ranking) -> dict[str, str]:
    return {row.title: row.change for row in found.rows}


def test_a_row_tells_what_changed_since_the_chart_before() -> None:
    found = ranking([*rows(NOW, "C", "B", "A", "D"), *rows(BEFORE, "A", "B", "C")])

    assert changes(found) == {"C": "up 2", "B": "same", "A": "down 2", "D": "new"}


def test_without_a_chart_before_nothing_is_said_of_changes() -> None:
    assert set(changes(ranking(rows(NOW, "A", "B"))).values()) == {""}


def test_what_was_there_long_before_is_back() -> None:
    seen = {"d": Seen("d", "D", None, date(2025, 1, 1), NOW, 2, 1)}

    found = ranking([*rows(NOW, "A", "D"), *rows(BEFORE, "A", "B")], seen)

    assert changes(found)["D"] == "back"


def test_where_the_source_counts_weeks_its_word_counts() -> None:
    found = ranking([*rows(NOW, "A", "D", weeks=4), *rows(BEFORE, "A")])

    assert changes(found)["D"] == "back"


def test_a_season_stands_for_itself() -> None:
    first = Placing(CHART, NOW, 1, "Étoile", "Étoile: Season 2", weeks=1)
    before = Placing(CHART, BEFORE, 1, "Étoile", "Étoile: Season 1", weeks=9)

    assert changes(ranking([first, before])) == {"Étoile: Season 2": "new"}


@pytest.mark.parametrize(
    ("show", "ranks"), [("B", [1, 2, 3]), ("A", [1, 2, 3]), ("E", [3, 4, 5]), ("F", [1, 2, 3])]
)
def test_a_part_of_the_chart_has_the_show_in_it(show: str, ranks: list[int]) -> None:
    part = ranking(rows(NOW, *"ABCDE")).around(show, 3)

    assert [row.rank for row in part.rows] == ranks
