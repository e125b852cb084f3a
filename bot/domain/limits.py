"""How much one server may ask for, so that none of them crowds out the others."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """What a server, or a person by direct message, may have at most."""

    feeds: int = 10
    """Feeds that its moderators added."""
    watches: int = 200
