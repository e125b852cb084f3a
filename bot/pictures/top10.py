"""A service's Top 10, drawn: rank, what moved, title; one show may be lit."""

from dataclasses import dataclass

from PIL import ImageDraw

from bot.domain.days import day
from bot.domain.folding import fold
from bot.domain.ranking import Ranking, Row, Trend
from bot.domain.regions import where
from bot.pictures.canvas import AMBER, BAND, EDGE, FAINT, GREEN, GRID, INK, RED, WIDTH, Canvas, png
from bot.pictures.text import fitted, width, write

_TITLE, _WORDS, _SMALL = 40, 32, 27
_ROW, _HEAD = 66, 148
_RANK, _MOVE, _NAME = EDGE + 46, EDGE + 72, EDGE + 200
_COLOURS = {Trend.UP: GREEN, Trend.DOWN: RED, Trend.NEW: AMBER, Trend.BACK: AMBER}


@dataclass(frozen=True, slots=True)
class Top10Picture:
    """What the picture shows: a chart, and the title of the show to be lit in it."""

    ranking: Ranking
    lit: str | None = None

    @property
    def alt(self) -> str:
        """The picture in words."""
        told = (
            f"{row.rank} {row.title}{f' ({row.change})' if row.change else ''}"
            for row in self.ranking.rows
        )
        return f"{self.ranking.chart.label}, {self._subtitle}: {'; '.join(told)}."

    @property
    def _subtitle(self) -> str:
        chart = self.ranking.chart
        return f"{chart.category}, {where(chart.region)} · {day(self.ranking.on)}"

    def draw(self) -> bytes:
        """The picture as PNG."""
        rows = self.ranking.rows
        canvas = Canvas(_HEAD + _ROW * len(rows) + 20)
        for number, row in enumerate(rows):
            y = _HEAD + _ROW * number
            if self.lit is not None and fold(row.show) == fold(self.lit):
                canvas.box((16, y + 2), (WIDTH - 16, y + _ROW - 2), BAND, 14)
            _mark(canvas, row, y + _ROW / 2)
        image = canvas.finished()
        draw = ImageDraw.Draw(image)
        room = WIDTH - 2 * EDGE
        title = fitted(self.ranking.chart.label, _TITLE, room, bold=True)
        write(draw, (EDGE, EDGE + 36), title, _TITLE, INK, bold=True)
        write(draw, (EDGE, EDGE + 82), fitted(self._subtitle, _SMALL, room), _SMALL, FAINT)
        for number, row in enumerate(rows):
            _letter(draw, row, _HEAD + _ROW * number + 44)
        return png(image)


def _mark(canvas: Canvas, row: Row, middle: float) -> None:
    """An arrow, or what it is drawn instead of one."""
    x, colour = _MOVE + 16, _COLOURS.get(row.trend, GRID)
    match row.trend:
        case Trend.UP:
            canvas.shape([(x - 13, middle + 10), (x + 13, middle + 10), (x, middle - 12)], colour)
        case Trend.DOWN:
            canvas.shape([(x - 13, middle - 10), (x + 13, middle - 10), (x, middle + 12)], colour)
        case Trend.SAME:
            canvas.box((x - 12, middle - 3), (x + 12, middle + 3), FAINT, 3)
        case _:
            pass


def _letter(draw: ImageDraw.ImageDraw, row: Row, y: float) -> None:
    write(draw, (_RANK, y), str(row.rank), _WORDS, INK, bold=True, anchor="r")
    if row.trend in (Trend.UP, Trend.DOWN):
        write(draw, (_MOVE + 40, y - 1), str(row.by), _SMALL, _COLOURS[row.trend])
    elif row.trend in (Trend.NEW, Trend.BACK):
        write(draw, (_MOVE, y - 1), row.change, _SMALL, AMBER, bold=True)
    weeks = f"{row.weeks} wk" if row.weeks else ""
    room = WIDTH - EDGE - _NAME - (width(weeks, _SMALL) + 24 if weeks else 0)
    write(draw, (_NAME, y), fitted(row.title, _WORDS, room), _WORDS, INK)
    write(draw, (WIDTH - EDGE, y - 1), weeks, _SMALL, FAINT, anchor="r")
