"""Which articles are worth reading at their own page."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.model import Details, Interview, Item, Reading, Renewal

FRESH = timedelta(days=2)
"""Age up to which an item is news."""


def wants_page(item: Item, reading: Reading, now: datetime) -> bool:
    """Whether the page may tell what a fresh item says too little of: a decision, words, to whom."""
    if item.text or (item.published is not None and now - item.published > FRESH):
        return False
    return any(silence.open for silence in reading.silences) or any(
        _lacks_something(claim.details) for claim in reading.claims
    )


def unread(reading: Reading, why: str) -> Reading:
    """The reading as it stands without the page; where that leaves a question open, it says so."""
    reason = f"the article was not read: {why}"
    silences = tuple(
        replace(silence, reasons=(*silence.reasons, reason)) if silence.open else silence
        for silence in reading.silences
    )
    return replace(reading, silences=silences)


def _lacks_something(details: Details) -> bool:
    if isinstance(details, Interview):
        return not (details.people and details.to and details.quote)
    return isinstance(details, Renewal) and details.season is None
