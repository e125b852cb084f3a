from base64 import b64decode
from collections.abc import AsyncIterator
from datetime import UTC, date, datetime
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.domain.model import Chart, Placing
from bot.errors import SourceError
from bot.sources.charts.flixpatrol import FlixPatrol, Quota, Title
from bot.sources.pace import Pace
from bot.sources.web import Web

DAY = date(2026, 10, 9)
PRIME = Chart("flixpatrol", "Prime Video", "US", "TV")


def entry(kind: str, **data: Any) -> dict[str, Any]:
    return {"type": kind, "data": data, "legacy": {"id": 1}}


def row(rank: int, movie: dict[str, Any]) -> dict[str, Any]:
    return entry("top10s", ranking=rank, rankingLast=0, type=3, movie=entry("titles", **movie))


class Api:
    """FlixPatrol's lists on this machine; what it would charge for is in ``calls``."""

    def __init__(self) -> None:
        self.calls: list[str] = []
        self.filters: dict[str, str] = {}
        self.keys: set[str] = set()
        self.rows: list[dict[str, Any]] = []
        self.titles: dict[str, dict[str, Any]] = {}
        self.page = 100
        self.next_page = "/v2/top10s?page=2"
        self.instead: web.Response | None = None
        self.budget = 1000

    def application(self) -> web.Application:
        app = web.Application(middlewares=[self._counted])
        app.router.add_get("/v2/top10s", self._top10s)
        app.router.add_get("/v2/titles/{id}", self._title)
        app.router.add_get("/v2/countries", self._countries)
        app.router.add_get("/v2/companies", self._companies)
        app.router.add_get("/v2/quota", self._quota)
        return app

    @web.middleware
    async def _counted(self, request: web.Request, handler: Any) -> web.StreamResponse:
        self.calls.append(request.path.removeprefix("/v2/"))
        self.keys.add(b64decode(request.headers["Authorization"].split()[1]).decode())
        self.budget -= 1
        if self.budget < 0:
            refusal = {"error": {"code": "quota", "message": "Monthly quota exceeded"}}
            return web.json_response(refusal, status=402)
        found: web.StreamResponse = self.instead or await handler(request)
        return found

    async def _top10s(self, request: web.Request) -> web.Response:
        if "page" not in request.query:
            self.filters = dict(request.query)
            first, rest = self.rows[: self.page], self.rows[self.page :]
            links = {"next": str(request.url.origin()) + self.next_page} if rest else {}
            if self.next_page.startswith("http"):
                links = {"next": self.next_page}
            return web.json_response({"type": "list", "data": first, "links": links})
        return web.json_response({"type": "list", "data": self.rows[self.page :], "links": {}})

    async def _title(self, request: web.Request) -> web.Response:
        return web.json_response(entry("titles", **self.titles[request.match_info["id"]]))

    async def _countries(self, request: web.Request) -> web.Response:
        known = {"France": "cnt_fr"}
        name = request.query["name[in]"]
        found = [entry("countries", id=known[name], name=name)] if name in known else []
        return web.json_response({"type": "list", "data": found})

    async def _companies(self, request: web.Request) -> web.Response:
        return web.json_response({"type": "list", "data": []})

    async def _quota(self, request: web.Request) -> web.Response:
        data = {"used": 40, "available": 960, "limit": 1000, "resetAt": "2026-11-01T00:00:00"}
        return web.json_response({"type": "apiquota", "data": data})


@pytest.fixture
def api() -> Api:
    return Api()


@pytest.fixture
async def base(api: Api) -> AsyncIterator[str]:
    async with TestServer(api.application()) as server:
        yield str(server.make_url("/v2"))


@pytest.fixture
def flixpatrol(web: Web, base: str) -> FlixPatrol:
    return FlixPatrol(web, "the-key", base, pace=Pace(calls=100, per=1))


ETOILE = {"id": "ttl_1", "title": "Étoile", "imdbId": 12345, "premiere": "2025-04-24"}


async def test_a_row_with_its_show_becomes_a_placing(api: Api, flixpatrol: FlixPatrol) -> None:
    api.rows = [row(2, {"id": "ttl_2", "title": "Fallout", "tmdbId": 106379}), row(1, ETOILE)]

    placings = await flixpatrol.placings("Prime Video", "US", DAY)

    assert placings == (
        Placing(PRIME, DAY, 1, "Étoile", key="tt0012345", year=2025),
        Placing(PRIME, DAY, 2, "Fallout", key="tmdb:106379"),
    )


async def test_one_day_of_shows_is_asked_for_with_the_key_as_user(
    api: Api, flixpatrol: FlixPatrol
) -> None:
    await flixpatrol.placings("Amazon Prime Video", "US", DAY)

    assert api.keys == {"the-key:"}
    assert {name: api.filters[name] for name in api.filters if "[eq]" in name} == {
        "company[eq]": "cmp_qypvowjqFhEIpCc0HlQ6VoYk",
        "country[eq]": "cnt_iMUHNbZvnNHK5YdhgwtOoP4u",
        "type[eq]": "3",
        "date[type][eq]": "1",
        "date[from][eq]": "2026-10-09",
        "date[to][eq]": "2026-10-09",
    }


