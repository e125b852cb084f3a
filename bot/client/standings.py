"""Charts in words: where a show stands, and what a chart holds."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, time

from bot.domain.folding import fold
from bot.domain.model import Chart, Placing
from bot.domain.plain import clean, safe
from bot.domain.regions import NAMES, WORLD


def chart_name(chart: Chart) -> str:
    """``Netflix, TV (English), worldwide``; plain, for a title."""
    return clean(f"{chart.service}, {chart.category}, {region_name(chart.region)}", 200)


def region_name(region: str) -> str:
    """What people call a chart's region."""
    return "worldwide" if region == WORLD else NAMES.get(region.upper(), region.upper())


def standings(history: Iterable[Placing]) -> Iterator[str]:
    """One line a chart: where a show stood last, and at best; ``history`` is oldest first."""
    charts: dict[Chart, list[Placing]] = defaultdict(list)
    for placing in history:
        charts[placing.chart].append(placing)
    for chart, rows in charts.items():
        last, best = rows[-1], min(row.rank for row in rows)
        times = len({row.on for row in rows})
        yield (
            f"{safe(chart_name(chart), 200)}: number {last.rank} in the chart of {_day(last.on)}, "
            f"best {best}, there {times} {'time' if times == 1 else 'times'}"
        )


def chart_text(placings: Sequence[Placing]) -> str:
    """The newest chart, a line a row, each with what changed; ``placings`` are of its last dates."""
    newest = max(row.on for row in placings)
    earlier = [row.on for row in placings if row.on < newest]
    before = {_who(row): row.rank for row in placings if earlier and row.on == max(earlier)}
    rows = [row for row in placings if row.on == newest]
    lines = [_row(row, before) for row in sorted(rows, key=lambda row: row.rank)]
    return "\n".join([f"The chart of {_day(newest)}", "", *lines])


def _row(row: Placing, before: dict[tuple[str, str], int]) -> str:
    parts = [f"**{safe(row.title, 120)}**", safe(_season(row), 60), _change(row, before)]
    return f"{row.rank}\\. {' · '.join(part for part in parts if part)}"


def _season(row: Placing) -> str:
    """What a season's own title adds to the show's: ``Season 1`` of ``The Glass Orchard: Season 1``."""
    return (row.season or "").removeprefix(row.title).lstrip(" :-–")


def _change(row: Placing, before: dict[tuple[str, str], int]) -> str:
    if not before:
        return f"week {row.weeks}" if row.weeks else "first chart seen"
    was = before.get(_who(row))
    if was is None:
        return "back" if (row.weeks or 1) > 1 else "new"
    by = was - row.rank
    return "stays" if by == 0 else f"up {by}" if by > 0 else f"down {-by}"


def _who(row: Placing) -> tuple[str, str]:
    return row.key or fold(row.title), fold(row.season or "")


def _day(on: date) -> str:
    moment = datetime.combine(on, time(12), UTC)
    return f"<t:{int(moment.timestamp())}:D>"
