"""How a show did in charts: one run per chart, from its rows there."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from bot.domain.model import Chart, Placing
from bot.domain.regions import WORLD

WEEKLY = frozenset({"netflix"})
"""Sources whose charts are of a week; all others are of a day."""


@dataclass(frozen=True, slots=True)
class Run:
    """All places of a show in one chart."""

    chart: Chart
    points: tuple[tuple[date, int], ...]
    """Day and rank, oldest first; where several seasons stood there, the best one's."""

    @property
    def best(self) -> tuple[date, int]:
        """The first day of its best rank, and that rank."""
        return min(self.points, key=lambda point: (point[1], point[0]))

    @property
    def last(self) -> date:
        """The newest day that had it."""
        return self.points[-1][0]

    @property
    def length(self) -> str:
        """How often it stood there: ``5 weeks``, ``1 day``."""
        unit = "week" if self.chart.source in WEEKLY else "day"
        count = len(self.points)
        return f"{count} {unit}" if count == 1 else f"{count} {unit}s"


def runs(placings: Iterable[Placing]) -> tuple[Run, ...]:
    """The runs that a show's rows make: worldwide charts first, then by best rank and length."""
    ranks = defaultdict[Chart, dict[date, int]](dict)
    for row in placings:
        days = ranks[row.chart]
        days[row.on] = min(row.rank, days.get(row.on, row.rank))
    found = (Run(chart, tuple(sorted(days.items()))) for chart, days in ranks.items())
    return tuple(sorted(found, key=_order))


def _order(run: Run) -> tuple[bool, int, int, str, str]:
    chart = run.chart
    return chart.region != WORLD, run.best[1], -len(run.points), chart.label, chart.region
