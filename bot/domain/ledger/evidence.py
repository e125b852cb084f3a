"""What the ledger rests on: each witness's word about one season."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.domain.days import day
from bot.domain.model import Certainty


class State(StrEnum):
    """How a season stands."""

    ORDERED = "ordered"
    AIRING = "airing"
    OVER = "over"
    CALLED_OFF = "called off"
    UNKNOWN = "unknown"


_SURE = {
    Certainty.OFFICIAL: "official, by",
    Certainty.REPORTED: "reported by",
    Certainty.RUMOUR: "a rumour, by",
}


@dataclass(frozen=True, slots=True)
class Source:
    """Who says so, when, and where it can be read."""

    name: str
    """An outlet, a chart or a catalog."""
    link: str = ""
    at: date | None = None
    """None for what a catalog holds at present."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One witness's word that a season is in a state."""

    season: int
    state: State
    says: str
    """The rest of a sentence that begins with the season: ``was ordered``."""
    on: date | None
    """When it came to be so; None where that is not said."""
    certainty: Certainty
    source: Source
    more: int = 0
    """How many others say the same."""
    story: int | None = None
    whole_year: bool = False
    """Whether only the year of ``on`` is known."""

    @property
    def when(self) -> str:
        """`on` as in a sentence: ``on 6 June 2025``, ``in 2023``, or nothing."""
        if self.on is None:
            return ""
        return f"in {self.on.year}" if self.whole_year else f"on {day(self.on)}"


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence or two for people to read, and what they rest on."""

    text: str
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """How a season stands, who says so, what was said before, and who says otherwise."""

    season: int
    state: State
    evidence: tuple[Evidence, ...]
    """The first came first: it tells since when."""
    before: tuple[Evidence, ...] = ()
    against: tuple[Evidence, ...] = ()

    @property
    def certainty(self) -> Certainty:
        """That of the surest witness."""
        return max(evidence.certainty for evidence in self.evidence)

    @property
    def sources(self) -> tuple[Source, ...]:
        """Whoever says so, each once."""
        return tuple(dict.fromkeys(one.source for one in self.evidence))

    @property
    def line(self) -> Line:
        """The season, its state, since when and by whom, in a sentence."""
        first = self.evidence[0]
        when = f" {first.when}" if first.when else ""
        return Line(f"Season {self.season} {first.says}{when} ({self.cited}).", self.sources)

    @property
    def cited(self) -> str:
        """Who says so, the surest first: ``reported by Deadline and 3 others``, ``by TVmaze``."""
        best = max(self.evidence, key=lambda one: one.certainty)
        if best.source.at is None:
            return best.source.name
        others = best.more + len({one.name for one in self.sources} - {best.source.name})
        return f"{_SURE[best.certainty]} {best.source.name}{_more(others)}"


def _more(others: int) -> str:
    return f" and {others} other{'s' if others > 1 else ''}" if others else ""
