"""One look at a source: what it says now, or why it could not be read, and when to look again."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog

from bot.domain import rhythm
from bot.errors import SourceError
from bot.sources import glance
from bot.sources.charts import Port
from bot.sources.glance import Glance
from bot.sources.introduction import Introduced, introduce
from bot.sources.web import Validators, Web
from storage.sources import Source, SourceState

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Look:
    """A look at one source and what came of it."""

    source: Source
    glance: Glance | SourceError

    def state(self, now: datetime) -> SourceState:
        """How the source stands after this look."""
        if isinstance(self.glance, SourceError):
            return self._failed(self.glance, now)
        return self._worked(self.glance, now)

    def _failed(self, error: SourceError, now: datetime) -> SourceState:
        source = self.source
        wait = rhythm.after_failure(source.id, source.interval, source.failures, error.retry_after)
        return SourceState(
            id=source.id,
            etag=source.etag,
            last_modified=source.last_modified,
            body_hash=source.body_hash,
            interval=source.interval,
            failures=source.failures + 1,
            due_at=now + timedelta(seconds=wait),
            trouble=str(error),
        )

    def _worked(self, seen: Glance, now: datetime) -> SourceState:
        source = self.source
        published = [item.published for item in seen.items if item.published]
        interval = rhythm.interval(source.interval, published, now)
        wait = rhythm.after_success(source.id, interval, seen.fresh_for)
        return SourceState(
            id=source.id,
            etag=seen.validators.etag,
            last_modified=seen.validators.last_modified,
            body_hash=seen.body_hash,
            interval=interval,
            failures=0,
            due_at=now + timedelta(seconds=wait),
            trouble=None,
        )


class Looker:
    """Looks at feeds and charts.

    Args:
        web: the way to the sources.
        charts: how to look at a chart, by the address of its source.
    """

    def __init__(self, web: Web, charts: Mapping[str, Port]) -> None:
        self._web = web
        self._charts = charts

    async def look(self, source: Source) -> Look:
        """What the source says now; a failure is part of the answer, never raised."""
        try:
            return Look(source, await self._glance(source))
        except SourceError as error:
            return Look(source, error)
        except Exception as bug:
            # A bug that one source's answer brings out must not stop the others.
            log.exception("look failed", source=source.name, address=source.address)
            return Look(source, SourceError(f"a fault in Encore: {type(bug).__name__}"))

    async def introduce(self, address: str) -> Introduced:
        """The feed at an address that somebody wants to be read; raises SourceError."""
        return await introduce(self._web, address)

    async def _glance(self, source: Source) -> Glance:
        validators = Validators(source.etag, source.last_modified)
        if source.sort == "chart":
            return await self._charts[source.address](validators, source.body_hash)
        return await glance.at_feed(
            self._web,
            source.address,
            outlet=source.name,
            language=source.language,
            validators=validators,
            body_hash=source.body_hash,
            public_only=source.guild_id is not None,
        )
