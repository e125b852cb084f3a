"""What Encore did, counted since it started, and how things stand, for Prometheus."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

from bot.client.supervision import Loop
from bot.intake import Round
from storage import Store
from storage.parcels import Delivered, Lapsed, Outcome, Postponed
from storage.sources import Source

LATENCIES = (10, 30, 60, 120, 300, 600, 1200, 1800, 3600, 7200, 21_600, 86_400)
"""Seconds."""


class Metrics:
    """Counters of one client; no label holds what people wrote but the names of our own sources."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self._items = self._counter("items", "Items that were not seen before")
        self._claims = self._counter("claims", "Claims that began a story or made it grow", "kind")
        self._stories = self._counter("stories", "Stories that began")
        self._looks = self._counter("looks", "Looks at sources", "outcome")
        self._deliveries = self._counter("deliveries", "Messages by what came of them", "outcome")
        self._latency = Histogram(
            "encore_latency_seconds",
            "From a story's publication to its alert",
            buckets=LATENCIES,
            registry=self.registry,
        )
        self._queue = self._gauge("queue_length", "Deliveries that are owed")
        self._ages = self._gauge("source_age_seconds", "Since the source last worked", "source")
        self._loops = self._gauge("loop_age_seconds", "Since the loop last came round", "loop")

    def looked(self, round_: Round) -> None:
        """Counts a round of looks in."""
        self._items.inc(round_.items)
        self._stories.inc(round_.stories)
        self._looks.labels("failed").inc(round_.failed)
        self._looks.labels("worked").inc(round_.looked - round_.failed)
        for kind, count in round_.claims.items():
            self._claims.labels(kind.value).inc(count)

    def settled(self, outcomes: Sequence[Outcome], now: datetime) -> None:
        """Counts in what came of messages just now."""
        for outcome in outcomes:
            match outcome:
                case Delivered(parcel=parcel) if parcel.message_id is None:
                    self._deliveries.labels("posted").inc()
                    for story in parcel.stories:
                        self._latency.observe(max(0.0, (now - story.since).total_seconds()))
                case Delivered():
                    self._deliveries.labels("edited").inc()
                case Postponed():
                    self._deliveries.labels("postponed").inc()
                case Lapsed():
                    self._deliveries.labels("given_up").inc()

    async def text(self, store: Store, loops: Iterable[Loop], now: float) -> bytes:
        """All of it, in Prometheus' own format, as it is ``now`` (seconds since 1970)."""
        self._queue.set(await store.deliveries.waiting())
        self._ages.clear()
        for source in await store.sources.all():
            self._age_of(source, now)
        for loop in loops:
            self._loops.labels(loop.name).set(now - _last(loop))
        return generate_latest(self.registry)

    def _age_of(self, source: Source, now: float) -> None:
        if source.worked_at is not None:
            self._ages.labels(source.name).set(now - source.worked_at.timestamp())

    def _counter(self, name: str, says: str, *labels: str) -> Counter:
        return Counter(f"encore_{name}", says, labels, registry=self.registry)

    def _gauge(self, name: str, says: str, *labels: str) -> Gauge:
        return Gauge(f"encore_{name}", says, labels, registry=self.registry)


def _last(loop: Loop) -> float:
    return (loop.worked_at or loop.began_at).timestamp()
