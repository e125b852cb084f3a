"""How a show did in charts, drawn: rank over time, one line per chart."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PIL import ImageDraw

from bot.domain.days import day
from bot.domain.regions import WORLD, where
from bot.domain.runs import WEEKLY, Run
from bot.pictures.canvas import (
    AMBER,
    BLUE,
    EDGE,
    FAINT,
    GREEN,
    GRID,
    INK,
    PANEL,
    PINK,
    WIDTH,
    Canvas,
    Point,
    png,
)
from bot.pictures.text import fitted, width, write

COLOURS = (BLUE, AMBER, GREEN, PINK)
RANKS = 10
_TITLE, _SMALL = 40, 27
_LEGEND, _PLOT = 42, 330
_LEFT, _RIGHT = 92, WIDTH - EDGE - 12
_DATES = 4
"""Dates that have room beside each other."""
_MANY = 60
"""Points from which on only the line is drawn."""


@dataclass(frozen=True, slots=True)
class History:
    """What the picture shows: a show's title and its runs, at most as many as there are colours."""

    title: str
    runs: tuple[Run, ...]

    @property
    def shown(self) -> tuple[Run, ...]:
        """The first runs, one a colour."""
        return self.runs[: len(COLOURS)]

    @property
    def alt(self) -> str:
        """The picture in words."""
        told = (f"{_whole_name(run)}: {_told(run)}, {_span(run)}." for run in self.shown)
        return " ".join((f"Chart history of {self.title}.", *told))

    def draw(self) -> bytes:
        """The picture as PNG."""
        top = EDGE + 60 + _LEGEND * len(self.shown) + 24
        canvas = Canvas(top + _PLOT + 84)
        axes = _Axes(sorted({on for run in self.shown for on, _ in run.points}), top)
        for rank in (1, 5, RANKS):
            canvas.line([(_LEFT, axes.y(rank)), (_RIGHT, axes.y(rank))], GRID, 2)
        for number, run in reversed(list(enumerate(self.shown))):
            _curve(canvas, axes, run, COLOURS[number])
            canvas.dot((EDGE + 10, EDGE + 60 + _LEGEND * number + 22), 9, COLOURS[number])
        image = canvas.finished()
        draw = ImageDraw.Draw(image)
        self._letter(draw)
        axes.letter(draw)
        return png(image)

    def _letter(self, draw: ImageDraw.ImageDraw) -> None:
        room = WIDTH - 2 * EDGE
        title = fitted(self.title, _TITLE, room, bold=True)
        write(draw, (EDGE, EDGE + 36), title, _TITLE, INK, bold=True)
        for number, run in enumerate(self.shown):
            y = EDGE + 60 + _LEGEND * number + 32
            told = _told(run)
            left = room - 34 - width(told, _SMALL) - 24
            write(draw, (EDGE + 34, y), fitted(_name(run), _SMALL, left), _SMALL, INK)
            write(draw, (WIDTH - EDGE, y), told, _SMALL, FAINT, anchor="r")


@dataclass(frozen=True, slots=True)
class _Axes:
    """Where a day and a rank are in the picture; a single day is in the middle."""

    days: Sequence[date]
    """Those that the charts are of, in order."""
    top: float

    def x(self, on: date) -> float:
        days = (self.days[-1] - self.days[0]).days
        share = (on - self.days[0]).days / days if days else 0.5
        return _LEFT + 16 + share * (_RIGHT - _LEFT - 32)

    def y(self, rank: int) -> float:
        return self.top + (min(rank, RANKS) - 1) / (RANKS - 1) * _PLOT

    def letter(self, draw: ImageDraw.ImageDraw) -> None:
        """Writes ranks and days beside the axes, as many as have room."""
        for rank in (1, 5, RANKS):
            at = _LEFT - 18, self.y(rank) + 9
            write(draw, at, str(rank), _SMALL, FAINT, anchor="r")
        taken = 0.0
        for on in self._lettered():
            text = f"{on.day} {on:%b %Y}"
            half = width(text, _SMALL) / 2
            middle = min(max(self.x(on), EDGE + half), WIDTH - EDGE - half)
            if middle - half >= taken:
                write(draw, (middle, self.top + _PLOT + 54), text, _SMALL, FAINT, anchor="m")
                taken = middle + half + 24

    def _lettered(self) -> Iterator[date]:
        last = len(self.days) - 1
        parts = min(max(last, 1), _DATES - 1)
        yield from dict.fromkeys(self.days[round(last * n / parts)] for n in range(parts + 1))


def _curve(canvas: Canvas, axes: _Axes, run: Run, colour: str) -> None:
    for piece in _pieces(run):
        points = [(axes.x(on), axes.y(rank)) for on, rank in piece]
        if len(points) > 1:
            canvas.line(points, colour, 5)
        if len(points) == 1 or len(run.points) <= _MANY:
            for point in points:
                canvas.dot(point, 8, colour)
    on, rank = run.best
    best: Point = axes.x(on), axes.y(rank)
    canvas.dot(best, 14, colour)
    canvas.dot(best, 8, PANEL)


def _pieces(run: Run) -> Iterator[Sequence[tuple[date, int]]]:
    """The run's stretches without a gap."""
    step = timedelta(days=7 if run.chart.source in WEEKLY else 1)
    begin = 0
    for n in range(1, len(run.points) + 1):
        if n == len(run.points) or run.points[n][0] - run.points[n - 1][0] > step:
            yield run.points[begin:n]
            begin = n


def _name(run: Run) -> str:
    """Whose chart, of what and where, in few letters."""
    chart = run.chart
    category = "" if chart.category == "TV" else f", {chart.category}"
    return f"{chart.label}{category}, {'world' if chart.region == WORLD else chart.region}"


def _whole_name(run: Run) -> str:
    chart = run.chart
    return f"{chart.label}, {chart.category}, {where(chart.region)}"


def _told(run: Run) -> str:
    return f"best {run.best[1]}, {run.length}"


def _span(run: Run) -> str:
    first, last = run.points[0][0], run.last
    return f"on {day(first)}" if first == last else f"from {day(first)} to {day(last)}"
