"""An item taken apart: what every kind is read from, and nothing else.

A *passage* is the item's sentences, headline first. A *sentence* is a run of words of one text with
its marks: words that mean something. All marks carry word numbers of that text (``first``, and
``last`` past the end), so they compare across kinds; ``Text`` turns them back into original offsets.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from bot.domain.model import Item, Mention, Person, Show
from bot.domain.reading.language import LATER, Language
from bot.domain.titles.fold import Text

_STOPS = frozenset(";:–—()|")


@dataclass(frozen=True, slots=True)
class Mark:
    """Words that mean something."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class ShowMark(Mark):
    """A watched show is named."""

    mention: Mention

    @property
    def show(self) -> Show:
        """The show that the words mean."""
        return self.mention.show


@dataclass(frozen=True, slots=True)
class Cue(Mark):
    """A phrase of the language's cue lists; ``groups`` are ``table.key`` of its file."""

    groups: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SeasonMark(Mark):
    """Seasons are named: by number, as "another", as "two more", as the final one.

    ``counted`` is the number in "after two seasons" or "two more seasons", which names none.
    """

    numbers: tuple[int, ...] = ()
    counted: int | None = None
    more: bool = False
    final: bool = False
    bare: bool = False
    """Whether the noun is left out: "ordered a fifth"."""


@dataclass(frozen=True, slots=True)
class PersonMark(Mark):
    """Somebody is named, in full or by surname; ``person`` is the catalog's or made from the words."""

    person: Person
    shows: tuple[Show, ...]
    """The shows that the person belongs to, by the catalog or the words; none where that is not said."""

    def of(self, show: Show) -> bool:
        """Whether the person may be one of the show's."""
        return not self.shows or any(one.id == show.id for one in self.shows)


@dataclass(frozen=True, slots=True)
class NameMark(Mark):
    """A service, a chart or an outlet of ``names.toml``; ``sort`` is its table there."""

    name: str
    sort: str


@dataclass(frozen=True, slots=True)
class RankMark(Mark):
    """A place of a ranking is named."""

    rank: int
    sure: bool
    """Whether a sign or a noun says so ("#3", "third place"), not the number alone ("is third")."""


@dataclass(frozen=True)
class Later:
    """Cues of a text that few passages are asked for, found when one is; those outside of titles."""

    text: Text
    language: Language
    titled: frozenset[int]

    @cached_property
    def cues(self) -> tuple[Cue, ...]:
        """The cues of the tables in ``LATER``."""
        found = (Cue(*span) for span in self.language.later.find(self.text))
        return tuple(cue for cue in found if self.titled.isdisjoint(range(cue.first, cue.last)))


class Index:
    """Cues by their groups."""

    def __init__(self, cues: Iterable[Cue]) -> None:
        self._cues = tuple(cues)
        self._grouped: dict[str, list[int]] = {}
        self._found: dict[tuple[str, ...], tuple[Cue, ...]] = {}
        for n, cue in enumerate(self._cues):
            for group in _with_tables(cue.groups):
                self._grouped.setdefault(group, []).append(n)

    def find(self, groups: tuple[str, ...]) -> tuple[Cue, ...]:
        """Those of any of the groups, in reading order; ``table.*`` stands for all of a table."""
        found = self._found.get(groups)
        if found is None:
            numbers = {n for group in groups for n in self._grouped.get(group, ())}
            found = self._found[groups] = tuple([self._cues[n] for n in sorted(numbers)])
        return found


@cache
def _with_tables(groups: tuple[str, ...]) -> tuple[str, ...]:
    """The groups of a cue, and what stands for all of their tables."""
    return (*groups, *{f"{group.partition('.')[0]}.*" for group in groups})


@cache
def _late(groups: tuple[str, ...]) -> int:
    """How many of the groups are looked for late."""
    return sum(group.startswith(LATER) for group in groups)


@dataclass(frozen=True)
class Sentence:
    """A sentence and its marks, each sort in reading order."""

    text: Text
    first: int
    last: int
    index: int
    """Its number in its field, from 0."""
    question: bool
    later: Later
    shows: tuple[ShowMark, ...] = ()
    cues: tuple[Cue, ...] = ()
    seasons: tuple[SeasonMark, ...] = ()
    people: tuple[PersonMark, ...] = ()
    names: tuple[NameMark, ...] = ()

    @property
    def headline(self) -> bool:
        """Whether it stands in the headline."""
        return self.text.field == "headline"

    @property
    def written(self) -> str:
        """Its original words."""
        return self.text.slice(self.first, self.last)

    @property
    def language(self) -> Language:
        """What it is written in."""
        return self.later.language

    def find(self, *groups: str) -> tuple[Cue, ...]:
        """Its cues of these groups, in reading order; ``renewal.*`` stands for all of a table."""
        late = _late(groups)
        if late == len(groups):
            return self._late.find(groups)
        return (self._all if late else self._index).find(groups)

    @cached_property
    def _index(self) -> Index:
        return Index(self.cues)

    @cached_property
    def _later(self) -> list[Cue]:
        return [cue for cue in self.later.cues if self.first <= cue.first < self.last]

    @cached_property
    def _late(self) -> Index:
        return Index(self._later)

    @cached_property
    def _all(self) -> Index:
        both = (*self.cues, *self._later)
        return Index(sorted(both, key=lambda cue: (cue.first, -cue.last)))

    def within(self, first: int, last: int, *groups: str) -> tuple[Cue, ...]:
        """The same, only between two words."""
        return tuple(cue for cue in self.find(*groups) if first <= cue.first and cue.last <= last)

    def named(self, show: Show) -> tuple[ShowMark, ...]:
        """Where it names the show."""
        return tuple(mark for mark in self.shows if mark.show.id == show.id)

    @cached_property
    def breaks(self) -> tuple[int, ...]:
        """The words before which a clause ends: after ``; : – — ( )``, or at "but", "while" ..."""
        marked = {cue.first for cue in self.find("general.clause") if cue.first > self.first}
        for n in range(self.first + 1, self.last):
            gap = self.text.gap(n)
            if gap != " " and (not _STOPS.isdisjoint(gap) or " - " in gap):
                marked.add(n)
        return tuple(sorted(marked))

    def clause(self, word: int) -> tuple[int, int]:
        """The first word of the clause that ``word`` is in, and the one past its end."""
        first = max((n for n in self.breaks if n <= word), default=self.first)
        last = min((n for n in self.breaks if n > word), default=self.last)
        return first, last


@dataclass(frozen=True)
class Passage:
    """An item as its sentences, headline first, in the language they are written in."""

    item: Item
    language: Language
    sentences: tuple[Sentence, ...]

    @cached_property
    def headline(self) -> tuple[Sentence, ...]:
        """The headline's sentences."""
        return tuple(sentence for sentence in self.sentences if sentence.headline)

    @cached_property
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
