"""The words of the house: one frozen type per station of the walk.

    Item -> Mention -> Claim -> Story -> Delivery -> Card      (news)
    Placing -> Claim                                           (charts join here)

All times are aware and in UTC. A show is known by its id (TVmaze's), never by its name alone.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import IntEnum, StrEnum


class Kind(StrEnum):
    """What can happen to a show."""

    INTERVIEW = "interview"
    TOP10 = "top10"
    RENEWAL = "renewal"


class Certainty(IntEnum):
    """How sure a claim is; higher is surer."""

    RUMOUR = 1
    REPORTED = 2
    OFFICIAL = 3


class Decision(StrEnum):
    """What was decided about a show's future."""

    RENEWED = "renewed"
    CANCELLED = "cancelled"
    FINAL_SEASON = "final_season"
    PICKED_UP = "picked_up"
    REVERSED = "reversed"


class Move(StrEnum):
    """What a show did in a chart between two complete snapshots."""

    ENTERED = "entered"
    REENTERED = "reentered"
    TOPPED = "topped"
    CLIMBED = "climbed"
    LEFT = "left"


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


@dataclass(frozen=True, slots=True)
class Item:
    """One thing a feed said. ``guid`` (its id, else its link) is its identity, nothing else is."""

    guid: str
    link: str
    headline: str
    summary: str
    outlet: str
    language: str = "en"
    published: datetime | None = None
    tags: tuple[str, ...] = ()
    text: str = ""
    """The article's own text, where the page was read."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in an item's headline or summary that speaks of a show."""

    show: Show
    field: str
    """``headline``, ``summary`` or ``text``: where the words stand."""
    start: int
    end: int
    words: str
    weight: float
    """0 to 1: how sure it is that these words mean this show."""
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Renewal:
    """A decision on a show's future; ``season`` is the one ordered, or the last."""

    decision: Decision
    season: int | None = None


@dataclass(frozen=True, slots=True)
class Interview:
    """Someone of the show speaks: who, to whom, and a few of their words."""

    people: tuple[str, ...] = ()
    to: str | None = None
    quote: str | None = None


@dataclass(frozen=True, slots=True)
class Top10:
    """A place in a service's chart; ``rank`` is 1 to 10, ``moves`` what the show did to get there."""

    service: str | None = None
    rank: int | None = None
    region: str | None = None
    category: str | None = None
    moves: tuple[Move, ...] = ()
    on: date | None = None
    season: str | None = None
    countries: int = 1
    """In how many of them it did so that day; rank and region are those of the best."""


Details = Renewal | Interview | Top10

KIND_OF: dict[type[Details], Kind] = {
    Renewal: Kind.RENEWAL,
    Interview: Kind.INTERVIEW,
    Top10: Kind.TOP10,
}


@dataclass(frozen=True, slots=True)
class Claim:
    """What an item or a chart says happened to a show, and the very words it rests on."""

    show: Show
    certainty: Certainty
    details: Details
    words: str
    reasons: tuple[str, ...] = ()

    @property
    def kind(self) -> Kind:
        """The kind that the details belong to."""
        return KIND_OF[type(self.details)]


@dataclass(frozen=True, slots=True)
class Silence:
    """Why an item that names a show raised no claim about it, in words a person can read."""

    show: Show
    reasons: tuple[str, ...]
    open: bool = False
    """Whether they ask, or hold back, what the article's own page may tell."""


class Aside(StrEnum):
    """What an item can say of a show in passing that the ledger wants to know."""

    ORDERED = "ordered"
    """Seasons were ordered, some time before."""
    UNCHARTED = "uncharted"
    """It was missing from a Top 10."""


@dataclass(frozen=True, slots=True)
class Note:
    """What an item says of a show in passing: no news and no claim, but kept for the ledger."""

    show: Show
    about: Aside
    words: str
    """The sentence that says so, as written."""
    seasons: int = 1
    """How many were ordered."""
    year: int | None = None
    """Of the order, where it is said."""
    service: str | None = None
    """Whose Top 10 it was missing from, where it is said."""
    first_day: bool = False
    """Whether that was on the show's first day."""


