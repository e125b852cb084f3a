from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.demo.press import Press
from bot.errors import SourceError
from bot.sources.charts import ALL, NETFLIX, ChartSource, Wanted, chart_sources
from bot.sources.charts.flixpatrol import FlixPatrol
from bot.sources.charts.justwatch import JustWatch
from bot.sources.charts.ports import Port, of_flixpatrol, of_justwatch
from bot.sources.glance import Glance
from bot.sources.pace import Pace
from bot.sources.web import Validators, Web
from tests.tsv import countries, worldwide

NOTHING = Validators(None, None)
MORNING = datetime(2026, 10, 9, 8, tzinfo=UTC)
AFTERNOON = datetime(2026, 10, 9, 14, tzinfo=UTC)


class Api:
    """A service of daily charts, in JustWatch's shape and in FlixPatrol's."""

    def __init__(self) -> None:
        self.titles = [f"Show {n}" for n in range(10)]
        self.days: list[str] = []
        self.url = ""
        self.looked_up = 0
        self.tells_titles = True

    def application(self) -> web.Application:
        app = web.Application()
        app.router.add_post("/graphql", self._justwatch)
        app.router.add_get("/v2/top10s", self._flixpatrol)
        app.router.add_get("/v2/titles/{id}", self._title)
        return app

    async def _justwatch(self, request: web.Request) -> web.Response:
        asked = await request.json()
        if "filter" not in asked["variables"]:
            packages = [{"shortName": "amp", "clearName": "Amazon Prime Video"}]
            return web.json_response({"data": {"packages": packages}})
        edges = [
            {
                "streamingChartInfo": {"updatedAt": "2026-10-09T09:14:00Z"},
                "node": {"id": f"ts{n}", "content": {"title": title, "externalIds": {}}},
            }
            for n, title in enumerate(self.titles)
        ]
        return web.json_response({"data": {"streamingCharts": {"edges": edges}}})

    async def _flixpatrol(self, request: web.Request) -> web.Response:
        self.days.append(request.query["date[from][eq]"])
        rows = [
            {"data": {"ranking": n, "movie": {"data": self._show(n)}}}
            for n in range(1, len(self.titles) + 1)
        ]
        return web.json_response({"data": rows})

    def _show(self, number: int) -> dict[str, str]:
        title = {"title": self.titles[number - 1]} if self.tells_titles else {}
        return {"id": f"ttl_{number}", **title}

    async def _title(self, request: web.Request) -> web.Response:
        self.looked_up += 1
        number = int(request.match_info["id"].removeprefix("ttl_"))
        return web.json_response(
            {"data": {"id": f"ttl_{number}", "title": self.titles[number - 1]}}
        )


@pytest.fixture
async def api() -> AsyncIterator[Api]:
    api = Api()
    server = TestServer(api.application())
    await server.start_server()
    api.url = str(server.make_url("")).rstrip("/")
    yield api
    await server.close()


def sources(web: Web, now: datetime = AFTERNOON, **wanted: Any) -> dict[str, ChartSource]:
    wanted = {"netflix": None, **wanted}
    return {chart.name: chart for chart in chart_sources(web, Wanted(**wanted), lambda: now)}


def titles(glance: Glance) -> list[list[str]]:
    return [[row.title for row in batch] for batch in glance.placings]


async def test_by_default_only_netflix_worldwide_is_read(web: Web) -> None:
    charts = chart_sources(web, Wanted(), lambda: AFTERNOON)

    assert [chart.name for chart in charts] == [NETFLIX]


async def test_each_chart_has_an_address_of_its_own(web: Web) -> None:
    found = sources(
        web,
        justwatch=True,
        flixpatrol_key="key",
        services=("Hulu", "Max"),
        regions=("US", "global"),
    )

    assert len(found) == len({chart.address for chart in found.values()}) == 2 + 4
    assert "JustWatch popularity on Hulu in the United States" in found
    assert "Max Top 10 worldwide, by FlixPatrol" in found
    assert not any("key" in chart.address for chart in found.values())


async def test_a_key_is_not_shown() -> None:
    assert "secret" not in repr(Wanted(flixpatrol_key="secret"))


