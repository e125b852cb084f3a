"""Who a show is, by the catalog."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Role(StrEnum):
    """What a person is to a show."""

    CAST = "cast"
    CREATOR = "creator"
    CREW = "crew"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody of a show, by the catalog."""

    name: str
    role: Role = Role.CAST


@dataclass(frozen=True, slots=True)
class Season:
    """A season by the catalog; days that it does not know are None."""

    number: int
    episodes: int | None = None
    premiered: date | None = None
    ended: date | None = None
    """The day of its last episode, which may be yet to come."""


@dataclass(frozen=True, slots=True)
class Episode:
    """An episode by the catalog."""

    season: int
    number: int | None
    """None for a special."""
    title: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Show:
    """A TV series of the catalog."""

    id: int
    title: str
    aliases: tuple[str, ...] = ()
    year: int | None = None
    end_year: int | None = None
    network: str | None = None
    country: str | None = None
    language: str | None = None
    status: str | None = None
    people: tuple[Person, ...] = ()
    url: str | None = None
    image: str | None = None
    imdb: str | None = None
    """``tt`` and digits: the id by which charts know it."""
    summary: str | None = None
    seasons: tuple[Season, ...] = ()
    next_episode: Episode | None = None
    tmdb_status: str | None = None
    """TMDB's word, where there is a key: it tells ``Canceled`` from ``Ended``."""

    @property
    def label(self) -> str:
        """The title with what tells it from its namesakes: ``Étoile (2025, Prime Video)``."""
        facts = ", ".join(str(fact) for fact in (self.year, self.network) if fact)
        return f"{self.title} ({facts})" if facts else self.title
