import asyncio
import json
from datetime import UTC, date, datetime
from typing import Any

import pytest

from bot.demo.press import Press
from bot.demo.press.faults import Status
from bot.domain.model import Episode, Person, Role, Season, Show
from bot.errors import SourceError
from bot.sources.catalog.tvmaze import TVmaze, read_show
from bot.sources.pace import Pace
from bot.sources.web import Web

ETOILE: dict[str, Any] = {
    "id": 62100,
    "url": "https://www.tvmaze.com/shows/62100/etoile",
    "name": "Étoile",
    "type": "Scripted",
    "language": "English",
    "status": "Ended",
    "premiered": "2025-04-24",
    "ended": "2025-04-24",
    "network": None,
    "webChannel": {"id": 3, "name": "Prime Video", "country": None},
    "externals": {"tvrage": None, "thetvdb": 1, "imdb": "tt0000001"},
    "image": {"medium": "https://pictures.example/medium.jpg", "original": None},
    "summary": "<p><b>Étoile </b>follows two ballet companies&mdash;<i>in trouble</i>.</p>",
    "updated": 1745600000,
}


def person(name: str, **more: str) -> dict[str, Any]:
    return {"person": {"id": 1, "name": name}, **more}


@pytest.fixture
def tvmaze(press: Press, web: Web) -> TVmaze:
    return TVmaze(web, press.url())


def serve(press: Press, path: str, answer: object, status: int = 200) -> None:
    body = json.dumps(answer).encode()
    press.serve(path, body, content_type="application/json", status=status)


async def test_a_show_comes_with_its_facts(press: Press, tvmaze: TVmaze) -> None:
    serve(press, "/shows/62100", ETOILE)

    assert await tvmaze.show(62100) == Show(
        id=62100,
        title="Étoile",
        year=2025,
        end_year=2025,
        network="Prime Video",
        country=None,
        language="en",
        status="Ended",
        url="https://www.tvmaze.com/shows/62100/etoile",
        image="https://pictures.example/medium.jpg",
        imdb="tt0000001",
        summary="Étoile follows two ballet companies— in trouble.",
    )


async def test_people_come_once_each_with_what_they_are_first(press: Press, tvmaze: TVmaze) -> None:
    embedded = {
        "cast": [person("Charlotte Gainsbourg"), person("Luke Kirby"), person("Dan Both")],
        "crew": [
            person("Luke Kirby", type="Executive Producer"),
            person("Amy Sherman-Palladino", type="Executive Producer"),
            person("Amy Sherman-Palladino", type="Creator"),
            person("Dan Both", type="Developer"),
            person("Scott Ellis", type="Director"),
        ],
        "akas": [],
    }
    serve(press, "/shows/62100", ETOILE | {"_embedded": embedded})

    show = await tvmaze.show(62100)

    assert show is not None
    assert show.people == (
        Person("Amy Sherman-Palladino", Role.CREATOR),
        Person("Dan Both", Role.CREATOR),
        Person("Charlotte Gainsbourg", Role.CAST),
        Person("Luke Kirby", Role.CAST),
        Person("Scott Ellis", Role.CREW),
    )


async def test_other_titles_are_aliases_once_each_and_never_the_title_itself() -> None:
    akas = [
        {"name": "Etoile", "country": None},
        {"name": "Étoile", "country": {"code": "FR"}},
        {"name": "Etoile", "country": {"code": "DE"}},
        {"name": "Star", "country": {"code": "GB"}},
    ]

    show = read_show(ETOILE | {"_embedded": {"akas": akas}})

    assert show.aliases == ("Etoile", "Star")


async def test_a_show_of_a_network_has_its_country() -> None:
    network = {"id": 8, "name": "HBO", "country": {"name": "United States", "code": "US"}}

    show = read_show(ETOILE | {"network": network, "webChannel": None})

    assert (show.network, show.country) == ("HBO", "US")


async def test_a_show_of_which_little_is_known_is_a_show_all_the_same() -> None:
    show = read_show({"id": 5, "name": "Untitled", "externals": {"imdb": None}, "image": None})

    assert show == Show(5, "Untitled")


async def test_ended_is_what_the_catalog_says_and_no_word_of_a_cancellation() -> None:
    assert read_show(ETOILE).status == "Ended"


async def test_the_people_and_aliases_are_asked_for_in_one_call(
    press: Press, tvmaze: TVmaze
) -> None:
    serve(press, "/shows/62100", ETOILE)

    await tvmaze.show(62100)

    [asked] = press.requests
    assert [
        f"embed[]={part}" in asked.path.replace("%5B%5D", "[]")
        for part in ("cast", "crew", "akas", "seasons", "nextepisode")
    ] == [True] * 5


