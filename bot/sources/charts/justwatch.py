"""JustWatch: how much its users care for the shows of a service in a country, day by day.

Not the services' own Top 10, and an API without documents or promises: off unless switched on, one
request a chart a day, always labelled (`Chart.label`) and linked. The order of the rows is the rank;
their ``rank`` is the place in the chart of the whole country.
"""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any, TypeVar

from bot.domain.homes import home
from bot.domain.model import Chart, Placing
from bot.errors import SourceError
from bot.sources.pace import Pace
from bot.sources.payload import read_json
from bot.sources.web import Web

URL = "https://apis.justwatch.com/graphql"
SITE = "https://www.justwatch.com"
SUBSCRIPTIONS = {"nfx", "amp", "prv", "dnp", "mxx", "atp", "hlu", "pct", "sst", "pmp", "ppp"}
"""Short names of services; of the same name there may also be a store, or a plan with ads."""
_PACKAGES = """query Packages($country: Country!) {
  packages(country: $country, platform: WEB) { shortName clearName }
}"""
_CHART = """query Chart($country: Country!, $language: Language!, $filter: StreamingChartsFilter!) {
  streamingCharts(country: $country, filter: $filter, first: 10) { edges {
    streamingChartInfo { updatedAt }
    node { id ... on MovieOrShowOrSeason { content(country: $country, language: $language) {
      title originalReleaseYear fullPath externalIds { imdbId tmdbId }
    } } }
  } }
}"""

T = TypeVar("T")


class JustWatch:
    """Reads the chart of one service in one country; every call may raise ``SourceError``."""

    def __init__(self, web: Web, url: str = URL, pace: Pace | None = None) -> None:
        self._web = web
        self._url = url
        self._pace = pace or Pace(calls=1, per=1.5)
        self._packages: dict[str, dict[str, str]] = {}

    async def placings(self, service: str, region: str) -> tuple[Placing, ...]:
        """The newest ten shows of a service (``Prime Video``) in a country (``US``).

        Fewer where JustWatch ranks no more, none where it ranks the service not at all.
        """
        wanted = {
            "category": "DAILY_POPULARITY_SAME_CONTENT_TYPE",
            "objectType": "SHOW",
            "packages": [await self._package(service, region)],
            "previousTitles": 0,
            "nextTitles": 0,
        }
        chart = Chart("justwatch", service, region, "TV")
        return await self._ask(
            _CHART,
            {"country": region, "language": "en", "filter": wanted},
            lambda data: _placings(chart, data["streamingCharts"]["edges"]),
        )

    async def _package(self, service: str, region: str) -> str:
        """JustWatch's short name of the service, which differs between countries."""
        if region not in self._packages:
            self._packages[region] = await self._ask(_PACKAGES, {"country": region}, _packages)
        package = self._packages[region].get(home(service))
        if package is None:
            raise SourceError(f"JustWatch knows no service {service} in {region}")
        return package

    async def _ask(self, query: str, variables: object, read: Callable[[Any], T]) -> T:
        await self._pace.wait()
        answer = await self._web.post_json(self._url, {"query": query, "variables": variables})

        def data(found: Any) -> T:
            if errors := found.get("errors"):
                raise SourceError(f"JustWatch refused: {errors[0]['message'][:200]}")
            return read(found["data"])

        return read_json(answer, "JustWatch", data)


def _packages(data: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    for package in data["packages"]:
        name, short = home(package["clearName"]), package["shortName"]
        if name not in found or short in SUBSCRIPTIONS:
            found[name] = short
    return found


def _placings(chart: Chart, edges: list[Any]) -> tuple[Placing, ...]:
    if not edges:
        return ()
    on = _stamp(edges)
    return tuple(
        Placing(
            chart=chart,
            on=on,
            rank=rank,
            title=content["title"],
            key=_key(edge["node"]),
            year=content.get("originalReleaseYear"),
            link=SITE + content["fullPath"] if content.get("fullPath") else None,
        )
        for rank, edge in enumerate(edges[:10], start=1)
        if (content := (edge.get("node") or {}).get("content"))
    )


def _stamp(edges: list[Any]) -> date:
    """The day of the chart: the newest stamp of its rows."""
    stamps = [datetime.fromisoformat(edge["streamingChartInfo"]["updatedAt"]) for edge in edges]
    return max(stamp.astimezone(UTC) for stamp in stamps).date()


def _key(node: dict[str, Any]) -> str:
    ids = node["content"].get("externalIds") or {}
    if ids.get("imdbId"):
        return str(ids["imdbId"])
    return f"tmdb:{ids['tmdbId']}" if ids.get("tmdbId") else str(node["id"])
