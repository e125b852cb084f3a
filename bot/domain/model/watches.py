"""What channels and people want to be told."""

from dataclasses import dataclass

from bot.domain.model.charts import Chart
from bot.domain.model.claims import Certainty, Kind


@dataclass(frozen=True, slots=True)
class Watch:
    """What a channel (or, by direct message, one person) wants to be told of one show."""

    id: int
    guild_id: int | None
    channel_id: int
    show_id: int
    kinds: frozenset[Kind]
    least: Certainty
    role_id: int | None
    spoilers: bool
    paused: bool
    made_by: int


@dataclass(frozen=True, slots=True)
class ChartWatch:
    """What a channel wants to be told of a service's charts: every entry, whichever the show."""

    id: int
    guild_id: int | None
    channel_id: int
    service: str
    region: str | None
    """``global``, a country's code, or None: wherever."""
    category: str | None
    """As the chart names it; None: any."""
    role_id: int | None
    made_by: int
    spoilers: bool = True

    def covers(self, chart: Chart) -> bool:
        """Whether it is about this chart, too."""
        return self.wants(chart.ranked_by, chart.region, chart.category)

    def wants(self, service: str | None, region: str | None, category: str | None) -> bool:
        """Whether it is about a chart of such a sort, too."""
        return (
            self.service == service
            and self.region in (None, region)
            and self.category in (None, category)
        )
