"""How long to wait before an alert is tried again, and when it is too old to be news."""

from datetime import timedelta

KEEP = timedelta(hours=72)
"""An alert that could not be posted for so long is given up."""

_FAILED = (2, 5, 15, 60, 300, 900)
"""Seconds after the first, second ... failure that may pass by itself."""
_REFUSED = (60, 300, 1800, 3600)
"""Seconds after a refusal that lasts until somebody changes something in Discord."""


def next_try(attempts: int, *, refused: bool, asked: float | None = None) -> float:
    """Seconds until the next try, after ``attempts`` earlier ones; at least what Discord asked for."""
    steps = _REFUSED if refused else _FAILED
    return max(steps[min(attempts, len(steps) - 1)], asked or 0)
