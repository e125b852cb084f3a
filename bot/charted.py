"""A look at charts, from their rows to what is recorded and told: a step of the upper half.

rows, batch by batch -> what the chart held before -> moves
-> of all charts together: shows, tellings, doubts
"""

import asyncio
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from bot.domain.charting import Doubted, told_by
from bot.domain.model import Chart, ChartMove, Placing, Telling
from bot.domain.moves import by_chart, moves
from bot.domain.names import Names
from bot.domain.regions import WORLD
from bot.sources.glance import Glance
from storage import Store
from storage.charts import ChartNews

KEPT = timedelta(weeks=52)
"""How far back the rows of countries' charts are kept at first sight; the moves need no rows."""


@dataclass(slots=True)
class Charted:
    """What looks at charts brought."""

    charts: list[ChartNews] = field(default_factory=list)
    told: list[Telling] = field(default_factory=list)
    doubts: list[Doubted] = field(default_factory=list)
    learned: dict[str, Any] = field(default_factory=dict)

    def add(self, other: "Charted") -> None:
        """Takes in what another look brought."""
        self.charts += other.charts
        self.told += other.told
        self.doubts += other.doubts
        self.learned |= other.learned


async def charted(store: Store, glance: Glance, now: datetime) -> Charted:
    """What one look at a source's charts brought.

    Raises SourceError where a chart is older than it was before: then none of the file counts.
    """
    found = Charted(learned=dict(glance.learned))
    made: list[ChartMove] = []
    newest: dict[Chart, date] = {}
    batches = iter(glance.placings)
    while (batch := await asyncio.to_thread(next, batches, None)) is not None:
        for chart, rows in by_chart(batch).items():
            before = await store.charts.memory(chart)
            after, moved = await asyncio.to_thread(moves, before, rows)
            if after.newest is None:
                continue
            kept = _new_rows(rows, before.newest, after.newest)
            found.charts.append(ChartNews(after, after.changed_since(before), kept))
            newest[chart] = after.newest
            made += moved
    if made:
        names = Names(await store.shows.all(), await store.doubts.settled())
        watched = await store.chart_watches.all()
        found.told, found.doubts = told_by(made, names, newest, now, watched)
    return found


def _new_rows(rows: list[Placing], before: date | None, newest: date) -> list[Placing]:
    since = before or date.min
    if rows[0].chart.region != WORLD:
        since = max(since, newest - KEPT)
    return [row for row in rows if row.on > since]
