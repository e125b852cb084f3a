"""Charts to tell moves from."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from bot.domain.chartmemory import ChartMemory
from bot.domain.model import Chart, ChartMove, Move, Placing
from bot.domain.moves import moves

WEEKLY = Chart("netflix", "Netflix", "global", "TV (English)")
DAILY = Chart("justwatch", "Prime Video", "US", "TV")
START = date(2025, 4, 27)
FILLERS = tuple(f"Filler {letter}" for letter in "ABCDEFGHIJ")


def chart_of(*titles: str, on: date, chart: Chart = DAILY) -> list[Placing]:
    """A full Top 10 that begins with these titles."""
    full = (*titles, *(filler for filler in FILLERS if filler not in titles))[:10]
    return [Placing(chart, on, rank, title) for rank, title in enumerate(full, start=1)]


def day(number: int) -> date:
    return START + timedelta(days=number)


def week(number: int) -> date:
    return START + timedelta(weeks=number)


def tell(files: Iterable[Sequence[Placing]]) -> list[ChartMove]:
    """All that is told when the files come one after the other."""
    memory: ChartMemory | None = None
    told: list[ChartMove] = []
    for file in files:
        memory, made = moves(memory or ChartMemory(file[0].chart), file)
        told += made
    return told


def of(title: str, told: Iterable[ChartMove]) -> list[tuple[date, tuple[Move, ...]]]:
    return [(move.on, move.moves) for move in told if move.title == title]
