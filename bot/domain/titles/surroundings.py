"""What a whole item offers as evidence for and against any of its titles."""

import tomllib
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from importlib.resources import files

from bot.domain.folding import spaced
from bot.domain.model import Show
from bot.domain.titles.fold import Text
from bot.domain.titles.names import Name


@cache
def context() -> dict[str, frozenset[str]]:
    """The word lists of ``context.toml``."""
    written = files("bot.domain.titles").joinpath("context.toml").read_text(encoding="utf-8")
    return {key: frozenset(value.split()) for key, value in tomllib.loads(written).items()}


@lru_cache(200_000)
def folded_name(name: str) -> str:
    """A title's or a person's name in comparable form, worked out once."""
    return spaced(name)


@dataclass(frozen=True)
class Surroundings:
    """The item's fields and tags, as far as they tell of television, of games, of a show's people."""

    texts: tuple[Text, ...]
    tags: tuple[str, ...]

    @cached_property
    def folded(self) -> str:
        """All words of the item and its tags."""
        return "".join(text.folded for text in self.texts) + f" {spaced(' '.join(self.tags))} "

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(self.folded.split())

    @cached_property
    def television(self) -> int:
        """How many different words of the item speak of television."""
        return len(context()["television"] & self._words)

    @cached_property
    def games(self) -> int:
        """How many different words of the item speak of computer games or sports."""
        return len(context()["games"] & self._words)

    def times(self, name: Name) -> int:
        """How often the item has the name."""
        return self.folded.count(f" {name.folded} ")

    def person(self, show: Show) -> str | None:
        """The first person of the show whom the item names."""
        return next((who.name for who in show.people if self._says(who.name, show)), None)

    def full(self, name: Name) -> bool:
        """Whether the item has the whole title somewhere, beside the clipped one."""
        return f" {spaced(name.written)} " in self.folded

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
