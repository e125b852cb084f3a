"""Words of a text that mean something: shows, cues, seasons, people, names and ranks.

All marks carry word numbers of their text (``first``, and ``last`` past the end), so they compare
across kinds. Nobody changes one; they are not frozen because an item has a hundred, and to make a
frozen one takes three times as long.
"""

from dataclasses import dataclass

from bot.domain.model import Mention, Person, Show


@dataclass(slots=True, unsafe_hash=True)
class Mark:
    """Words that mean something."""

    first: int
    last: int


@dataclass(slots=True, unsafe_hash=True)
class ShowMark(Mark):
    """A watched show is named."""

    mention: Mention

    @property
    def show(self) -> Show:
        """The show that the words mean."""
        return self.mention.show


@dataclass(slots=True, unsafe_hash=True)
class Cue(Mark):
    """A phrase of the language's cue lists; ``groups`` are ``table.key`` of its file, and ``table.*``."""

    groups: frozenset[str]


@dataclass(slots=True, unsafe_hash=True)
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


@dataclass(slots=True, unsafe_hash=True)
class PersonMark(Mark):
    """Somebody is named, in full or by surname; ``person`` is the catalog's or made from the words."""

    person: Person
    shows: tuple[Show, ...]
    """The shows that the person belongs to, by the catalog or the words; none where that is not said."""

    def of(self, show: Show) -> bool:
        """Whether the person may be one of the show's."""
        return not self.shows or any(one.id == show.id for one in self.shows)


@dataclass(slots=True, unsafe_hash=True)
class NameMark(Mark):
    """A service, a chart or an outlet of ``names.toml``; ``sort`` is its table there."""

    name: str
    sort: str


@dataclass(slots=True, unsafe_hash=True)
class RankMark(Mark):
    """A place of a ranking is named."""

    rank: int
    sure: bool
    """Whether a sign or a noun says so ("#3", "third place"), not the number alone ("is third")."""