def test_seasons_come_with_their_days_as_far_as_they_are_known() -> None:
    first = {"number": 1, "episodeOrder": 8, "premiereDate": "2025-04-24", "endDate": "2025-04-24"}
    second = {"number": 2, "episodeOrder": None, "premiereDate": None, "endDate": None}

    show = read_show(ETOILE | {"_embedded": {"seasons": [first, second]}})

    assert show.seasons == (Season(1, 8, date(2025, 4, 24), date(2025, 4, 24)), Season(2))


def test_the_next_episode_comes_with_its_moment_in_utc() -> None:
    episode = {
        "season": 2,
        "number": 1,
        "name": "La Rentrée",
        "airdate": "2026-04-23",
        "airstamp": "2026-04-23T09:00:00-04:00",
    }

    show = read_show(ETOILE | {"_embedded": {"nextepisode": episode}})

    assert show.next_episode == Episode(2, 1, "La Rentrée", datetime(2026, 4, 23, 13, tzinfo=UTC))


def test_an_episode_without_a_date_is_no_next_one() -> None:
    episode = {"season": 2, "number": None, "name": "Special", "airdate": "", "airstamp": ""}

    assert read_show(ETOILE | {"_embedded": {"nextepisode": episode}}).next_episode is None


async def test_a_search_gives_the_likeliest_first(press: Press, tvmaze: TVmaze) -> None:
    other = ETOILE | {"id": 7, "name": "Étoiles & Co"}
    serve(press, "/search/shows", [{"score": 0.9, "show": ETOILE}, {"score": 0.8, "show": other}])

    found = await tvmaze.search("étoile & co")

    assert [show.label for show in found] == [
        "Étoile (2025, Prime Video)",
        "Étoiles & Co (2025, Prime Video)",
    ]
    assert press.requests[0].path.endswith("?q=%C3%A9toile+%26+co")


async def test_an_empty_search_is_not_sent(press: Press, tvmaze: TVmaze) -> None:
    assert await tvmaze.search("  ") == ()
    assert not press.requests


async def test_a_show_that_is_not_there_is_none_though_the_body_is_empty(
    press: Press, tvmaze: TVmaze
) -> None:
    press.serve("/shows/1", b"", status=404)
    press.serve("/lookup/shows", b"null", status=404)

    assert await tvmaze.show(1) is None
    assert await tvmaze.by_imdb("tt0") is None


async def test_a_show_is_found_by_its_imdb_id_behind_a_redirect(
    press: Press, tvmaze: TVmaze
) -> None:
    press.serve("/lookup/shows", b"", status=301, headers={"Location": press.url("/shows/62100")})
    serve(press, "/shows/62100", ETOILE)

    show = await tvmaze.by_imdb("tt0000001")

    assert show is not None
    assert show.id == 62100


async def test_updates_are_ids_and_unix_times(press: Press, tvmaze: TVmaze) -> None:
    serve(press, "/updates/shows", {"81": 1780096192, "240": 1780096286})

    assert await tvmaze.updates("week") == {81: 1780096192, 240: 1780096286}
    assert press.requests[0].path == "/updates/shows?since=week"


@pytest.mark.parametrize("body", [b"", b"<html>", b"null", b"[1]", b'{"id": 1}', b"\xff"])
async def test_an_answer_that_is_no_show_is_a_broken_source(
    press: Press, tvmaze: TVmaze, body: bytes
) -> None:
    press.serve("/shows/1", body)

    with pytest.raises(SourceError, match="TVmaze answered with"):
        await tvmaze.show(1)


async def test_too_many_calls_are_told_with_the_time_to_wait(press: Press, tvmaze: TVmaze) -> None:
    press.fail("/search/shows", Status(429, retry_after="10"))

    with pytest.raises(SourceError) as caught:
        await tvmaze.search("étoile")

    assert caught.value.retry_after == 10


async def test_calls_wait_for_the_pace(press: Press, web: Web) -> None:
    serve(press, "/search/shows", [])
    pace = Pace(calls=3, per=0.05)
    clock = asyncio.get_running_loop().time
    tvmaze = TVmaze(web, press.url(), pace)

    begin = clock()
    for _ in range(3):
        await pace.wait()
    at_once = clock() - begin
    await tvmaze.search("étoile")
    with_a_wait = clock() - begin

    assert at_once < 0.05 <= with_a_wait
