"""What happened, however many tell it."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.model.claims import Certainty, Claim, Details, Kind
from bot.domain.model.shows import Show


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
