"""Where charts join the news: what a title did in charts on a day, as a claim about a show.

moves that are news -> one group a title and day, whatever the country
  -> the show that is meant -> a telling
   | doubt -> kept until a moderator settles it
   | none of ours -> nothing, unless somebody watches the chart itself: then a show of its own
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from hashlib import blake2b

from bot.domain.model import Certainty, Chart, ChartMove, ChartWatch, Claim, Show, Telling, Top10
from bot.domain.moves import news, together
from bot.domain.names import Doubt, Names, settling_key
from bot.domain.regions import spread, where

LINKS = {"netflix": "https://www.netflix.com/tudum/top10"}
OUTLETS = {"netflix": "Netflix Top 10", "justwatch": "JustWatch", "flixpatrol": "FlixPatrol"}
OFFICIAL = frozenset({"netflix"})
"""Sources that are the service itself."""


@dataclass(frozen=True, slots=True)
class Doubted:
    """A chart's title that was taken for no show, with the key by which that can be settled."""

    key: tuple[str, str]
    title: str
    chart: Chart
    doubt: Doubt


def told_by(
    made: Iterable[ChartMove],
    names: Names,
    newest: Mapping[Chart, date],
    now: datetime,
    watched: Collection[ChartWatch] = (),
) -> tuple[list[Telling], list[Doubted]]:
    """What the moves of any number of charts tell of shows, one telling an alert, and the doubts.

    The ``newest`` day of a chart is news of now, though it may be of last week; older ones are of
    their day.
    """
    tellings: list[Telling] = []
    doubts: list[Doubted] = []
    for group in together(news(made)):
        best = group[0]
        meant = names.meaning(best)
        if isinstance(meant, Doubt):
            doubts.append(Doubted(settling_key(best), best.title, best.chart, meant))
        show = meant if isinstance(meant, Show) else None
        if show is None and _is_watched(group, watched):
            show = unknown(best)
        if show is not None:
            day = datetime.combine(best.on, time(), UTC)
            is_new = best.on == newest.get(best.chart)
            tellings.append(_telling(show, group, now if is_new else day))
    return tellings, doubts


def unknown(row: ChartMove) -> Show:
    """A show that a chart has and the catalog does not, or not surely: its id is below zero."""
    digest = blake2b(" ".join(settling_key(row)).encode(), digest_size=7).digest()
    return Show(-1 - int.from_bytes(digest), row.title, year=row.year, network=row.chart.service)


def _is_watched(group: Iterable[ChartMove], watched: Collection[ChartWatch]) -> bool:
    return any(watch.covers(move.chart) for move in group for watch in watched)


def _telling(show: Show, group: tuple[ChartMove, ...], at: datetime) -> Telling:
    best = group[0]
    chart = best.chart
    is_own = chart.source in OFFICIAL
    details = Top10(
        service=chart.ranked_by,
        rank=best.rank,
        region=chart.region,
        category=chart.category,
        moves=best.moves,
        on=best.on,
        season=best.season,
        countries=len({move.chart.region for move in group}),
    )
    outlet = OUTLETS.get(chart.source, chart.label)
    reason = f"{'the chart itself' if is_own else outlet} says so: {' and '.join(best.moves)}"
    places = ", ".join(f"{move.rank} {where(move.chart.region)}" for move in group)
    headline = f"{best.title}: {spread(group)} ({chart.label}, {chart.category}, {best.on})"
    claim = Claim(
        show,
        Certainty.OFFICIAL if is_own else Certainty.REPORTED,
        details,
        f"{best.title}: {places}",
        (reason,),
    )
    return Telling(outlet, best.link or LINKS.get(chart.source, ""), headline, at, claim)
