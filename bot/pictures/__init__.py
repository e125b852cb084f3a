"""Charts as pictures: a show's history, a service's Top 10; readable on any theme and on a phone.

picture = await drawn(History("Étoile", runs))
picture.png, picture.alt
"""

import asyncio
from dataclasses import dataclass
from functools import lru_cache
from threading import Lock
from typing import Protocol

from bot.domain.plain import clean
from bot.pictures.history import History
from bot.pictures.top10 import Top10Picture

LONGEST_ALT = 1024
"""Characters of an attachment's description that Discord takes."""
KEPT = 64
"""Pictures that are kept, about 50 KB each."""
_ONE_AT_A_TIME = Lock()  # FreeType's fonts are not for several threads at once


class Drawable(Protocol):
    """What can be drawn: a value that is equal for equal pictures."""

    @property
    def alt(self) -> str:
        """The picture in words."""

    def draw(self) -> bytes:
        """The picture as PNG; takes a while."""

    def __hash__(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG, and what it shows in words, short enough for Discord."""

    png: bytes
    alt: str


async def drawn(what: Drawable) -> Picture:
    """The picture, drawn in a thread of its own or remembered from before."""
    return await asyncio.to_thread(_drawn, what)


@lru_cache(maxsize=KEPT)
def _drawn(what: Drawable) -> Picture:
    with _ONE_AT_A_TIME:
        return Picture(what.draw(), clean(what.alt, LONGEST_ALT))


__all__ = ["History", "Picture", "Top10Picture", "drawn"]
