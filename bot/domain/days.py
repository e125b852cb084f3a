"""Days as people read them, the same everywhere."""

from datetime import date


def day(on: date) -> str:
    """A date in plain English: ``6 June 2025``."""
    return f"{on.day} {on:%B %Y}"
