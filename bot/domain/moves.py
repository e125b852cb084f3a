"""What the shows of a chart did: placings before and after -> moves.

    for each complete day of the chart, oldest first:
        each title -> entered | re-entered | topped | climbed | nothing, by what the chart ever held
        each title that stood there and is gone -> left
        told, if the day is newer than the newest told before

A file may hold years (Netflix) or one day (the others). Days told before are walked again in
silence, so that two weeks are compared inside one file: Netflix renames shows in old weeks.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from bot.domain.chartmemory import ChartMemory, Seen
from bot.domain.folding import fold
from bot.domain.model import Chart, ChartMove, Move, Placing
from bot.errors import SourceError

NEWS = frozenset({Move.ENTERED, Move.REENTERED, Move.TOPPED})
"""The moves that are worth an alert by themselves."""

COMPLETE = 8
"""Rows that a Top 10 needs before an absence from it is a fact."""

AWAY = {"netflix": timedelta(weeks=1)}
DAILY_AWAY = timedelta(days=13)
"""From the first to the last chart without a show, if its return is a re-entry: two weekly charts
(Netflix) or fourteen daily ones (all others)."""


def by_chart(placings: Iterable[Placing]) -> dict[Chart, list[Placing]]:
    """The placings of each chart, in the order in which they came."""
    charts = defaultdict[Chart, list[Placing]](list)
    for placing in placings:
        charts[placing.chart].append(placing)
    return dict(charts)


def moves(
    memory: ChartMemory, placings: Iterable[Placing]
) -> tuple[ChartMemory, tuple[ChartMove, ...]]:
    """The memory afterwards, and the moves on days not told before, oldest first, then by rank.

    ``placings`` are of the memory's chart, of any number of days in any order. The first sight of
    a chart is a baseline: remembered, not told. A day with fewer than ``COMPLETE`` rows counts as
    missing. Raises ``SourceError`` if the newest day is older than the newest one told.
    """
    days = _complete_days(placings)
    if not days:
        return memory, ()
    newest = max(days)
    if memory.newest and newest < memory.newest:
        raise SourceError(
            f"the chart is old: it ends on {newest}, and {memory.newest} was there before"
        )
    told = memory.newest or newest
    walk = _Walk(memory)
    made: list[ChartMove] = []
    for day in sorted(days):
        of_day = walk.step(day, days[day])
        if day > told:
            made += of_day
    return ChartMemory(memory.chart, newest, walk.titles), tuple(made)


def replay(placings: Iterable[Placing]) -> tuple[ChartMove, ...]:
    """Every move since the first day of each chart, its baseline: by day, then chart, then rank."""
    made: list[ChartMove] = []
    for chart, rows in by_chart(placings).items():
        first = min(row.on for row in rows)
        baseline, _ = moves(ChartMemory(chart), (row for row in rows if row.on == first))
        made += moves(baseline, rows)[1]
    return tuple(sorted(made, key=lambda move: move.on))


def news(made: Iterable[ChartMove]) -> Iterator[ChartMove]:
    """The moves that an alert may tell, each cut down to what is worth telling."""
    for move in made:
        if worth := tuple(kind for kind in move.moves if kind in NEWS):
            yield replace(move, moves=worth)


def together(made: Iterable[ChartMove]) -> tuple[tuple[ChartMove, ...], ...]:
    """The moves of one alert each: one title's, on one day, in all countries, best rank first.

    A worldwide chart stands by itself, whatever the countries say.
    """
    alerts = defaultdict[tuple[object, ...], list[ChartMove]](list)
    for move in made:
        chart = move.chart
        where = chart if chart.region == "global" else (chart.source, chart.service)
        alerts[move.on, where, move.key or _name(move.title)].append(move)
    return tuple(
        tuple(sorted(group, key=lambda move: (move.rank, move.chart.region)))
        for group in alerts.values()
    )


def _name(title: str) -> str:
    return fold(title) or title


def _made(row: Placing, kinds: tuple[Move, ...]) -> ChartMove:
    return ChartMove(
        chart=row.chart,
        on=row.on,
        title=row.title,
        rank=row.rank,
        moves=kinds,
        season=row.season,
        key=row.key,
        year=row.year,
        link=row.link,
    )


def _complete_days(placings: Iterable[Placing]) -> dict[date, list[Placing]]:
    days = defaultdict[date, list[Placing]](list)
    for placing in placings:
        days[placing.on].append(placing)
    return {
        day: sorted(rows, key=lambda row: row.rank)
        for day, rows in days.items()
        if len({row.rank for row in rows}) >= COMPLETE
    }


class _Walk:
    """One pass over the days of a chart, oldest first; ``titles`` is all that it held so far."""

    def __init__(self, memory: ChartMemory) -> None:
        self.titles = dict(memory.titles)
        self._chart = memory.chart
        self._before = memory.newest
        self._standing = {key for key, seen in self.titles.items() if seen.left is None}
        self._names = {(_name(seen.title), seen.year): key for key, seen in self.titles.items()}

    def step(self, day: date, rows: Iterable[Placing]) -> list[ChartMove]:
        """Walk one complete day, whose rows come by rank: a show's first row is its best season."""
        shows: dict[str, Placing] = {}
        for row in rows:
            shows.setdefault(self._key(row), row)
        made = [_made(row, kinds) for key, row in shows.items() if (kinds := self._see(key, row))]
        gone = [self.titles[key] for key in sorted(self._standing - shows.keys())]
        made += [self._miss(seen, day) for seen in gone if seen.last <= day]
        self._before = max(day, self._before or day)
        return made

    def _key(self, row: Placing) -> str:
        """Whom the row means: by the source's id, else by name and year, since ids get switched."""
        name = _name(row.title)
        key = row.key or name
        return key if key in self.titles else self._names.get((name, row.year), key)

    def _see(self, key: str, row: Placing) -> tuple[Move, ...]:
        seen = self.titles.get(key)
        if seen is None:
            new = Seen(key, row.title, row.year, row.on, row.on, row.rank, row.rank)
            self.titles[key] = new
            self._names[_name(row.title), row.year] = key
            self._standing.add(key)
            return (Move.ENTERED, Move.TOPPED) if row.rank == 1 else (Move.ENTERED,)
        kinds: list[Move] = []
        if self._was_away(seen):
            kinds.append(Move.REENTERED)
        if row.rank < seen.best:
            kinds.append(Move.TOPPED if row.rank == 1 else Move.CLIMBED)
        seen = replace(seen, first=min(seen.first, row.on), best=min(seen.best, row.rank))
        if row.on > seen.last:
            seen = replace(seen, title=row.title, last=row.on, rank=row.rank, left=None)
            self._standing.add(key)
        self.titles[key] = seen
        return tuple(kinds)

    def _was_away(self, seen: Seen) -> bool:
        """Whether enough charts lie between the first one without it and the last one before."""
        if seen.left is None or self._before is None:
            return False
        return self._before - seen.left >= AWAY.get(self._chart.source, DAILY_AWAY)

    def _miss(self, seen: Seen, day: date) -> ChartMove:
        self.titles[seen.key] = replace(seen, left=day)
        self._standing.discard(seen.key)
        source_key = None if seen.key == _name(seen.title) else seen.key
        left = (Move.LEFT,)
        return ChartMove(
            self._chart, day, seen.title, seen.rank, left, key=source_key, year=seen.year
        )
