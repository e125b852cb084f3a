"""What says that a title is meant, but of another show that bears it: "its 1998 thriller X"."""

from collections.abc import Iterator

from bot.domain.titles.occurrence import Clue, Occurrence
from bot.domain.titles.words import context

_FIRST = 1930  # television's first year
_DIGITS = 4
_MOST = 3  # words of "crime drama series" between a year and its title
_TOLERANCE = 1  # years between a show's order, its premiere and its catalog entry
_ODDS = 2.0  # a year apart
_DECISIVE = 10.0


def of_namesakes(seen: Occurrence) -> Iterator[Clue]:
    """The year of the show that is meant, said before its title, where it is not this one's."""
    own, said = seen.name.show.year, _year_before(seen)
    if own and said and abs(said - own) > _TOLERANCE:
        odds = min(_DECISIVE, _ODDS * abs(said - own))
        yield -odds, f"the one of {said} is meant, and the show is of {own}"


def _year_before(seen: Occurrence) -> int | None:
    """The year in "its 1998 thriller X", "the 1998 crime drama series X"."""
    words = seen.text.words
    for word in range(seen.first - 2, max(0, seen.first - 2 - _MOST) - 1, -1):
        if words[word + 1] not in context()["kind"]:
            return None
        if words[word].isdecimal() and len(words[word]) == _DIGITS:
            return int(words[word]) if int(words[word]) >= _FIRST else None
    return None
