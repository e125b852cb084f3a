"""An item taken apart: what every kind is read from, and nothing else.

A *passage* is the item's sentences, headline first. A *sentence* is a run of words of one text with
its marks (``marks``); ``Text`` turns their word numbers back into original offsets.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from operator import attrgetter

from bot.domain.lazy import lazy
from bot.domain.model import Item, Mention, Show
from bot.domain.reading.language import LATER, Language
from bot.domain.reading.marks import Cue, NameMark, PersonMark, SeasonMark, ShowMark
from bot.domain.reading.phrases import Phrases, with_tables
from bot.domain.titles.fold import Text

_FIRST, _GROUPS = attrgetter("first"), attrgetter("groups")


def among(cues: tuple[Cue, ...], groups: tuple[str, ...]) -> tuple[Cue, ...]:
    """Those of any of the groups; ``renewal.*`` stands for all of a table."""
    if len(groups) == 1:
        [group] = groups
        return tuple([cue for cue in cues if group in cue.groups])
    return tuple([cue for cue in cues if not cue.groups.isdisjoint(groups)])


def between(cues: tuple[Cue, ...], first: int, last: int) -> tuple[Cue, ...]:
    """Those that begin between two words."""
    begin = bisect_left(cues, first, key=_FIRST)
    return cues[begin : bisect_left(cues, last, begin, key=_FIRST)]


@dataclass(frozen=True, eq=False)
class Later:
    """Cues of a text that few passages are asked for, found when one is; those outside of titles."""

    text: Text
    language: Language
    titled: frozenset[int]

    @lazy
    def cues(self) -> tuple[Cue, ...]:
        """The cues of the tables in ``LATER``."""
        return cues_of(self.language.later, self.text, self.titled)


def cues_of(phrases: Phrases, text: Text, titled: frozenset[int]) -> tuple[Cue, ...]:
    """A text's phrases that are no part of a title, in reading order."""
    return tuple(
        [
            Cue(first, last, _with_tables(groups))
            for first, last, groups in phrases.find(text)
            if titled.isdisjoint(range(first, last))
        ]
    )


_with_tables = cache(with_tables)


@cache
def _late(groups: tuple[str, ...]) -> int:
    """How many of the groups are looked for late."""
    return sum(group.startswith(LATER) for group in groups)


@dataclass(frozen=True, eq=False)
class Sentence:
    """A sentence and its marks, each sort in reading order."""

    text: Text
    first: int
    last: int
    index: int
    """Its number in its field, from 0."""
    question: bool
    headline: bool
    """Whether it stands in the headline."""
    language: Language
    """What it is written in."""
    later: Later
    cues: tuple[Cue, ...]
    """Its cues but for those in ``LATER``."""
    shows: tuple[ShowMark, ...]
    seasons: tuple[SeasonMark, ...]
    people: tuple[PersonMark, ...]
    names: tuple[NameMark, ...]

    @property
    def written(self) -> str:
        """Its original words."""
        return self.text.slice(self.first, self.last)

    def find(self, *groups: str) -> tuple[Cue, ...]:
        """Its cues of these groups, in reading order; ``renewal.*`` stands for all of a table."""
        if self._possible.isdisjoint(groups):
            return ()
        late = _late(groups)
        if not late:
            return among(self.cues, groups)
        return among(self._late if late == len(groups) else self._all, groups)

    @lazy
    def _possible(self) -> frozenset[str]:
        """The groups of its cues, and those that are looked for late."""
        return self.language.later.tables.union(*map(_GROUPS, self.cues))

    @lazy
    def _late(self) -> tuple[Cue, ...]:
        return between(self.later.cues, self.first, self.last)

    @lazy
    def _all(self) -> tuple[Cue, ...]:
        both = (*self.cues, *self._late)
        return tuple(sorted(both, key=lambda cue: (cue.first, -cue.last)))

    def within(self, first: int, last: int, *groups: str) -> tuple[Cue, ...]:
        """The same, only between two words."""
        found = self.find(*groups)
        return tuple([cue for cue in found if first <= cue.first and cue.last <= last])

    def named(self, show: Show) -> tuple[ShowMark, ...]:
        """Where it names the show."""
        return tuple([mark for mark in self.shows if mark.show.id == show.id])

    @lazy
    def breaks(self) -> tuple[int, ...]:
        """The words before which a clause ends: after ``; : – — ( )``, or at "but", "while" ..."""
        words = [*self.text.breaks, *(cue.first for cue in self.find("general.clause"))]
        return tuple(sorted({n for n in words if self.first < n < self.last}))

    def clause(self, word: int) -> tuple[int, int]:
        """The first word of the clause that ``word`` is in, and the one past its end."""
        at = bisect_right(self.breaks, word)
        first = self.breaks[at - 1] if at else self.first
        return first, self.breaks[at] if at < len(self.breaks) else self.last


@dataclass(frozen=True, eq=False)
class Passage:
    """An item as its sentences, headline first, in the language they are written in."""

    item: Item
    language: Language
    sentences: tuple[Sentence, ...]

    @lazy
    def headline(self) -> tuple[Sentence, ...]:
        """The headline's sentences."""
        return tuple(sentence for sentence in self.sentences if sentence.headline)

    @lazy
    def body(self) -> tuple[Sentence, ...]:
        """The sentences of summary and text."""
        return tuple(sentence for sentence in self.sentences if not sentence.headline)

    def genre(self, *keys: str) -> Cue | None:
        """The headline's first cue that says what sort of piece this is: ``recap``, ``guide`` ..."""
        groups = tuple(f"genre.{key}" for key in keys)
        return next((cue for sentence in self.headline for cue in sentence.find(*groups)), None)

    def mentions(self) -> Iterator[Mention]:
        """Every mention, in reading order."""
        return (mark.mention for sentence in self.sentences for mark in sentence.shows)
