from collections.abc import AsyncIterator
from datetime import date
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.domain.chartmemory import ChartMemory
from bot.domain.model import Chart, Placing
from bot.domain.moves import moves
from bot.errors import SourceError
from bot.sources.charts.justwatch import JustWatch
from bot.sources.pace import Pace
from bot.sources.web import Web

PRIME = Chart("justwatch", "Prime Video", "US", "TV")
STAMP = "2026-10-09T09:14:02.123Z"


def edge(title: str, *, rank: int = 1, stamp: str = STAMP, **content: Any) -> dict[str, Any]:
    facts = {
        "title": title,
        "originalReleaseYear": 2025,
        "fullPath": f"/us/tv-show/{title.lower()}",
        "externalIds": {"imdbId": "tt0000001", "tmdbId": "7", "wikidataId": None},
    }
    return {
        "streamingChartInfo": {"rank": rank, "updatedAt": stamp},
        "node": {"id": "ts1", "objectType": "SHOW", "content": facts | content},
    }


class Api:
    """JustWatch's two questions on this machine."""

    def __init__(self) -> None:
        self.asked: list[dict[str, Any]] = []
        self.edges: list[dict[str, Any]] = []
        self.packages = [
            {"shortName": "itu", "clearName": "Apple TV"},
            {"shortName": "atp", "clearName": "Apple TV+"},
            {"shortName": "amp", "clearName": "Amazon Prime Video"},
            {"shortName": "amz", "clearName": "Amazon"},
            {"shortName": "mxx", "clearName": "HBO Max"},
            {"shortName": "dnp", "clearName": "Disney Plus"},
        ]
        self.instead: web.Response | None = None

    def application(self) -> web.Application:
        app = web.Application()
        app.router.add_post("/graphql", self._answer)
        return app

    async def _answer(self, request: web.Request) -> web.Response:
        body = await request.json()
        self.asked.append(body)
        if self.instead is not None:
            return self.instead
        if "packages" in body["variables"].get("filter", {}):
            return web.json_response({"data": {"streamingCharts": {"edges": self.edges}}})
        return web.json_response({"data": {"packages": self.packages}})

    @property
    def charts_asked(self) -> list[str]:
        return [
            body["variables"]["filter"]["packages"][0]
            for body in self.asked
            if "filter" in body["variables"]
        ]


@pytest.fixture
def api() -> Api:
    return Api()


@pytest.fixture
async def justwatch(web: Web, api: Api) -> AsyncIterator[JustWatch]:
    async with TestServer(api.application()) as server:
        yield JustWatch(web, str(server.make_url("/graphql")), Pace(calls=100, per=1))


async def test_the_order_of_the_rows_is_the_rank(api: Api, justwatch: JustWatch) -> None:
    api.edges = [edge("Étoile", rank=7), edge("Fallout", rank=11), edge("Reacher", rank=12)]

    placings = await justwatch.placings("Prime Video", "US")

    assert [(placing.rank, placing.title) for placing in placings] == [
        (1, "Étoile"),
        (2, "Fallout"),
        (3, "Reacher"),
    ]
    assert placings[0] == Placing(
        PRIME,
        date(2026, 10, 9),
        1,
        "Étoile",
        key="tt0000001",
        year=2025,
        link="https://www.justwatch.com/us/tv-show/étoile",
    )


@pytest.mark.parametrize(
    ("ids", "key"),
    [
        ({"imdbId": "tt42", "tmdbId": "7"}, "tt42"),
        ({"imdbId": None, "tmdbId": "7"}, "tmdb:7"),
        ({}, "ts1"),
        (None, "ts1"),
    ],
)
async def test_the_key_is_the_best_id_there_is(
    api: Api, justwatch: JustWatch, ids: dict[str, str] | None, key: str
) -> None:
    api.edges = [edge("Étoile", externalIds=ids)]

    [placing] = await justwatch.placings("Prime Video", "US")

    assert placing.key == key


