import pytest

from bot.domain.chartmemory import ChartMemory
from bot.domain.model import Chart, ChartMove, Move, Placing
from bot.domain.moves import by_chart, moves, news, together
from bot.errors import SourceError
from tests.domain.charts import DAILY, FILLERS, WEEKLY, chart_of, day, of, tell, week


def test_the_first_sight_of_a_chart_tells_nothing_however_many_weeks_it_holds() -> None:
    file = [row for n in range(5) for row in chart_of(f"Show {n}", on=week(n), chart=WEEKLY)]

    memory, told = moves(ChartMemory(WEEKLY), file)

    assert told == ()
    assert memory.newest == week(4)
    assert memory.titles["show 0"].left == week(1)


def test_a_show_enters_once_and_each_rank_one_is_told_the_first_time_only() -> None:
    told = tell(
        [
            chart_of("A", on=day(0)),
            chart_of("A", "Étoile", on=day(1)),
            chart_of("Étoile", "A", on=day(2)),
            chart_of("A", "Étoile", on=day(3)),
            chart_of("Étoile", "A", on=day(4)),
        ]
    )

    assert of("Étoile", told) == [(day(1), (Move.ENTERED,)), (day(2), (Move.TOPPED,))]
    assert of("A", told) == []


def test_a_show_that_enters_at_the_top_has_one_move_with_both() -> None:
    told = tell([chart_of("A", on=day(0)), chart_of("Étoile", on=day(1))])

    assert of("Étoile", told) == [(day(1), (Move.ENTERED, Move.TOPPED))]


def test_a_new_best_rank_is_a_climb_and_an_old_one_is_not() -> None:
    days = (["A", "B", "C", "D"], ["A", "B", "D", "C"], ["A", "B", "C", "D"], ["A", "B", "D", "C"])

    told = tell([chart_of(*titles, on=day(n)) for n, titles in enumerate(days)])

    assert of("D", told) == [(day(1), (Move.CLIMBED,))]
    assert of("C", told) == []
    assert list(news(told)) == []


def test_a_show_that_is_gone_left_with_the_rank_it_had() -> None:
    told = tell([chart_of("A", "B", on=day(0)), chart_of("A", on=day(1))])

    left = next(move for move in told if move.title == "B")
    assert left == ChartMove(DAILY, day(1), "B", 2, (Move.LEFT,))


@pytest.mark.parametrize(
    ("chart", "absent", "kinds"),
    [
        (DAILY, 13, ()),
        (DAILY, 14, (Move.REENTERED,)),
        (WEEKLY, 1, ()),
        (WEEKLY, 2, (Move.REENTERED,)),
    ],
)
def test_a_return_counts_after_fourteen_daily_charts_or_two_weekly_ones(
    chart: Chart, absent: int, kinds: tuple[Move, ...]
) -> None:
    at = week if chart is WEEKLY else day
    files = [chart_of("Étoile", on=at(0), chart=chart)]
    files += [chart_of("A", on=at(n), chart=chart) for n in range(1, absent + 1)]
    files += [chart_of("A", "Étoile", on=at(absent + 1), chart=chart)]

    told = of("Étoile", news(tell(files)))

    assert told == ([(at(absent + 1), kinds)] if kinds else [])


def test_days_that_nobody_saw_are_no_absence() -> None:
    told = tell([chart_of("Étoile", on=day(0)), chart_of("A", "Étoile", on=day(40))])

    assert of("Étoile", told) == []


def test_a_short_chart_is_no_news() -> None:
    memory, _ = moves(ChartMemory(DAILY), chart_of("Étoile", on=day(0)))

    after, told = moves(memory, chart_of("Someone New", on=day(1))[:7])

    assert told == ()
    assert after is memory


def test_a_chart_with_the_stamp_of_the_last_one_is_no_news() -> None:
    memory, _ = moves(ChartMemory(DAILY), chart_of("Étoile", on=day(0)))

    _, told = moves(memory, chart_of("Étoile", on=day(0)))

    assert told == ()


def test_a_chart_older_than_the_last_one_is_refused() -> None:
    memory, _ = moves(ChartMemory(DAILY), chart_of("Étoile", on=day(1)))

    with pytest.raises(SourceError, match=r"ends on 2025-04-27, and 2025-04-28 was there before"):
        moves(memory, chart_of("Étoile", on=day(0)))


def test_all_weeks_that_were_missed_are_told() -> None:
    first = chart_of("A", on=week(0), chart=WEEKLY)
    missed = [row for n in (1, 2) for row in chart_of("A", f"New {n}", on=week(n), chart=WEEKLY)]

    told = list(news(tell([first, [*reversed(missed), *first]])))

    assert [(move.on, move.title) for move in told] == [(week(1), "New 1"), (week(2), "New 2")]


def test_several_seasons_of_a_show_are_one_move_with_the_best_rank() -> None:
    rows = chart_of("A", "Strange", "Strange", "Strange", on=day(1))
    seasons = [
        Placing(row.chart, row.on, row.rank, row.title, f"Strange {row.rank}") for row in rows[1:4]
    ]

    told = list(news(tell([chart_of("A", on=day(0)), [*reversed(seasons), rows[0], *rows[4:]]])))

    assert told == [ChartMove(DAILY, day(1), "Strange", 2, (Move.ENTERED,), "Strange 2")]


