"""When silence is too long to be well: of a loop, and of a source."""

from datetime import datetime, timedelta

SOURCE_FAILING = timedelta(hours=24)
"""A source that fails for so long is said to be silent."""
NEVER_WORKED = 8
"""Failures, which with their growing waits take a day, after which a new source is, too."""
OVERDUE = timedelta(hours=1)
"""A source that nobody has looked at for so long after it was due is not looked at at all."""


def is_loop_silent(
    began_at: datetime, worked_at: datetime | None, allowed: timedelta, now: datetime
) -> bool:
    """Whether a loop has not come round for longer than it is allowed to take."""
    return now - (worked_at or began_at) > allowed


def source_silence(
    *, worked_at: datetime | None, failures: int, due_at: datetime, now: datetime
) -> str | None:
    """What is wrong with a source that has said nothing for too long; None if it is well."""
    if now - due_at > OVERDUE:
        return "not looked at since it was due"
    if failures and worked_at is None and failures >= NEVER_WORKED:
        return "never worked"
    if failures and worked_at is not None and now - worked_at > SOURCE_FAILING:
        return f"silent for {_days(now - worked_at)}"
    return None


def _days(time: timedelta) -> str:
    return "a day" if time < timedelta(days=2) else f"{time.days} days"