@pytest.mark.parametrize(
    ("service", "package"),
    [("Prime Video", "amp"), ("Max", "mxx"), ("Disney+", "dnp"), ("Apple TV+", "atp")],
)
async def test_a_service_is_found_by_the_name_that_the_country_has_for_it(
    api: Api, justwatch: JustWatch, service: str, package: str
) -> None:
    await justwatch.placings(service, "US")

    assert api.charts_asked == [package]


async def test_the_services_of_a_country_are_asked_for_once(api: Api, justwatch: JustWatch) -> None:
    await justwatch.placings("Prime Video", "US")
    api.packages = [{"shortName": "prv", "clearName": "Amazon Prime Video"}]
    await justwatch.placings("Prime Video", "US")
    await justwatch.placings("Prime Video", "IT")

    assert api.charts_asked == ["amp", "amp", "prv"]
    assert len(api.asked) == 5


async def test_an_unknown_service_is_told_and_costs_no_further_request(
    api: Api, justwatch: JustWatch
) -> None:
    with pytest.raises(SourceError, match="JustWatch knows no service Hulu in US"):
        await justwatch.placings("Hulu", "US")

    assert len(api.asked) == 1


async def test_an_empty_list_is_no_chart_and_no_news(justwatch: JustWatch) -> None:
    placings = await justwatch.placings("Prime Video", "US")

    assert placings == ()
    assert moves(ChartMemory(PRIME), placings) == (ChartMemory(PRIME), ())


async def test_a_chart_with_the_stamp_of_yesterday_is_no_news(
    api: Api, justwatch: JustWatch
) -> None:
    api.edges = [edge(f"Show {n}", externalIds=None) for n in range(10)]
    for n, one in enumerate(api.edges):
        one["node"]["id"] = f"ts{n}"
    memory, _ = moves(ChartMemory(PRIME), await justwatch.placings("Prime Video", "US"))
    api.edges.reverse()

    after, told = moves(memory, await justwatch.placings("Prime Video", "US"))

    assert told == ()
    assert after.newest == date(2026, 10, 9)


async def test_a_row_without_a_show_leaves_its_rank_empty(api: Api, justwatch: JustWatch) -> None:
    api.edges = [edge("Étoile"), edge("Gone"), edge("Fallout")]
    api.edges[1]["node"] = None

    placings = await justwatch.placings("Prime Video", "US")

    assert [placing.rank for placing in placings] == [1, 3]


CHALLENGE = "<!DOCTYPE html><html><head><title>Just a moment...</title></head></html>"


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ('{"errors": [{"message": "Unknown country"}]}', "JustWatch refused: Unknown country"),
        (CHALLENGE, "a web page in place of data"),
        ('{"data": null}', "another shape"),
        ('{"data": {"packages": [{}]}}', "another shape"),
        ("[]", "another shape"),
        ("", "something unreadable"),
    ],
)
async def test_an_answer_that_is_no_data_is_a_broken_source(
    api: Api, justwatch: JustWatch, body: str, reason: str
) -> None:
    api.instead = web.Response(text=body)

    with pytest.raises(SourceError, match=reason):
        await justwatch.placings("Prime Video", "US")


async def test_rows_of_another_shape_are_a_broken_source(api: Api, justwatch: JustWatch) -> None:
    api.edges = [{"streamingChartInfo": {}, "node": edge("Étoile")["node"]}]

    with pytest.raises(SourceError, match="another shape"):
        await justwatch.placings("Prime Video", "US")


@pytest.mark.parametrize("status", [403, 429, 500])
async def test_a_ban_is_told_with_the_time_to_wait(
    api: Api, justwatch: JustWatch, status: int
) -> None:
    api.instead = web.Response(status=status, headers={"Retry-After": "120"})

    with pytest.raises(SourceError, match=str(status)) as caught:
        await justwatch.placings("Prime Video", "US")

    assert caught.value.retry_after == 120


def test_its_charts_say_whose_word_they_are() -> None:
    assert PRIME.label == "JustWatch popularity on Prime Video"
    assert Chart("flixpatrol", "Prime Video", "US", "TV").label == "Prime Video Top 10"
