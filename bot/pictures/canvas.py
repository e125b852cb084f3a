"""The panel that all pictures are painted on: dark, so that it stands out on either theme.

1,000 pixels wide, with no letter below 26: a phone shows it at about a third of that.
"""

from collections.abc import Sequence
from io import BytesIO

from PIL import Image, ImageDraw

WIDTH = 1000
EDGE = 36
PANEL, BAND, GRID = "#1f2230", "#2d3350", "#3a4056"
INK, FAINT = "#f4f5f7", "#b4bac8"
GREEN, RED, AMBER, BLUE, PINK = "#5fd38d", "#ff8b7e", "#ffb547", "#7aa7ff", "#ff8ac5"
FINE = 2
"""Shapes are painted so much larger and shrunk, which smooths them; letters are smooth anyway."""
_ROUND = 24

Point = tuple[float, float]


class Canvas:
    """Shapes first, then `finished` gives what letters are written on."""

    def __init__(self, height: int) -> None:
        self.height = height
        size = WIDTH * FINE, height * FINE
        self._image = Image.new("RGBA", size, (0, 0, 0, 0))
        self._draw = ImageDraw.Draw(self._image)
        self.box((0, 0), (WIDTH, height), PANEL, _ROUND)

    def box(self, first: Point, last: Point, colour: str, corner: float = 0) -> None:
        """A filled rectangle with round corners."""
        self._draw.rounded_rectangle((*_fine(first), *_fine(last)), corner * FINE, fill=colour)

    def line(self, points: Sequence[Point], colour: str, thick: float) -> None:
        """A line through the points."""
        fine = [_fine(point) for point in points]
        self._draw.line(fine, fill=colour, width=round(thick * FINE), joint="curve")

    def dot(self, at: Point, radius: float, colour: str) -> None:
        """A filled circle."""
        self._draw.circle(_fine(at), radius * FINE, fill=colour)

    def shape(self, points: Sequence[Point], colour: str) -> None:
        """A filled polygon."""
        self._draw.polygon([_fine(point) for point in points], fill=colour)

    def finished(self) -> Image.Image:
        """The picture so far, at its real size."""
        return self._image.reduce(FINE)


def png(image: Image.Image) -> bytes:
    """The picture as a file."""
    out = BytesIO()
    image.save(out, "PNG", compress_level=6)
    return out.getvalue()


def _fine(point: Point) -> Point:
    return point[0] * FINE, point[1] * FINE
