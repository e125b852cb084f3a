"""Where charts join the news: what a title did in a chart, as a claim about a show."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time

from bot.domain.folding import fold
from bot.domain.model import Certainty, ChartMove, Claim, Show, Telling, Top10
from bot.domain.moves import news, together

LINKS = {"netflix": "https://www.netflix.com/tudum/top10"}


class Names:
    """Which show a chart's title means: the only one of that name, else nobody."""

    def __init__(self, shows: Iterable[Show]) -> None:
        self._shows = defaultdict[str, dict[int, Show]](dict)
        for show in shows:
            for name in (show.title, *show.aliases):
                self._shows[fold(name)][show.id] = show

    def candidates(self, title: str, year: int | None) -> tuple[Show, ...]:
        """The shows of that name; where the chart knows the year, of about that year."""
        named = tuple(self._shows.get(fold(title), {}).values())
        if year is None or len(named) <= 1:
            return named
        return tuple(show for show in named if show.year in range(year - 1, year + 2))


def tellings(
    made: Iterable[ChartMove], names: Names, newest: date, now: datetime
) -> Iterator[Telling]:
    """What the moves tell of shows, one telling an alert; titles of two shows are left out.

    The newest chart is news of now, though it may be of last week; older ones are of their day.
    """
    for group in together(news(made)):
        best = group[0]
        match names.candidates(best.title, best.year):
            case [show]:
                day = datetime.combine(best.on, time(), UTC)
                yield _telling(show, group, now if best.on == newest else day)
            case _:
                pass


def _telling(show: Show, group: tuple[ChartMove, ...], at: datetime) -> Telling:
    best = group[0]
    chart = best.chart
    details = Top10(
        service=chart.service,
        rank=best.rank,
        region=chart.region,
        category=chart.category,
        moves=best.moves,
        on=best.on,
        season=best.season,
    )
    places = ", ".join(f"{move.rank} in {move.chart.region}" for move in group)
    words = f"{best.title}: {places} ({chart.category}, {best.on:%Y-%m-%d})"
    reasons = (f"{chart.service}'s own chart says so: {' and '.join(best.moves)}",)
    claim = Claim(show, Certainty.OFFICIAL, details, words, reasons)
    return Telling(f"{chart.service} Top 10", LINKS.get(chart.source, ""), words, at, claim)
