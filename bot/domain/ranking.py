"""A chart as it stands: its newest rows, each with what changed since the chart before."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.domain.chartmemory import Seen
from bot.domain.folding import fold
from bot.domain.model import Chart, Placing


class Trend(StrEnum):
    """What a row did since the chart before."""

    NEW = "new"
    BACK = "back"
    UP = "up"
    DOWN = "down"
    SAME = "same"
    UNKNOWN = "unknown"
    """There is no chart before."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a chart."""

    rank: int
    title: str
    """The season's, where the chart ranks seasons."""
    show: str
    trend: Trend
    by: int = 0
    """Places it went up or down."""
    weeks: int | None = None

    @property
    def change(self) -> str:
        """The trend in a word or two: ``up 3``, ``new``; nothing where it is not known."""
        match self.trend:
            case Trend.UP | Trend.DOWN:
                return f"{self.trend} {self.by}"
            case Trend.UNKNOWN:
                return ""
            case _:
                return str(self.trend)


@dataclass(frozen=True, slots=True)
class Ranking:
    """A chart on its newest day, by rank."""

    chart: Chart
    on: date
    rows: tuple[Row, ...]

    def around(self, show: str, most: int = 5) -> "Ranking":
        """Only ``most`` rows, with the show's best one among them."""
        at = next((n for n, row in enumerate(self.rows) if fold(row.show) == fold(show)), 0)
        first = max(0, min(at - most // 2, len(self.rows) - most))
        return Ranking(self.chart, self.on, self.rows[first : first + most])


def ranking(placings: Sequence[Placing], seen: Mapping[str, Seen] | None = None) -> Ranking:
    """The chart that one chart's rows of its newest two dates make.

    ``seen`` is all that the chart ever held, by key: it tells what is new from what is back.
    """
    newest = max(row.on for row in placings)
    earlier = [row.on for row in placings if row.on < newest]
    before = {_who(row): row.rank for row in placings if earlier and row.on == max(earlier)}
    rows = sorted((row for row in placings if row.on == newest), key=lambda row: row.rank)
    return Ranking(rows[0].chart, newest, tuple(_row(row, before, seen or {}) for row in rows))


def _row(row: Placing, before: Mapping[tuple[str, str], int], seen: Mapping[str, Seen]) -> Row:
    was = before.get(_who(row))
    if was is not None:
        by = was - row.rank
        trend = Trend.SAME if by == 0 else Trend.UP if by > 0 else Trend.DOWN
    elif before:
        by, trend = 0, Trend.NEW if _is_new(row, seen) else Trend.BACK
    else:
        by, trend = 0, Trend.UNKNOWN
    return Row(row.rank, row.season or row.title, row.title, trend, abs(by), row.weeks)


def _is_new(row: Placing, seen: Mapping[str, Seen]) -> bool:
    if row.weeks is not None:
        return row.weeks == 1
    known = seen.get(row.key or fold(row.title))
    return known is None or known.first == row.on


def _who(row: Placing) -> tuple[str, str]:
    return row.key or fold(row.title), fold(row.season or "")
