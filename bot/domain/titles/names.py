"""The names by which the press calls a show: title, aliases, and what is left of them in a hurry."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.domain.folding import spaced
from bot.domain.model import Show

ARTICLES = frozenset(
    (
        *("the", "a", "an", "le", "la", "les", "l", "el", "los", "las"),
        *("der", "die", "das", "il", "lo", "gli", "os", "as", "un", "une"),
    )
)
_SUBTITLE = re.compile(r"\s*(?::|–|—| - )\s*")
_SHORTEST_PART = 6  # letters; "Picard" says enough of "Star Trek: Picard"
_JOINS = re.compile(r"(?<=\w)['’.\-](?=\w)")


@dataclass(frozen=True, slots=True, eq=False)
class Name:
    """One way to write a show's title, in comparable form.

    ``written`` is how the catalog writes it; ``clipped`` says that a part of it was left out.
    """

    show: Show
    folded: str
    written: str
    clipped: bool = False
    head: bool = False
    """Whether only the part before the colon is left: good where the item has the whole title, too."""

    @property
    def words(self) -> int:
        """How many words it has."""
        return self.folded.count(" ") + 1


def names_of(shows: Iterable[Show]) -> dict[str, tuple[Name, ...]]:
    """Every name of every show, by its comparable form; namesakes share an entry."""
    shows = tuple(shows)
    families = Counter(
        family
        for show in shows
        for family in {_family(written) for written in (show.title, *show.aliases)}
    )
    found: dict[str, dict[int, Name]] = {}
    for show in shows:
        for name in _names(show, families):
            kept = found.setdefault(name.folded, {}).setdefault(show.id, name)
            plainer = name.written.islower() and not kept.written.islower()  # "mixed-ish"
            if (kept.clipped or plainer) and not name.clipped:
                found[name.folded][show.id] = name
    return {folded: tuple(by_show.values()) for folded, by_show in found.items()}


def _family(title: str) -> str:
    return spaced(_SUBTITLE.split(title, maxsplit=1)[0])


def _names(show: Show, families: Counter[str]) -> Iterator[Name]:
    for written in (show.title, *show.aliases):
        full, in_family = spaced(written), families[_family(written)] > 1
        if not full:
            continue
        yield Name(show, full, written)
        joined = spaced(_JOINS.sub("", written))
        if joined != full:
            yield Name(show, joined, written)
        for shorter in _clippings(written, full, in_family=in_family):
            yield Name(show, shorter, written, clipped=True)
        head, colon, _ = written.partition(":")
        if colon and not in_family and len(spaced(head)) >= _SHORTEST_PART:
            yield Name(show, spaced(head), written, clipped=True, head=True)


def _clippings(written: str, full: str, *, in_family: bool) -> Iterator[str]:
    first, _, rest = full.partition(" ")
    if rest and first in ARTICLES and rest.split(" ", 1)[0] not in ARTICLES:
        yield rest
    parts = [spaced(part) for part in _SUBTITLE.split(written)]
    if in_family and len(parts) > 1 and len(parts[-1]) >= _SHORTEST_PART:
        yield parts[-1]
