from datetime import date

from bot.domain.model import Chart, Placing
from bot.domain.runs import runs

WORLD = Chart("netflix", "Netflix", "global", "TV (English)")
FRANCE = Chart("netflix", "Netflix", "FR", "TV")
PRIME = Chart("flixpatrol", "Prime Video", "US", "TV")


def row(chart: Chart, day: int, rank: int, season: str | None = None) -> Placing:
    return Placing(chart, date(2025, 5, day), rank, "Étoile", season)


def test_of_several_seasons_the_best_rank_counts() -> None:
    [run] = runs([row(WORLD, 4, 7, "Season 1"), row(WORLD, 4, 3, "Season 2")])

    assert run.points == ((date(2025, 5, 4), 3),)


def test_the_best_place_is_that_of_the_first_day_that_had_it() -> None:
    [run] = runs([row(WORLD, 25, 2), row(WORLD, 11, 2), row(WORLD, 4, 5)])

    assert run.best == (date(2025, 5, 11), 2)
    assert run.last == date(2025, 5, 25)


def test_weekly_charts_count_weeks_and_daily_ones_days() -> None:
    weekly, daily = runs([row(WORLD, 4, 5), row(WORLD, 11, 5), row(PRIME, 4, 8)])

    assert (weekly.length, daily.length) == ("2 weeks", "1 day")


def test_worldwide_charts_come_first_then_the_best_place() -> None:
    found = runs([row(PRIME, 4, 4), row(FRANCE, 4, 1), row(WORLD, 4, 9)])

    assert [run.chart for run in found] == [WORLD, FRANCE, PRIME]
