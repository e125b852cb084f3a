import json
import re
from collections.abc import AsyncIterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from rich.console import Console

from bot.demo.director import Director
from bot.demo.journal import Journal
from bot.demo.page import open_page
from bot.demo.script import season
from bot.demo.stage import Stage, open_stage
from bot.errors import SettingsError

OURS = [file for file in files("bot.demo.page").iterdir() if file.name.endswith((".js", ".css"))]


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    async with open_stage(season(), tmp_path / "encore.db") as stage:
        yield stage


@pytest.fixture
async def address(stage: Stage) -> AsyncIterator[str]:
    director = Director(stage, Journal(stage, Console(quiet=True)))
    async with open_page(director, 0) as address:
        yield address


@pytest.fixture
async def page(address: str) -> AsyncIterator[aiohttp.ClientSession]:
    """The page, as somebody's browser sees it."""
    async with aiohttp.ClientSession(base_url=address) as session:
        yield session


async def state(page: aiohttp.ClientSession) -> Any:
    async with page.get("/_press/state") as response:
        return await response.json()


async def test_the_page_has_all_that_it_asks_for(page: aiohttp.ClientSession) -> None:
    async with page.get("/") as response:
        html = await response.text()

    for name in re.findall(r'(?:src|href)="([\w.]+)"', html):
        async with page.get(f"/{name}") as response:
            assert response.status == 200
    for file in OURS:
        for name in re.findall(r'from "\./([\w.]+)"', file.read_text(encoding="utf-8")):
            assert files("bot.demo.page").joinpath(name).is_file()


@pytest.mark.parametrize("name", ["nothing.js", "__init__.py", "..%2fseason.toml"])
async def test_only_the_pages_own_files_are_served(page: aiohttp.ClientSession, name: str) -> None:
    async with page.get(f"/{name}") as response:
        assert response.status == 404


@pytest.mark.parametrize("file", OURS, ids=lambda file: file.name)
def test_nothing_is_fetched_from_elsewhere(file: Any) -> None:
    assert not re.search(r"https?://\w|url\(|@import", file.read_text(encoding="utf-8"))


async def test_a_browser_is_told_to_load_nothing_from_elsewhere(
    page: aiohttp.ClientSession,
) -> None:
    async with page.get("/") as response:
        assert "default-src 'self'" in response.headers["Content-Security-Policy"]


async def test_the_press_shows_what_was_printed(page: aiohttp.ClientSession) -> None:
    shown = await state(page)

    assert shown["now"] == pytest.approx(season().begins.timestamp(), abs=60)
    assert [act["title"] for act in shown["acts"]] == ["What was before"]
    assert shown["next"] == "Somebody speaks"
    assert "Stagelight" in {one["outlet"] for one in shown["printed"]}
    assert not any(one["unread"] for one in shown["printed"])


async def test_a_feed_can_be_broken_and_mended(page: aiohttp.ClientSession, stage: Stage) -> None:
    wish = {"paper": "aisle"}
    async with page.post("/_press/do", json={"do": "break", **wish}) as response:
        assert response.status == 200

    down = [paper["key"] for paper in (await state(page))["papers"] if paper["down"]]
    troubled = [one.name for one in await stage.encore.store.sources.all() if one.trouble]
    assert (down, troubled) == (["aisle"], ["The Aisle Seat"])

    async with page.post("/_press/do", json={"do": "mend", **wish}) as response:
        assert response.status == 200

    assert not any(one.trouble for one in await stage.encore.store.sources.all())


async def test_somebody_can_print_news_of_their_own(page: aiohttp.ClientSession) -> None:
    wish = {"do": "print", "paper": "kiosque", "headline": "Une nouvelle", "summary": ""}
    async with page.post("/_press/do", json=wish) as response:
        assert response.status == 200

    newest = (await state(page))["printed"][-1]
    assert (newest["outlet"], newest["headline"]) == ("Le Kiosque", "Une nouvelle")


async def test_what_can_not_be_done_is_answered_with_a_sentence(
    page: aiohttp.ClientSession,
) -> None:
    for wish in (
        {"do": "print", "paper": "kiosque", "headline": " ", "summary": ""},
        {"do": "dance"},
        {"do": "break", "paper": "nobody's"},
    ):
        async with page.post("/_press/do", json=wish) as response:
            assert response.status == 400
            assert (await response.json())["error"]


async def test_a_foreign_page_can_not_post(page: aiohttp.ClientSession) -> None:
    async with page.post("/_press/do", data=json.dumps({"do": "next"})) as response:
        assert response.status == 415


async def test_changes_are_told_as_they_happen(page: aiohttp.ClientSession) -> None:
    async with page.get("/_press/events") as events:
        first = json.loads((await events.content.readuntil(b"\n\n"))[6:])
        async with page.post("/_press/do", json={"do": "pause"}):
            second = json.loads((await events.content.readuntil(b"\n\n"))[6:])

    assert (first["playing"], second["playing"]) == (True, False)


async def test_the_local_discord_answers_on_the_pages_own_port(
    page: aiohttp.ClientSession,
) -> None:
    async with page.get("/_local/state") as response:
        shown = await response.json()

    assert [guild["name"] for guild in shown["guilds"]] == ["The Green Room"]


async def test_a_port_that_is_taken_is_said_in_one_line(address: str, stage: Stage) -> None:
    taken = int(address.rpartition(":")[2])
    director = Director(stage, Journal(stage, Console(quiet=True)))

    with pytest.raises(SettingsError, match=f"--port: {taken}"):
        async with open_page(director, taken):
            pass