def test_a_live_show_with_a_new_season_title_every_week_enters_once() -> None:
    def rows(n: int) -> list[Placing]:
        full = chart_of("A", "Raw", on=week(n), chart=WEEKLY)
        full[1] = Placing(WEEKLY, week(n), 2, "Raw", season=f"Raw: July {n}", weeks=1)
        return full

    told = tell([chart_of("A", on=week(0), chart=WEEKLY), rows(1), rows(2), rows(3)])

    assert of("Raw", told) == [(week(1), (Move.ENTERED,))]


def test_a_show_renamed_in_old_weeks_neither_leaves_nor_enters() -> None:
    before = chart_of("Tiger", on=week(0), chart=WEEKLY)
    renamed = chart_of("Tiger King", on=week(0), chart=WEEKLY)
    after = chart_of("A", "Tiger King", on=week(1), chart=WEEKLY)

    told = tell([before, [*after, *renamed]])

    assert of("Tiger", told) == []
    assert of("Tiger King", told) == []


def test_a_show_renamed_long_after_it_left_comes_back_and_does_not_enter() -> None:
    past = [chart_of("A", on=week(n), chart=WEEKLY) for n in range(1, 4)]
    before = chart_of("Play and Discover", on=week(0), chart=WEEKLY)
    renamed = chart_of("Discover 3", on=week(0), chart=WEEKLY)
    after = chart_of("A", "Discover 3", on=week(4), chart=WEEKLY)
    years = [row for rows in past for row in rows]

    told = list(news(tell([[*before, *years], [*renamed, *years, *after]])))

    assert of("Discover 3", told) == [(week(4), (Move.REENTERED,))]


def test_what_was_ever_seen_is_remembered_when_the_file_forgets_it() -> None:
    weeks = [chart_of("A", on=week(n), chart=WEEKLY) for n in range(3)]
    first = chart_of("Étoile", on=week(-1), chart=WEEKLY)
    back = chart_of("A", "Étoile", on=week(3), chart=WEEKLY)
    full = [row for rows in (first, *weeks) for row in rows]
    without_the_oldest = [row for rows in (*weeks, back) for row in rows]

    told = list(news(tell([full, without_the_oldest])))

    assert of("Étoile", told) == [(week(3), (Move.REENTERED,))]


def test_a_file_with_a_hole_does_not_undo_what_was_seen_in_between() -> None:
    weeks = [
        chart_of("Étoile", "A", on=week(0), chart=WEEKLY),
        chart_of("A", "B", on=week(1), chart=WEEKLY),
        chart_of("B", "A", on=week(2), chart=WEEKLY),
        chart_of("C", "Étoile", on=week(3), chart=WEEKLY),
    ]

    told = tell([*weeks[:3], [*weeks[0], *weeks[3]]])

    assert of("Étoile", told) == [(week(1), (Move.LEFT,)), (week(3), (Move.REENTERED,))]
    gone = [(move.title, move.rank) for move in told if move.on == week(3) and move.rank < 3]
    assert ("B", 1) in gone
    assert ("A", 2) in gone


def test_a_show_whose_id_was_switched_does_not_enter_again() -> None:
    def rows(key: str, n: int) -> list[Placing]:
        full = chart_of("A", on=day(n))
        full[1] = Placing(DAILY, day(n), 2, "Ghost in the Shell", key=key, year=2026)
        return full

    told = tell([rows("tt1", 0), rows("tt2", 1)])

    assert of("Ghost in the Shell", told) == []


def test_a_namesake_with_another_id_and_year_enters() -> None:
    def rows(key: str, year: int, n: int) -> list[Placing]:
        full = chart_of("A", on=day(n))
        full[1] = Placing(DAILY, day(n), 2, "Avatar", key=key, year=year)
        return full

    told = list(news(tell([rows("tt1", 2005, 0), rows("tt2", 2024, 1)])))

    assert [(move.title, move.key, move.year) for move in told] == [("Avatar", "tt2", 2024)]


def test_accents_and_case_do_not_make_another_show() -> None:
    told = tell([chart_of("Étoile", on=day(0)), chart_of("ETOILE", on=day(1))])

    assert told == []


def test_the_countries_of_one_day_are_one_alert_with_the_best_rank_first() -> None:
    def entered(region: str, rank: int, category: str = "TV") -> ChartMove:
        chart = Chart("netflix", "Netflix", region, category)
        return ChartMove(chart, day(0), "Étoile", rank, (Move.ENTERED,))

    world, english = entered("global", 7, "TV (English)"), entered("global", 9, "TV (Non-English)")
    made = [entered("US", 4), world, entered("FR", 2), entered("DE", 4), english]

    groups = together(made)

    assert [[move.chart.region for move in group] for group in groups] == [
        ["FR", "DE", "US"],
        ["global"],
        ["global"],
    ]


def test_only_rows_that_changed_have_to_be_stored() -> None:
    before, _ = moves(ChartMemory(DAILY), chart_of("A", "B", on=day(0)))

    after, _ = moves(before, chart_of("A", "C", on=day(1)))

    assert {seen.title for seen in before.changed_since(ChartMemory(DAILY))} == {
        "A",
        "B",
        *FILLERS[:8],
    }
    assert {seen.title: seen.left for seen in after.changed_since(before)} == {
        "A": None,
        "B": day(1),
        "C": None,
        **dict.fromkeys(FILLERS[:8]),
    }


def test_placings_of_many_charts_are_told_apart() -> None:
    rows = chart_of("A", on=day(0)) + chart_of("B", on=day(0), chart=WEEKLY)

    assert {chart: len(found) for chart, found in by_chart(rows).items()} == {DAILY: 10, WEEKLY: 10}
