"""How long an alert that can't be posted is kept, when it is tried again, and who is told.

A channel that refuses alerts is tried as a whole: after 1, 5 and 30 minutes, then every hour, and
at once when somebody changes a permission. After 3 refusals over 5 minutes its moderators are told,
once. What waits for it is posted as soon as it can be, unless it is older than 72 hours by then.
"""

from datetime import datetime, timedelta

KEEP = timedelta(hours=72)
"""An alert that could not be posted for so long is given up."""
LONGEST = timedelta(hours=2)
"""No wait is longer: what is due later than that was put off by a clock that ran ahead."""
REFUSALS = 3
LASTING = timedelta(minutes=5)
"""Refusals in a row, and over which time, that are told to the moderators."""

_FAILED = (2, 5, 15, 60, 300, 900)
"""Seconds after the first, second ... failure that may pass by itself."""
_REFUSED = (60, 300, 1800, 3600)
"""Seconds after a refusal that lasts until somebody changes something in Discord."""


def next_try(failures: int, *, refused: bool, asked: float | None = None) -> float:
    """Seconds until the next try, after ``failures`` earlier ones; at least what Discord asked for.

    Never more than ``LONGEST``.
    """
    steps = _REFUSED if refused else _FAILED
    return min(max(steps[min(failures, len(steps) - 1)], asked or 0), LONGEST.total_seconds())


def is_to_be_told(refusals: int, since: datetime, now: datetime) -> bool:
    """Whether refusals in a row, the first one ``since``, are more than somebody's passing slip."""
    return refusals >= REFUSALS and now - since >= LASTING
