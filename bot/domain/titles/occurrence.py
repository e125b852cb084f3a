"""A name's words at one place of a text, before it is known whether they mean the show."""

from dataclasses import dataclass

from bot.domain.titles.fold import Text
from bot.domain.titles.names import Name

Clue = tuple[float, str]
"""Log-odds, and the reason in words."""

LONG = 3
"""A title of so many words is hardly ever anything else."""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """``first`` and ``last`` are word numbers, the second past the end."""

    text: Text
    first: int
    last: int
    name: Name