@dataclass(frozen=True, slots=True)
class Noted:
    """A note, and where and when it was made."""

    note: Note
    outlet: str
    link: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Reading:
    """All that Encore makes of one item."""

    claims: tuple[Claim, ...] = ()
    silences: tuple[Silence, ...] = ()
    mentions: tuple[Mention, ...] = ()
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Chart:
    """One ranking: whose it is, where, and of what; ``service`` is what fans call it (``Netflix``)."""

    source: str
    """The adapter that reads it: ``netflix``, ``justwatch``, ``flixpatrol``."""
    service: str
    region: str
    """``global`` or an ISO 3166-1 alpha-2 country code."""
    category: str
    """As the source names it: ``TV (English)``, ``TV``."""

    @property
    def label(self) -> str:
        """Whose word the ranking is: ``Netflix Top 10``, ``JustWatch popularity on Hulu``."""
        return self.ranked_by if self.source == "justwatch" else f"{self.service} Top 10"

    @property
    def ranked_by(self) -> str:
        """The service, unless the ranking is of another's making: JustWatch's users' interest."""
        return (
            f"JustWatch popularity on {self.service}"
            if self.source == "justwatch"
            else self.service
        )


@dataclass(frozen=True, slots=True)
class Placing:
    """One row of a chart on one day (of a weekly chart: the day that ends the week)."""

    chart: Chart
    on: date
    rank: int
    title: str
    season: str | None = None
    weeks: int | None = None
    """Cumulative weeks in the chart, where the source counts them."""
    key: str | None = None
    """The source's own id of the show, where it has one (an IMDb or TMDB id, a slug)."""
    year: int | None = None
    link: str | None = None
    """Where the source says more of the show, if it wants to be linked to."""


@dataclass(frozen=True, slots=True)
class ChartMove:
    """What one title did in one chart at one date, over all its seasons."""

    chart: Chart
    on: date
    title: str
    rank: int
    moves: tuple[Move, ...]
    season: str | None = None
    key: str | None = None
    year: int | None = None
    link: str | None = None


@dataclass(frozen=True, slots=True)
class Telling:
    """One outlet's, or one chart's, telling of a story."""

    outlet: str
    link: str
    headline: str
    at: datetime
    claim: Claim
    guild_id: int | None = None
    """The guild whose own feed told it, and who alone hear of it; None: everybody does."""


@dataclass(frozen=True, slots=True)
class Story:
    """One thing that happened, however many outlets tell it; the first telling comes first."""

    id: int
    show: Show
    kind: Kind
    details: Details
    certainty: Certainty
    tellings: tuple[Telling, ...]
    """Oldest first, one an outlet."""
    version: int = 1
    """Grows with every change that an alert should show."""

    @property
    def since(self) -> datetime:
        """When it was first told."""
        return self.tellings[0].at


@dataclass(frozen=True, slots=True)
class Watch:
    """What a channel (or, by direct message, one person) wants to be told of one show."""

    id: int
    guild_id: int | None
    channel_id: int
    show_id: int
    kinds: frozenset[Kind]
    least: Certainty
    role_id: int | None
    spoilers: bool
    paused: bool
    made_by: int


@dataclass(frozen=True, slots=True)
class ChartWatch:
    """What a channel wants to be told of a service's charts: every entry, whichever the show."""

    id: int
    guild_id: int | None
    channel_id: int
    service: str
    region: str | None
    """``global``, a country's code, or None: wherever."""
    category: str | None
    """As the chart names it; None: any."""
    role_id: int | None
    made_by: int
    spoilers: bool = True

    def covers(self, chart: Chart) -> bool:
        """Whether it is about this chart, too."""
        return self.wants(chart.ranked_by, chart.region, chart.category)

    def wants(self, service: str | None, region: str | None, category: str | None) -> bool:
        """Whether it is about a chart of such a sort, too."""
        return (
            self.service == service
            and self.region in (None, region)
            and self.category in (None, category)
        )
