"""One look at a source: what it says now, if it says anything new."""

import asyncio
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Any

from bot.domain.model import Item, Placing
from bot.sources import feeds
from bot.sources.web import Answer, Validators, Web


@dataclass(frozen=True, slots=True)
class Glance:
    """What a source said; without items and placings where it said nothing new."""

    validators: Validators
    body_hash: str | None
    fresh_for: float | None
    """Seconds for which the source asks not to be looked at again."""
    items: tuple[Item, ...] = ()
    placings: Iterable[Sequence[Placing]] = ()
    """Batch by batch, to be read once; no chart is in two of them."""
    learned: Mapping[str, Any] = field(default_factory=dict)
    """What was looked up on the way and need not be again, as JSON values by id."""


async def at_feed(
    web: Web,
    address: str,
    *,
    outlet: str,
    language: str,
    validators: Validators,
    body_hash: str | None,
    public_only: bool,
) -> Glance:
    """The items of a feed as they are now; raises SourceError."""
    answer = await web.get(address, validators=validators, public_only=public_only, partial=True)
    seen = _unchanged(answer, validators, body_hash)
    if seen is not None:
        return seen
    kind, url = answer.content_type, answer.url
    feed = feeds.quickly(answer.body, content_type=kind, url=url, outlet=outlet, language=language)
    if feed is None:
        feed = await asyncio.to_thread(
            feeds.parse,
            answer.body,
            content_type=kind,
            url=url,
            outlet=outlet,
            language=language,
        )
    wait = max(filter(None, (answer.fresh_for, feed.ttl)), default=None)
    return Glance(answer.validators, _hash(answer.body), wait, items=feed.items)


async def at_chart(
    web: Web,
    address: str,
    read: Callable[[bytes], tuple[Placing, ...]],
    *,
    validators: Validators,
    body_hash: str | None,
) -> Glance:
    """The rows of a chart file as they are now; raises SourceError."""
    answer = await web.get(address, validators=validators)
    seen = _unchanged(answer, validators, body_hash)
    if seen is not None:
        return seen
    placings = await asyncio.to_thread(read, answer.body)
    return Glance(answer.validators, _hash(answer.body), answer.fresh_for, placings=(placings,))


def _unchanged(answer: Answer, validators: Validators, body_hash: str | None) -> Glance | None:
    """Section feeds of one site answer 200 whenever any section changed: hence the hash."""
    if answer.not_modified:
        return Glance(validators, body_hash, answer.fresh_for)
    if _hash(answer.body) == body_hash:
        return Glance(answer.validators, body_hash, answer.fresh_for)
    return None


def _hash(body: bytes) -> str:
    return blake2b(body, digest_size=16).hexdigest()
