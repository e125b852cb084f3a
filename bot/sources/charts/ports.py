"""Each chart behind the same call: validators and hash of the last look -> what it says now."""

import asyncio
from collections.abc import Awaitable, Callable, Collection, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from hashlib import blake2b
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.domain.model import Placing
from bot.domain.moves import COMPLETE
from bot.errors import SourceError
from bot.sources import glance
from bot.sources.charts.flixpatrol import FlixPatrol
from bot.sources.charts.justwatch import JustWatch
from bot.sources.charts.netflix import parse_countries
from bot.sources.glance import Glance
from bot.sources.web import Validators, Web

Port = Callable[[Validators, str | None], Awaitable[Glance]]
"""One look at a chart; raises SourceError."""
Clock = Callable[[], datetime]

JUSTWATCH_OUT = time(10)
"""UTC; its charts were seen to be stamped 09:14."""
FLIXPATROL_OUT = time(12)
"""UTC; the day's charts come at about 11:00."""
NOT_YET = 3 * 3600.0
"""Seconds until a chart that should be out is asked for again."""
_NOTHING = Validators(None, None)


def of_file(web: Web, address: str, read: Callable[[bytes], tuple[Placing, ...]]) -> Port:
    """A chart file that is read as a whole."""

    async def look(validators: Validators, body_hash: str | None) -> Glance:
        return await glance.at_chart(web, address, read, validators=validators, body_hash=body_hash)

    return look


def of_countries(web: Web, address: str, regions: Collection[str] | None) -> Port:
    """Netflix's file of all countries, never whole in memory; ``regions`` None: all of them."""

    async def look(validators: Validators, body_hash: str | None) -> Glance:
        folder = TemporaryDirectory(prefix="encore-")
        path = Path(folder.name) / "countries.tsv"
        try:
            answer = await web.download(address, path, validators=validators)
            if answer.not_modified:
                folder.cleanup()
                return Glance(validators, body_hash, answer.fresh_for)
            found = await asyncio.to_thread(_checked, path)
        except BaseException:
            folder.cleanup()
            raise
        if found == body_hash:
            folder.cleanup()
            return Glance(answer.validators, found, answer.fresh_for)
        countries = _countries(folder, path, regions)
        return Glance(answer.validators, found, answer.fresh_for, placings=countries)

    return look


def of_justwatch(justwatch: JustWatch, service: str, region: str, clock: Clock) -> Port:
    """JustWatch's chart of a service, once a day."""

    async def look(_validators: Validators, body_hash: str | None) -> Glance:
        rows = await justwatch.placings(service, region)
        return _daily(rows, body_hash, _until(JUSTWATCH_OUT, clock()))

    return look


def of_flixpatrol(flixpatrol: FlixPatrol, service: str, region: str, clock: Clock) -> Port:
    """FlixPatrol's chart of a service, once a day; before noon yesterday's."""

    async def look(_validators: Validators, body_hash: str | None) -> Glance:
        now = clock()
        is_out = now.time() >= FLIXPATROL_OUT
        on = now.date() if is_out else now.date() - timedelta(days=1)
        rows = await flixpatrol.placings(service, region, on)
        if not rows and is_out:
            return Glance(_NOTHING, body_hash, NOT_YET)
        glance = _daily(rows, body_hash, _until(FLIXPATROL_OUT, now))
        return replace(glance, learned=flixpatrol.learned())

    return look


def _daily(rows: tuple[Placing, ...], body_hash: str | None, fresh_for: float) -> Glance:
    if len(rows) < COMPLETE:
        raise SourceError(f"the chart has {len(rows)} rows, too few to tell who is missing")
    found = blake2b(repr(rows).encode(), digest_size=16).hexdigest()
    return Glance(_NOTHING, found, fresh_for, placings=() if found == body_hash else (rows,))


def _until(out: time, now: datetime) -> float:
    """Seconds until the next chart is out."""
    today = datetime.combine(now.date(), out, UTC)
    return (today - now if now < today else today + timedelta(days=1) - now).total_seconds()


def _checked(path: Path) -> str:
    """The file's hash; raises SourceError if it is not whole: then nothing in it counts."""
    with path.open(encoding="utf-8") as lines:
        try:
            for _ in parse_countries(lines):
                pass
        except UnicodeDecodeError as error:
            raise SourceError("the file is not UTF-8 text") from error
    digest = blake2b(digest_size=16)
    with path.open("rb") as pieces:
        while piece := pieces.read(1 << 20):
            digest.update(piece)
    return digest.hexdigest()


def _countries(
    folder: TemporaryDirectory[str], path: Path, regions: Collection[str] | None
) -> Iterator[Sequence[Placing]]:
    """One country's rows after the other; the file is gone afterwards."""
    with folder, path.open(encoding="utf-8") as lines:
        placings = parse_countries(lines, regions)
        for _, rows in groupby(placings, lambda placing: placing.chart.region):
            yield tuple(rows)
