import json
from typing import Any

import pytest

from bot.demo.press import Press
from bot.demo.press.faults import Status
from bot.sources.catalog import Catalog
from bot.sources.catalog.tmdb import TMDB
from bot.sources.web import Web

SHOW: dict[str, Any] = {
    "id": 1,
    "name": "Étoile",
    "status": "Ended",
    "externals": {"imdb": "tt0000001"},
}
FACTS = {"id": 7, "name": "Étoile", "status": "Canceled", "poster_path": "/poster.jpg"}


@pytest.fixture
def catalog(press: Press, web: Web) -> Catalog:
    press.serve("/shows/1", json.dumps(SHOW).encode())
    press.serve("/find/tt0000001", json.dumps({"tv_results": [{"id": 7}]}).encode())
    press.serve("/tv/7", json.dumps(FACTS).encode())
    return Catalog(web, press.url(), tmdb=TMDB(web, "token", press.url()))


async def test_tmdb_says_whether_what_ended_was_cancelled(catalog: Catalog) -> None:
    show = await catalog.show(1)

    assert show is not None
    assert (show.status, show.tmdb_status) == ("Ended", "Canceled")
    assert show.image == "https://image.tmdb.org/t/p/w342/poster.jpg"


async def test_a_failing_second_catalog_takes_nothing_away(press: Press, catalog: Catalog) -> None:
    press.fail("/find/tt0000001", Status(503))

    show = await catalog.show(1)

    assert show is not None
    assert (show.status, show.tmdb_status) == ("Ended", None)


async def test_a_show_without_an_imdb_id_is_looked_up_once(press: Press, catalog: Catalog) -> None:
    press.serve("/shows/1", json.dumps(SHOW | {"externals": {}}).encode())

    await catalog.show(1)

    assert [request.path.split("?")[0] for request in press.requests] == ["/shows/1"]


async def test_without_a_token_tvmaze_is_asked_alone(press: Press, web: Web) -> None:
    press.serve("/shows/1", json.dumps(SHOW).encode())

    show = await Catalog(web, press.url()).show(1)

    assert show is not None
    assert show.tmdb_status is None
    assert len(press.requests) == 1
