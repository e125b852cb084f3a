"""When a source is due again: as often as it publishes, never sooner than it asked for.

All times are seconds. What differs between two sources of the same rhythm is a little delay that
follows from the source's id, so that a thousand feeds are not fetched in the same second.
"""

from collections.abc import Iterable
from datetime import datetime
from itertools import pairwise
from statistics import median

MINUTE, DAY = 60.0, 86_400.0

SOONEST, LATEST = 5 * MINUTE, 30 * MINUTE
"""Bounds of the interval that follows from how often a feed publishes."""
SLOWING = 1.25
"""By how much a visit that brought nothing lengthens the interval."""
RECENT = 20
"""Publications that count for the rhythm."""
MOST_FRESH = DAY
"""Up to which a server's Cache-Control and ttl are obeyed: a year is a mistake."""
MOST_BACK_OFF, MOST_RETRY_AFTER = DAY, 7 * DAY
SPREAD = 0.1
"""Share of a wait by which sources are spread."""


def interval(current: float, published: Iterable[datetime], now: datetime) -> float:
    """Seconds between visits from now on.

    Half the usual gap between two publications, so that news is seldom older than that; the
    silence since the last one counts as a gap. Without ``published`` (nothing new, or a feed
    without dates) visits become a little rarer; an interval above the bounds stays as it is.
    """
    times = sorted({moment for moment in published if moment <= now}, reverse=True)[:RECENT]
    if not times:
        return max(current, min(current * SLOWING, LATEST))
    gaps = [(later - sooner).total_seconds() for later, sooner in pairwise(times)]
    usual = max(median(gaps) if gaps else 0.0, (now - times[0]).total_seconds())
    return min(max(usual / 2, SOONEST), LATEST)


def after_success(source: int, interval: float, fresh_for: float | None) -> float:
    """Seconds to wait after a visit that went well; ``fresh_for`` is what the server asked for."""
    return _spread(source, max(interval, min(fresh_for or 0.0, MOST_FRESH)))


def after_failure(source: int, interval: float, failures: int, retry_after: float | None) -> float:
    """Seconds to wait after a visit that failed, ``failures`` others having failed just before.

    Doubles up to a day and goes on: a feed that comes back after a month is read again.
    """
    patience = min(max(interval, SOONEST) * 2.0 ** min(failures, 16), max(interval, MOST_BACK_OFF))
    return _spread(source, max(patience, min(retry_after or 0.0, MOST_RETRY_AFTER)))


def _spread(source: int, wait: float) -> float:
    """The wait, lengthened by up to a tenth; Knuth's multiplier scatters neighbouring ids."""
    return wait * (1 + SPREAD * (source * 2_654_435_761 % 2**32) / 2**32)
