"""Netflix Top 10: the files that Netflix publishes every week, worldwide and per country.

Both are TSV in UTF-8, newest week first, without ids. Columns came, went and were renamed, so they
are read by name. Nothing is quoted but the episode lists of 2023 to 2025, which are not read.

https://www.netflix.com/tudum/top10/data/all-weeks-global.tsv and .../all-weeks-countries.tsv
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby

from bot.domain.model import Chart, Placing
from bot.errors import SourceError

GLOBAL_URL = "https://www.netflix.com/tudum/top10/data/all-weeks-global.tsv"
COUNTRIES_URL = "https://www.netflix.com/tudum/top10/data/all-weeks-countries.tsv"

_COLUMNS = (
    "week",
    "category",
    "weekly_rank",
    "show_title",
    "season_title",
    "cumulative_weeks_in_top_10",
)
_REGION = "country_iso2"
_RANKS = list(range(1, 11))


def parse(body: bytes) -> tuple[Placing, ...]:
    """The TV placings of the worldwide file, newest week first.

    Raises ``SourceError`` if the file is not whole: then nothing in it counts.
    """
    try:
        lines = body.decode("utf-8-sig").split("\n")
    except UnicodeDecodeError as error:
        raise SourceError("the file is not UTF-8 text") from error
    weeks = defaultdict[date, dict[Chart, list[Placing]]](dict)
    for chart, week, placings in _charts(lines, _COLUMNS):
        weeks[week].setdefault(chart, []).extend(placings)
    _check_ends([set(weeks[week]) for week in sorted(weeks)])
    return tuple(
        placing
        for charts in weeks.values()
        for chart, placings in charts.items()
        if _is_tv(chart)
        for placing in placings
    )


def parse_countries(
    lines: Iterable[str], regions: Collection[str] | None = None
) -> Iterator[Placing]:
    """The TV placings of the countries file as its lines come: all of a country, then the next.

    ``regions`` are the ISO codes to keep, all if ``None``. Raises ``SourceError`` where the file
    breaks off or is odd, so nothing counts before the last placing has come.
    """
    for chart, _, placings in _charts(lines, (*_COLUMNS, _REGION)):
        if _is_tv(chart) and (regions is None or chart.region in regions):
            yield from placings


def _charts(
    lines: Iterable[str], columns: Sequence[str]
) -> Iterator[tuple[Chart, date, list[Placing]]]:
    """Each chart of each week, in the order of the file and checked: ranks 1 to 10, once each."""
    empty = True
    for (chart, week), rows in groupby(_rows(lines, columns), lambda row: (row.chart, row.on)):
        placings = list(rows)
        if sorted(placing.rank for placing in placings) != _RANKS:
            where = f"{chart.category} ({chart.region}) of {week}"
            raise SourceError(f"the file is broken off or odd: {where} lacks a rank of 1 to 10")
        empty = False
        yield chart, week, placings
    if empty:
        raise SourceError("the file has no rows")


def _rows(lines: Iterable[str], columns: Sequence[str]) -> Iterator[Placing]:
    numbered = enumerate((line.rstrip("\r\n").split("\t") for line in lines), start=1)
    _, header = next(numbered, (1, [""]))
    if missing := [name for name in columns if name not in header]:
        begin = "\t".join(header)[:40]
        raise SourceError(f"the file begins {begin!r} and lacks the columns {', '.join(missing)}")
    charts: dict[tuple[str, str], Chart] = {}
    for number, cells in numbered:
        if cells == [""]:
            continue
        if len(cells) != len(header):
            raise SourceError(f"the file is broken off or odd at line {number}")
        row = dict(zip(header, cells, strict=True))
        place = row.get(_REGION, "global"), row["category"]
        chart = charts.setdefault(place, Chart("netflix", "Netflix", *place))
        try:
            yield _placing(chart, row)
        except ValueError as error:
            raise SourceError(f"the file is odd at line {number}: {error}") from error


def _placing(chart: Chart, row: Mapping[str, str]) -> Placing:
    season, weeks = row["season_title"], row["cumulative_weeks_in_top_10"]
    return Placing(
        chart=chart,
        on=date.fromisoformat(row["week"]),
        rank=int(row["weekly_rank"]),
        title=" ".join(row["show_title"].split()),
        season=None if season == "N/A" else " ".join(season.split()),
        weeks=int(weeks) if weeks else None,
    )


def _check_ends(categories: Sequence[set[Chart]]) -> None:
    """Oldest week first: a chart may come or go in between, but not be missing from an end only."""
    if len(categories) > 1 and (categories[0] < categories[1] or categories[-1] < categories[-2]):
        raise SourceError("the file is broken off: the first or the last week lacks a chart")


def _is_tv(chart: Chart) -> bool:
    return chart.category.startswith("TV")
