"""What one examination found."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of `encore check`."""

    what: str
    well: bool
    said: str
