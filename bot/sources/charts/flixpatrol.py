"""FlixPatrol's API, version 2: the services' own daily Top 10, for an operator who pays for a key.

Never its web pages. Each call costs one of a month's quota, so ids and titles are asked for once.
Filters have the form ``field[operator]=value``; answers are ``{"data": [{"data": {...}}, ...]}``
with ``links.next`` where there is more, refusals ``{"error": {"message": ...}}``.
"""

from base64 import b64encode
from collections.abc import Callable, Mapping, MutableMapping
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime
from typing import Any, TypeVar
from urllib.parse import urlencode

from bot.domain.homes import home
from bot.domain.model import Chart, Placing
from bot.domain.regions import NAMES, WORLD
from bot.errors import SourceError
from bot.sources.pace import Pace
from bot.sources.payload import read_json
from bot.sources.web import Web

URL = "https://api.flixpatrol.com/v2"
_COMPANIES = {
    "apple tv": "cmp_VvmYc7OphiUds0Hgjbz5MESn",
    "disney": "cmp_oGtsgdpOrjIu3XzTEnWPt87Y",
    "hbo max": "cmp_6UhCvnTeRkgZUtcNGslX9bJL",
    "hulu": "cmp_9iwHIMYOCvD6zprSPoHgTJau",
    "netflix": "cmp_IA6TdMqwf6kuyQvxo9bJ4nKX",
    "paramount": "cmp_riMmDaNhomIc4J2dWGQPKbkZ",
    "prime video": "cmp_qypvowjqFhEIpCc0HlQ6VoYk",
}
_COUNTRIES = {WORLD: "cnt_aP0RJTnt9XO4bVmoriU3Ih7q", "US": "cnt_iMUHNbZvnNHK5YdhgwtOoP4u"}
_SHOWS = 3
_A_DAY = 1
_MOST_PAGES = 5
_REFUSALS = {400, 401, 402, 403}
_WAIT_AFTER_REFUSAL = 6 * 3600.0
_TIMEOUT = 60.0  # seconds; answers of half a minute have been seen

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Title:
    """A show as FlixPatrol knows it; ``key`` is its IMDb or TMDB id, else FlixPatrol's own."""

    title: str
    key: str
    year: int | None


@dataclass(frozen=True, slots=True)
class Quota:
    """Calls of the month."""

    used: int
    available: int
    resets: datetime | None


