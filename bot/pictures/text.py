"""Words in pictures, in any script: each character from the first font that has it.

Their sources and licences are in `fonts/README.md`.
"""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from PIL import ImageDraw, ImageFont

from bot.domain.plain import clean

FONTS = Path(__file__).with_name("fonts")
REGULAR, BOLD = "NotoSans-Regular", "NotoSans-Bold"
_NO_CHARACTER = "\uffff"
_PROBE = 16

Font = ImageFont.FreeTypeFont


@lru_cache(maxsize=64)
def font(name: str, size: int) -> Font:
    """One of our fonts, in pixels."""
    return ImageFont.truetype(FONTS / f"{name}.woff2", size)


def width(text: str, size: int, *, bold: bool = False) -> float:
    """Pixels that the text takes."""
    return sum(font(name, size).getlength(part) for name, part in _parts(text, bold=bold))


def fitted(text: str, size: int, room: float, *, bold: bool = False) -> str:
    """The text as one harmless line, cut with an ellipsis where it is wider than ``room``."""
    shown = clean(text, 300)
    if width(shown, size, bold=bold) <= room:
        return shown
    low, high = 0, len(shown)
    while low < high:
        middle = (low + high + 1) // 2
        wide = width(shown[:middle].rstrip() + "…", size, bold=bold)
        low, high = (middle, high) if wide <= room else (low, middle - 1)
    return shown[:low].rstrip() + "…"


def write(
    draw: ImageDraw.ImageDraw,
    at: tuple[float, float],
    text: str,
    size: int,
    colour: str,
    *,
    bold: bool = False,
    anchor: str = "l",
) -> None:
    """Writes the text with its baseline at ``at``: ``l`` begins there, ``m`` is centred, ``r`` ends."""
    x, y = at
    if anchor != "l":
        x -= width(text, size, bold=bold) / (2 if anchor == "m" else 1)
    for name, part in _parts(text, bold=bold):
        draw.text((x, y), part, fill=colour, font=font(name, size), anchor="ls")
        x += font(name, size).getlength(part)


def _parts(text: str, *, bold: bool) -> Iterator[tuple[str, str]]:
    """The text as runs of one font each; a character that no font has is left out."""
    first = BOLD if bold else REGULAR
    current, run = first, ""
    for char in text:
        name = current if _has(current, char) else _font_with(char, first)
        if name is None:
            continue
        if name != current and run:
            yield current, run.rstrip()
            # Behind letters that run from right to left, the space between would get lost.
            yield first, " " * (len(run) - len(run.rstrip()))
            run = ""
        current, run = name, run + char
    if run:
        yield current, run


@lru_cache(maxsize=4096)
def _font_with(char: str, first: str) -> str | None:
    return next((name for name in (first, *_others()) if _has(name, char)), None)


@lru_cache(maxsize=1)
def _others() -> tuple[str, ...]:
    """All but the first two, the small ones first."""
    paths = sorted(FONTS.glob("*.woff2"), key=lambda path: path.stat().st_size)
    return tuple(path.stem for path in paths if path.stem not in (REGULAR, BOLD))


@lru_cache(maxsize=16384)
def _has(name: str, char: str) -> bool:
    """Whether a font has a character: what it lacks, it shows as it shows no character at all."""
    return _shape(name, char) != _shape(name, _NO_CHARACTER)


def _shape(name: str, char: str) -> bytes:
    return bytes(font(name, _PROBE).getmask(char))
