"""What speaks for and against words being a show's title: each clue adds to, or takes from, the odds."""

import math
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from importlib.resources import files

from bot.domain.folding import spaced
from bot.domain.model import Show
from bot.domain.titles.fold import Text
from bot.domain.titles.names import Name

Clue = tuple[float, str]
"""Log-odds, and the reason in words."""

LONG = 3
"""A title of so many words is hardly ever anything else."""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A name's words at one place of a text; ``first`` and ``last`` are word numbers."""

    text: Text
    first: int
    last: int
    name: Name


@lru_cache(200_000)
def folded_name(name: str) -> str:
    """A title's or a person's name in comparable form, worked out once."""
    return spaced(name)


@cache
def context() -> dict[str, frozenset[str]]:
    """The word lists of ``context.toml``."""
    written = files("bot.domain.titles").joinpath("context.toml").read_text(encoding="utf-8")
    return {key: frozenset(value.split()) for key, value in tomllib.loads(written).items()}


@dataclass(frozen=True)
class Surroundings:
    """What a whole item offers as evidence for any of its titles."""

    texts: tuple[Text, ...]
    tags: tuple[str, ...]

    @cached_property
    def folded(self) -> str:
        """All words of the item and its tags."""
        return "".join(text.folded for text in self.texts) + f" {spaced(' '.join(self.tags))} "

    @cached_property
    def television(self) -> int:
        """How many different words of the item speak of television."""
        return len(context()["television"] & set(self.folded.split()))

    def person(self, show: Show) -> str | None:
        """The first person of the show whom the item names."""
        return next((who.name for who in show.people if self._says(who.name, show)), None)

    def family(self, name: Name) -> bool:
        """Whether the part before the colon, where a clipped name left it out, stands elsewhere."""
        family, colon, _ = name.written.partition(":")
        return not colon or f" {spaced(family)} " in self.folded

    def network(self, show: Show) -> bool:
        """Whether the item names the show's network or service."""
        return bool(show.network) and any(
            self._says(part, show) for part in (show.network or "").split("/")
        )

    def _says(self, words: str, show: Show) -> bool:
        folded = folded_name(words)
        return (
            bool(folded) and folded not in folded_name(show.title) and f" {folded} " in self.folded
        )


def weigh(seen: Occurrence, around: Surroundings) -> tuple[float, tuple[str, ...]]:
    """How sure it is, 0 to 1, that the words mean the show; and why, the strongest clue first."""
    clues = [*_of_itself(seen), *_of_writing(seen), *_of_neighbours(seen), *_of_item(seen, around)]
    clues.sort(key=lambda clue: -abs(clue[0]))
    return 1 / (1 + math.exp(-sum(odds for odds, _ in clues))), tuple(why for _, why in clues)


def _of_itself(seen: Occurrence) -> Iterator[Clue]:
    words = seen.name.folded.split()
    if all(word in context()["function"] or word.isdigit() for word in words):
        yield -3.0 + len(words), "the title is made of everyday words"
    elif len(words) >= LONG:
        yield 3.0, "a title of several words"
    else:
        yield (1.5, "a title of two words") if len(words) > 1 else (-1.2, "a title of one word")
    if seen.name.clipped:
        yield -1.5, f"a part of “{seen.name.written}” is left out"
    elif seen.name.written == seen.name.show.title:
        yield 0.2, "the very title"


def _of_writing(seen: Occurrence) -> Iterator[Clue]:
    text, first, last = seen.text, seen.first, seen.last
    if (first, last) in text.quotes:
        yield 4.0, "stands in quotation marks"
    elif not _capitals(seen):
        yield -1.5 if last - first >= LONG else -5.0, "written without a capital letter"
    elif text.shouted(first) and not all(text.shouted(n) for n in _near(seen)):
        yield 1.5, "written in capitals"
    elif _stands_out(seen):
        yield 1.0, "written with a capital letter among small ones"


def _capitals(seen: Occurrence) -> bool:
    """Whether the words have the capitals that the catalog gives the title."""
    written = seen.name.written.split()
    if not written[0][:1].isupper():
        return True
    last = seen.last - 1 if written[-1][:1].isupper() else seen.first
    return seen.text.capitalised(seen.first) and seen.text.capitalised(last)


def _near(seen: Occurrence) -> list[int]:
    count = len(seen.text.words)
    near = range(max(0, seen.first - 3), min(count, seen.last + 3))
    return [n for n in near if not seen.first <= n < seen.last] or [seen.first]


def _stands_out(seen: Occurrence) -> bool:
    """Whether the words are capitalised where the ones around are not, and no sentence begins."""
    if seen.first == 0 or set(seen.text.gap(seen.first)) & set(".!?:“\"'‘"):
        return False
    near = [n for n in _near(seen) if len(seen.text.words[n]) > LONG]
    return sum(seen.text.capitalised(n) for n in near) * 2 < max(1, len(near))


def _of_neighbours(seen: Occurrence) -> Iterator[Clue]:
    words = seen.text.words
    after = words[seen.last : seen.last + 2]
    before = words[max(0, seen.first - 3) : seen.first]
    season = context()["season"]
    if (after and after[0] in season) or (season & set(before) and before[-1] in context()["of"]):
        yield 2.5, "a season is named beside it"
    possessive = after[1:] if after[:1] == ("s",) else after[:1]
    if set(possessive) & context()["role"] or (after and after[-1] in context()["role"]):
        yield 1.5, "somebody of a show is named beside it"
    if before and before[-1] in context()["before"]:
        yield 0.5, "a word that shows go with stands before it"
    if _longer_name(seen):
        yield -3.0, "a part of a longer name"


def _longer_name(seen: Occurrence) -> bool:
    """Whether a capitalised word joins on directly, in a text that does not capitalise all."""
    text = seen.text
    if text.field == "headline" or (seen.first, seen.last) in text.quotes:
        return False
    known = context()["season"] | context()["role"] | context()["television"]

    def joins(word: int, gap: int) -> bool:
        return (
            text.gap(gap).strip("’'") in (" ", "-")
            and text.capitalised(word)
            and not text.words[word].isdigit()
            and text.words[word] not in known
        )

    follows = seen.last < len(text.words) and joins(seen.last, seen.last)
    return follows and text.words[seen.last] != "s"


def _of_item(seen: Occurrence, around: Surroundings) -> Iterator[Clue]:
    show = seen.name.show
    if seen.name.clipped and not around.family(seen.name):
        yield -2.5, "the rest of the title is nowhere named"
    person = around.person(show)
    if person:
        yield 3.0, f"{person} is named"
    if around.network(show):
        yield 1.5, f"{show.network} is named"
    if around.television:
        words = "a word" if around.television == 1 else "several words"
        yield 0.8 if around.television == 1 else 1.5, f"{words} of television around it"
    elif len(seen.name.folded.split()) < LONG:
        yield -2.0, "nothing around it speaks of television"
    if show.year and f" {show.year} " in around.folded:
        yield 1.0, f"its year, {show.year}, is named"
