"""The tables. Private to `storage`: others see verbs.

Ids are 64-bit (Discord's are snowflakes). Times are whole milliseconds since 1970, UTC.
"""

from storage.schema.audience import chart_watches, deliveries, guilds, troubles, watches
from storage.schema.charts import chart_titles, charts, doubts, learned, placings
from storage.schema.columns import Moment, metadata
from storage.schema.news import items, notes, seen, shows, silences, sources, stories, tellings

__all__ = [
    "Moment",
    "chart_titles",
    "chart_watches",
    "charts",
    "deliveries",
    "doubts",
    "guilds",
    "items",
    "learned",
    "metadata",
    "notes",
    "placings",
    "seen",
    "shows",
    "silences",
    "sources",
    "stories",
    "tellings",
    "troubles",
    "watches",
]