async def test_titles_that_the_chart_lacks_are_looked_up_once(
    api: Api, flixpatrol: FlixPatrol
) -> None:
    api.rows = [row(1, {"id": "ttl_1"}), row(2, {"id": "ttl_2"})]
    unknown = {"id": "ttl_2", "title": "Untold", "imdbId": 0, "premiere": "0000-00-00"}
    api.titles = {"ttl_1": ETOILE, "ttl_2": unknown}

    first = await flixpatrol.placings("Prime Video", "US", DAY)
    second = await flixpatrol.placings("Prime Video", "US", DAY)

    assert [(one.title, one.key, one.year) for one in first] == [
        ("Étoile", "tt0012345", 2025),
        ("Untold", "ttl_2", None),
    ]
    assert second == first
    assert api.calls == ["top10s", "titles/ttl_1", "titles/ttl_2", "top10s"]


async def test_titles_known_from_before_cost_nothing(web: Web, api: Api, base: str) -> None:
    api.rows = [row(1, {"id": "ttl_1"})]
    titles = {"ttl_1": Title("Étoile", "tt0012345", 2025)}

    [placing] = await FlixPatrol(web, "k", base, titles=titles).placings("Prime Video", "US", DAY)

    assert placing.title == "Étoile"
    assert api.calls == ["top10s"]


async def test_all_pages_are_read(api: Api, flixpatrol: FlixPatrol) -> None:
    api.rows = [row(n, {"id": f"ttl_{n}", "title": f"Show {n}"}) for n in range(1, 11)]
    api.page = 6

    placings = await flixpatrol.placings("Prime Video", "US", DAY)

    assert [placing.rank for placing in placings] == list(range(1, 11))
    assert api.calls == ["top10s", "top10s"]


async def test_the_key_is_not_sent_to_another_address(api: Api, flixpatrol: FlixPatrol) -> None:
    api.next_page = "http://localhost:9/v2/top10s?page=2"

    with pytest.raises(SourceError, match="at another address"):
        await flixpatrol.placings("Prime Video", "US", DAY)


async def test_a_list_without_an_end_is_left(api: Api, flixpatrol: FlixPatrol) -> None:
    api.rows = [row(1, ETOILE), row(2, ETOILE)]
    api.page = 1
    api.next_page = "/v2/top10s?again=1"

    with pytest.raises(SourceError, match="more than 5 pages"):
        await flixpatrol.placings("Prime Video", "US", DAY)


async def test_a_chart_that_is_not_out_yet_is_empty(flixpatrol: FlixPatrol) -> None:
    assert await flixpatrol.placings("Prime Video", "global", DAY) == ()


async def test_a_country_is_looked_up_by_its_name_once(api: Api, flixpatrol: FlixPatrol) -> None:
    await flixpatrol.placings("Prime Video", "FR", DAY)
    await flixpatrol.placings("Prime Video", "FR", DAY)

    assert api.filters["country[eq]"] == "cnt_fr"
    assert api.calls == ["countries", "top10s", "top10s"]


@pytest.mark.parametrize(
    ("service", "region", "reason"),
    [
        ("Quibi", "US", "knows no Quibi among its companies"),
        ("Prime Video", "LI", "knows no LI among its countries"),
    ],
)
async def test_an_unknown_service_or_country_is_told(
    api: Api, flixpatrol: FlixPatrol, service: str, region: str, reason: str
) -> None:
    with pytest.raises(SourceError, match=reason):
        await flixpatrol.placings(service, region, DAY)

    assert "top10s" not in api.calls


async def test_the_quota_is_told(flixpatrol: FlixPatrol) -> None:
    assert await flixpatrol.quota() == Quota(40, 960, datetime(2026, 11, 1, tzinfo=UTC))


async def test_the_end_of_the_quota_in_mid_chart_leaves_no_half_chart(
    api: Api, flixpatrol: FlixPatrol
) -> None:
    api.rows = [row(1, {"id": "ttl_1"}), row(2, {"id": "ttl_2"})]
    api.titles = {"ttl_1": ETOILE}
    api.budget = 2

    with pytest.raises(SourceError, match="refused: Monthly quota exceeded") as caught:
        await flixpatrol.placings("Prime Video", "US", DAY)

    assert caught.value.retry_after == 6 * 3600


async def test_too_many_calls_are_told_with_the_time_to_wait(
    api: Api, flixpatrol: FlixPatrol
) -> None:
    api.instead = web.Response(status=429, headers={"Retry-After": "30"})

    with pytest.raises(SourceError, match="429") as caught:
        await flixpatrol.placings("Prime Video", "US", DAY)

    assert caught.value.retry_after == 30


CHALLENGE = "<!DOCTYPE html><html><head><title>Just a moment...</title></head></html>"


@pytest.mark.parametrize(
    ("status", "body", "reason"),
    [
        (200, CHALLENGE, "a web page in place of data"),
        (403, CHALLENGE, "a web page in place of data"),
        (401, '{"error": {"message": "Unknown key"}}', "refused: Unknown key"),
        (200, '{"data": [{}]}', "another shape"),
        (200, '{"data": [{"data": {"movie": {"data": {"id": 1}}}}]}', "another shape"),
        (200, "null", "another shape"),
        (200, "", "something unreadable"),
        (500, "", "500"),
    ],
)
async def test_an_answer_that_is_no_data_is_a_broken_source(
    api: Api, flixpatrol: FlixPatrol, status: int, body: str, reason: str
) -> None:
    api.instead = web.Response(status=status, text=body)

    with pytest.raises(SourceError, match=reason):
        await flixpatrol.placings("Prime Video", "US", DAY)
