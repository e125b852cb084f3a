import json
from datetime import date
from pathlib import Path

import pytest

from bot.demo.press import Press
from bot.errors import SourceError
from bot.sources.catalog.tmdb import TMDB, Facts, read_facts
from bot.sources.web import Web

ETOILE = {
    "id": 218342,
    "name": "Étoile",
    "status": "Canceled",
    "first_air_date": "2025-04-24",
    "last_air_date": "2025-04-24",
    "next_episode_to_air": None,
    "number_of_seasons": 1,
    "networks": [{"id": 1024, "name": "Prime Video"}],
    "external_ids": {"imdb_id": "tt0000001"},
    "poster_path": "/poster.jpg",
    "homepage": "",
}


@pytest.fixture
def tmdb(press: Press, web: Web) -> TMDB:
    return TMDB(web, "the-token", press.url())


async def test_it_says_that_a_show_is_canceled(press: Press, tmdb: TMDB) -> None:
    press.serve("/tv/218342", json.dumps(ETOILE).encode())

    assert await tmdb.facts(218342) == Facts(
        id=218342,
        title="Étoile",
        status="Canceled",
        year=2025,
        seasons=1,
        last_aired=date(2025, 4, 24),
        networks=("Prime Video",),
        imdb="tt0000001",
        poster="https://image.tmdb.org/t/p/w342/poster.jpg",
        url="https://www.themoviedb.org/tv/218342",
    )
    assert press.requests[0].headers["Authorization"] == "Bearer the-token"


async def test_the_next_episode_is_a_date() -> None:
    assert read_facts(
        ETOILE | {"next_episode_to_air": {"air_date": "2026-05-01"}}
    ).next_airs == date(2026, 5, 1)


async def test_a_show_is_found_by_its_imdb_id(press: Press, tmdb: TMDB) -> None:
    press.serve("/find/tt0000001", json.dumps({"tv_results": [{"id": 218342}]}).encode())
    press.serve("/find/tt0000002", json.dumps({"tv_results": []}).encode())

    assert await tmdb.id_of("tt0000001") == 218342
    assert await tmdb.id_of("tt0000002") is None


async def test_a_show_that_is_not_there_is_none(press: Press, tmdb: TMDB) -> None:
    press.serve("/tv/1", b'{"success": false, "status_code": 34}', status=404)

    assert await tmdb.facts(1) is None


@pytest.mark.parametrize(
    ("status", "body", "reason"),
    [
        (401, b'{"status_message": "Invalid API key"}', "401"),
        (200, b"<html>", "a web page in place of data"),
        (200, b"{}", "another shape"),
    ],
)
async def test_an_answer_that_is_no_show_is_a_broken_source(
    press: Press, tmdb: TMDB, status: int, body: bytes, reason: str
) -> None:
    press.serve("/tv/1", body, status=status)

    with pytest.raises(SourceError, match=reason):
        await tmdb.facts(1)


@pytest.mark.parametrize(
    ("name", "facts"),
    [
        ("openapi-example.tv-details.json", ("Game of Thrones", 2011, 8, None)),
        ("adamayoung/tv-series.json", ("Game of Thrones", 2011, 7, None)),
        (
            "adamayoung/tv-series-details-append-response.json",
            ("Game of Thrones", 2011, 7, "tt0944947"),
        ),
        (
            "adamayoung/tv-series-blank-homepage-first-air-date.json",
            ("Secret Invasion", None, 1, None),
        ),
    ],
)
def test_the_captured_shows_read(
    shared: Path, name: str, facts: tuple[str, int | None, int, str | None]
) -> None:
    found = read_facts(json.loads((shared / "data" / "tmdb" / name).read_bytes()))

    assert (found.title, found.year, found.seasons, found.imdb) == facts
