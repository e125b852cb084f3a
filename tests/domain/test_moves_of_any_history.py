from collections.abc import Sequence
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.model import Chart, Move, Placing
from bot.domain.moves import news, replay
from tests.domain.charts import DAILY, START, WEEKLY, of, tell, week

TITLES = [f"Show {letter}" for letter in "ABCDEFGHIJKLMN"]
snapshots = st.permutations(TITLES).map(lambda titles: titles[:10])
histories = st.lists(snapshots, min_size=2, max_size=40)


def days_of(history: Sequence[Sequence[str]], chart: Chart = DAILY) -> list[list[Placing]]:
    step = timedelta(weeks=1) if chart is WEEKLY else timedelta(days=1)
    return [
        [Placing(chart, START + n * step, rank, title) for rank, title in enumerate(titles, 1)]
        for n, titles in enumerate(history)
    ]


@settings(max_examples=60, deadline=None)
@given(histories, st.data(), st.sampled_from([DAILY, WEEKLY]))
def test_a_history_in_any_chunks_tells_the_same_moves(
    history: list[list[str]], data: st.DataObject, chart: Chart
) -> None:
    days = days_of(history, chart)
    cuts = sorted(data.draw(st.sets(st.integers(1, len(days) - 1))) | {1, len(days)})
    overlap = data.draw(st.integers(0, 5))
    files = [
        [row for rows in days[max(0, start - overlap) : end] for row in rows]
        for start, end in zip([0, *cuts], cuts, strict=False)
    ]

    assert tell(files) == list(replay(row for rows in days for row in rows))


@settings(max_examples=60, deadline=None)
@given(histories)
def test_a_weekly_replay_follows_the_rule_word_by_word(history: list[list[str]]) -> None:
    expected = []
    for n, titles in enumerate(history[1:], start=1):
        for rank, title in enumerate(titles, start=1):
            before = [other for other in history[:n] if title in other]
            kinds = []
            if not before:
                kinds.append(Move.ENTERED)
            elif all(title not in other for other in history[max(0, n - 2) : n]):
                kinds.append(Move.REENTERED)
            if rank == 1 and all(other[0] != title for other in before):
                kinds.append(Move.TOPPED)
            if kinds:
                expected.append((week(n), title, rank, tuple(kinds)))

    told = news(replay(row for rows in days_of(history, WEEKLY) for row in rows))

    assert [(move.on, move.title, move.rank, move.moves) for move in told] == expected


@settings(max_examples=60, deadline=None)
@given(histories, st.sets(st.integers(1, 39)))
def test_a_missing_day_never_makes_an_exit(history: list[list[str]], missing: set[int]) -> None:
    constant = [["Étoile", *titles[:9]] for titles in history]
    days = days_of(constant)
    files = [
        rows[: 3 if n in missing and n % 2 else 10]
        for n, rows in enumerate(days)
        if n not in missing or n % 2
    ]

    told = tell(files)

    assert of("Étoile", told) == []
    on = {rows[0].on: {row.title for row in rows} for rows in files if len(rows) == 10}
    assert all(move.title not in on[move.on] for move in told if Move.LEFT in move.moves), (
        "a show left on a day whose chart has it, or that nobody saw"
    )


@settings(max_examples=60, deadline=None)
@given(histories, st.sampled_from([DAILY, WEEKLY]))
def test_no_show_is_announced_twice_for_one_entry(history: list[list[str]], chart: Chart) -> None:
    arrivals = {Move.ENTERED, Move.REENTERED}
    since: dict[str, date] = {}
    for move in tell(days_of(history, chart)):
        if Move.LEFT in move.moves:
            since.pop(move.title, None)
        elif arrivals & set(move.moves):
            assert move.title not in since
            since[move.title] = move.on