class FlixPatrol:
    """Reads one service's chart of one day in one country; every call may raise ``SourceError``.

    ``titles`` are those looked up before, by FlixPatrol's id; new ones are added to it.
    """

    def __init__(
        self,
        web: Web,
        key: str,
        base: str = URL,
        *,
        titles: MutableMapping[str, Title] | None = None,
        pace: Pace | None = None,
    ) -> None:
        self._web = web
        self._base = base.rstrip("/")
        self._headers = {"Authorization": f"Basic {b64encode(f'{key}:'.encode()).decode()}"}
        self._titles = {} if titles is None else titles
        self._new: list[str] = []
        self._pace = pace or Pace(calls=10, per=60.0)
        self._companies = dict(_COMPANIES)
        self._countries = dict(_COUNTRIES)

    async def placings(self, service: str, region: str, on: date) -> tuple[Placing, ...]:
        """The ten shows of a service (``Prime Video``) in a country (``US``, ``global``) on a day.

        None where the day's chart is not out, fewer where FlixPatrol has no more.
        """
        rows = await self._list(
            "top10s",
            {
                "company[eq]": await self._company(service),
                "country[eq]": await self._country(region),
                "type[eq]": _SHOWS,
                "date[type][eq]": _A_DAY,
                "date[from][eq]": on,
                "date[to][eq]": on,
                "ranking[lte]": 10,
            },
            _row,
        )
        chart = Chart("flixpatrol", service, region, "TV")
        placings = []
        for rank, own_id, known in sorted(rows, key=lambda row: row[0]):
            show = known or await self._title(own_id)
            placings.append(Placing(chart, on, rank, show.title, key=show.key, year=show.year))
        return tuple(placings)

    def learned(self) -> dict[str, Any]:
        """The titles looked up since the last call, as JSON values; `remembered` takes them."""
        found = {own_id: asdict(self._titles[own_id]) for own_id in self._new}
        self._new.clear()
        return found

    async def quota(self) -> Quota:
        """How many calls are left."""
        return await self._ask(f"{self._base}/quota", lambda answer: _quota(answer["data"]))

    async def _company(self, service: str) -> str:
        name = home(service)
        if name not in self._companies:
            self._companies[name] = await self._id("companies", service)
        return self._companies[name]

    async def _country(self, region: str) -> str:
        if region not in self._countries:
            self._countries[region] = await self._id("countries", NAMES.get(region, region))
        return self._countries[region]

    async def _id(self, kind: str, name: str) -> str:
        found = await self._list(kind, {"name[in]": name}, lambda one: str(one["id"]))
        if not found:
            raise SourceError(f"FlixPatrol knows no {name} among its {kind}")
        return found[0]

    async def _title(self, own_id: str) -> Title:
        if own_id not in self._titles:
            self._titles[own_id] = await self._ask(
                f"{self._base}/titles/{own_id}", lambda answer: _title(answer["data"])
            )
            self._new.append(own_id)
        return self._titles[own_id]

    async def _list(
        self, path: str, filters: dict[str, object], read: Callable[[Any], T]
    ) -> list[T]:
        """The entries of all pages, each as ``read`` makes it."""
        url = f"{self._base}/{path}?{urlencode(filters)}"
        found: list[T] = []
        for _ in range(_MOST_PAGES):
            entries, further = await self._ask(url, lambda answer: _page(answer, read))
            found += entries
            if not further:
                return found
            if not further.startswith(f"{self._base}/"):  # the key goes nowhere else
                raise SourceError("FlixPatrol's next page is at another address")
            url = further
        raise SourceError(f"FlixPatrol's list has more than {_MOST_PAGES} pages")

    async def _ask(self, url: str, read: Callable[[Any], T]) -> T:
        await self._pace.wait()
        answer = await self._web.get(url, headers=self._headers, accept=_REFUSALS, timeout=_TIMEOUT)

        def data(found: Any) -> T:
            if error := found.get("error"):
                raise SourceError(
                    f"FlixPatrol refused: {error['message'][:200]}",
                    retry_after=_WAIT_AFTER_REFUSAL,
                )
            return read(found)

        return read_json(answer, "FlixPatrol", data)


def remembered(learned: Mapping[str, Any]) -> dict[str, Title]:
    """The titles that `FlixPatrol.learned` gave."""
    return {own_id: Title(**title) for own_id, title in learned.items()}


def _page(answer: Any, read: Callable[[Any], T]) -> tuple[list[T], str | None]:
    further = (answer.get("links") or {}).get("next")
    return [read(entry["data"]) for entry in answer["data"]], further


def _row(raw: dict[str, Any]) -> tuple[int, str, Title | None]:
    """Rank, FlixPatrol's id of the show, and the show itself where the row holds all of it."""
    show = raw["movie"]["data"]
    return int(raw["ranking"]), str(show.get("id")), _title(show) if show.get("title") else None


def _quota(raw: dict[str, Any]) -> Quota:
    resets = datetime.fromisoformat(raw["resetAt"]) if raw.get("resetAt") else None
    if resets and resets.tzinfo is None:
        resets = resets.replace(tzinfo=UTC)
    return Quota(raw["used"], raw["available"], resets)


def _title(raw: dict[str, Any]) -> Title:
    """IMDb ids come as numbers, unknown days as ``0000-00-00``."""
    if raw.get("imdbId"):
        key = f"tt{int(raw['imdbId']):07}"
    elif raw.get("tmdbId"):
        key = f"tmdb:{raw['tmdbId']}"
    else:
        key = str(raw["id"])
    year = int((raw.get("premiere") or "0")[:4])
    return Title(raw["title"], key, year or None)
