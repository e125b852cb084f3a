"""Charts: one small adapter per source, from bytes to placings, all behind one call (`ports`)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.domain.regions import WORLD, where
from bot.sources.charts.flixpatrol import URL as FLIXPATROL_URL
from bot.sources.charts.flixpatrol import FlixPatrol, Title, remembered
from bot.sources.charts.justwatch import URL as JUSTWATCH_URL
from bot.sources.charts.justwatch import JustWatch
from bot.sources.charts.netflix import COUNTRIES_URL, GLOBAL_URL, parse
from bot.sources.charts.ports import (
    Clock,
    Port,
    of_countries,
    of_file,
    of_flixpatrol,
    of_justwatch,
)
from bot.sources.web import Web

HOUR = 3600.0
NETFLIX = "Netflix Top 10"
ALL = frozenset({"ALL"})
"""Every country that Netflix has."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which charts are read; addresses are those of the real sources unless said otherwise."""

    netflix: str | None = GLOBAL_URL
    """Of the worldwide file; None: off."""
    countries: frozenset[str] = frozenset()
    """Of Netflix's file of countries: ISO codes, `ALL`, or none: off."""
    justwatch: bool = False
    flixpatrol_key: str | None = field(default=None, repr=False)
    services: tuple[str, ...] = ("Prime Video", "Disney+", "Apple TV+", "HBO Max", "Hulu")
    """Whose charts JustWatch and FlixPatrol are asked for."""
    regions: tuple[str, ...] = ("US",)
    """Where: ISO codes, ``global`` for FlixPatrol alone."""
    countries_url: str = COUNTRIES_URL
    justwatch_url: str = JUSTWATCH_URL
    flixpatrol_url: str = FLIXPATROL_URL


@dataclass(frozen=True, slots=True)
class ChartSource:
    """A chart to look at."""

    name: str
    address: str
    """Its own among all sources, though several may be asked at one place."""
    interval: float
    """Seconds between looks, unless the chart itself says how long it is fresh."""
    port: Port


def chart_sources(
    web: Web, wanted: Wanted, clock: Clock, learned: Mapping[str, Any] | None = None
) -> tuple[ChartSource, ...]:
    """All that is switched on; ``learned`` is what earlier looks learned (`Glance.learned`)."""
    return (
        *_netflix(web, wanted),
        *_justwatch(web, wanted, clock),
        *_flixpatrol(web, wanted, clock, remembered(learned or {})),
    )


def _netflix(web: Web, wanted: Wanted) -> Iterator[ChartSource]:
    if wanted.netflix:
        port = of_file(web, wanted.netflix, parse)
        yield ChartSource(NETFLIX, wanted.netflix, HOUR, port)
    if wanted.countries:
        regions = None if wanted.countries == ALL else wanted.countries
        port = of_countries(web, wanted.countries_url, regions)
        name = f"{NETFLIX}, countries"
        yield ChartSource(name, wanted.countries_url, 6 * HOUR, port)


def _justwatch(web: Web, wanted: Wanted, clock: Clock) -> Iterator[ChartSource]:
    if wanted.justwatch:
        adapter = JustWatch(web, wanted.justwatch_url)
        for service, region in _places(wanted, world=False):
            port = of_justwatch(adapter, service, region, clock)
            name = f"JustWatch popularity on {service} {where(region)}"
            address = f"{wanted.justwatch_url}#{region}/{service}"
            yield ChartSource(name, address, HOUR, port)


def _flixpatrol(
    web: Web, wanted: Wanted, clock: Clock, titles: dict[str, Title]
) -> Iterator[ChartSource]:
    if wanted.flixpatrol_key:
        adapter = FlixPatrol(web, wanted.flixpatrol_key, wanted.flixpatrol_url, titles=titles)
        for service, region in _places(wanted, world=True):
            port = of_flixpatrol(adapter, service, region, clock)
            name = f"{service} Top 10 {where(region)}, by FlixPatrol"
            address = f"{wanted.flixpatrol_url}/top10s#{region}/{service}"
            yield ChartSource(name, address, HOUR, port)


def _places(wanted: Wanted, *, world: bool) -> Iterator[tuple[str, str]]:
    for service in wanted.services:
        for region in wanted.regions:
            if world or region != WORLD:
                yield service, region


__all__ = ["ALL", "NETFLIX", "ChartSource", "Clock", "Port", "Wanted", "chart_sources"]