async def test_a_file_that_did_not_change_brings_nothing(web: Web, press: Press) -> None:
    press.serve("/global.tsv", worldwide(["A"]))
    port = sources(web, netflix=press.url("/global.tsv"))[NETFLIX].port

    first = await port(NOTHING, None)
    second = await port(first.validators, first.body_hash)

    assert titles(first)[0][0] == "A"
    assert list(second.placings) == []


async def test_countries_come_one_after_the_other(web: Web, press: Press) -> None:
    press.serve("/countries.tsv", countries(FR=[["A"]], US=[["B"]]))
    [chart] = sources(web, countries=ALL, countries_url=press.url("/countries.tsv")).values()

    first = await chart.port(NOTHING, None)
    shown = titles(first)
    same = await chart.port(NOTHING, first.body_hash)

    assert [batch[0] for batch in shown] == ["A", "B"]
    assert list(same.placings) == []


@pytest.mark.parametrize(
    ("body", "trouble"),
    [(b"null", "lacks the columns"), (b"\xff\xfe", "UTF-8"), (countries(FR=[["A"]])[:-9], "odd")],
)
async def test_a_countries_file_that_does_not_hold_is_refused_at_once(
    web: Web, press: Press, body: bytes, trouble: str
) -> None:
    press.serve("/countries.tsv", body)
    [chart] = sources(web, countries=ALL, countries_url=press.url("/countries.tsv")).values()

    with pytest.raises(SourceError, match=trouble):
        await chart.port(NOTHING, None)


def daily(web: Web, api: Api, now: datetime, *, by: str) -> Port:
    hurry = Pace(calls=100, per=1.0)
    if by == "justwatch":
        justwatch = JustWatch(web, f"{api.url}/graphql", hurry)
        return of_justwatch(justwatch, "Prime Video", "US", lambda: now)
    flixpatrol = FlixPatrol(web, "key", f"{api.url}/v2", pace=hurry)
    return of_flixpatrol(flixpatrol, "Prime Video", "US", lambda: now)


@pytest.mark.parametrize("by", ["justwatch", "flixpatrol"])
async def test_a_daily_chart_is_asked_for_when_the_next_one_is_out(
    web: Web, api: Api, by: str
) -> None:
    port = daily(web, api, AFTERNOON, by=by)

    first = await port(NOTHING, None)
    again = await port(NOTHING, first.body_hash)

    hours = 20 if by == "justwatch" else 22
    assert first.fresh_for == hours * 3600
    assert titles(first) == [api.titles]
    assert list(again.placings) == []


@pytest.mark.parametrize("by", ["justwatch", "flixpatrol"])
async def test_a_short_chart_is_no_chart(web: Web, api: Api, by: str) -> None:
    api.titles = api.titles[:3]

    with pytest.raises(SourceError, match="3 rows, too few"):
        await daily(web, api, MORNING, by=by)(NOTHING, None)


@pytest.mark.parametrize(("now", "day"), [(MORNING, "2026-10-08"), (AFTERNOON, "2026-10-09")])
async def test_before_noon_flixpatrols_chart_is_that_of_yesterday(
    web: Web, api: Api, now: datetime, day: str
) -> None:
    await daily(web, api, now, by="flixpatrol")(NOTHING, None)

    assert api.days == [day]


async def test_a_chart_that_is_late_is_asked_for_again_in_some_hours(web: Web, api: Api) -> None:
    api.titles = []

    glance = await daily(web, api, AFTERNOON, by="flixpatrol")(NOTHING, "before")

    assert (glance.fresh_for, glance.body_hash) == (3 * 3600, "before")


async def test_what_flixpatrol_calls_a_show_is_learned_once_for_all(web: Web, api: Api) -> None:
    api.tells_titles = False
    api.titles = api.titles[:8]  # more calls would have to wait for the pace
    first = await daily(web, api, AFTERNOON, by="flixpatrol")(NOTHING, None)
    asked = api.looked_up

    wanted = Wanted(
        None,
        flixpatrol_key="key",
        flixpatrol_url=f"{api.url}/v2",
        services=("Prime Video",),
        regions=("US",),
    )
    [restarted] = chart_sources(web, wanted, lambda: AFTERNOON, first.learned)
    again = await restarted.port(NOTHING, None)

    assert (asked, api.looked_up) == (8, 8)
    assert titles(again) == titles(first) == [api.titles]
