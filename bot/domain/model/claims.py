"""What is said to have happened to a show, and how sure that is."""

from dataclasses import dataclass
from datetime import date
from enum import IntEnum, StrEnum

from bot.domain.model.charts import Move
from bot.domain.model.shows import Show


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
