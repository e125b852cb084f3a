from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from bot.app import Options
from bot.console.check import examine
from bot.demo.discord import Channel, LocalDiscord, Permission
from bot.demo.press import Press
from bot.sources.outlets import Outlet
from storage import open_store
from tests.builders import HARBOUR, NOW, item, new_watch


@pytest.fixture
def press(press: Press) -> Press:
    press.publish("/feed", [item()])
    press.serve("/search/shows?q=lost", b"[]", content_type="application/json")
    return press


@pytest.fixture
async def options(
    press: Press, local: LocalDiscord, tv: Channel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Options:
    """Everything in order; one channel is watched."""
    monkeypatch.chdir(tmp_path)
    database = f"sqlite+aiosqlite:///{tmp_path / 'encore.db'}"
    async with open_store(database) as store:
        await store.shows.keep([HARBOUR], NOW)
        await store.watches.set(new_watch(tv.id, guild_id=tv.guild_id), NOW)
    return Options(
        database=database,
        outlets=(Outlet("Reel", press.url("/feed"), "en", on=True),),
        netflix=None,
        tvmaze=press.url(),
        discord_api=local.api,
        discord_gateway=local.gateway,
    )


async def check(options: Options, token: str | None) -> tuple[int, str]:
    """The exit code, and the lines that are not well (all of them, if none is)."""
    console = Console(file=StringIO(), width=250)
    code = await examine(options, token, console)
    assert isinstance(console.file, StringIO)
    text = console.file.getvalue()
    wrong = [line for line in text.splitlines() if "NOT WELL" in line]
    return code, "\n".join(wrong) or text


async def test_all_is_well_where_it_is(options: Options, local: LocalDiscord) -> None:
    code, said = await check(options, local.token)

    assert code == 0, said
    assert "it is the token of Encore" in said
    assert "in order in 1 watched channels" in said


async def test_a_wrong_token_is_named(options: Options) -> None:
    code, wrong = await check(options, "not.the.token")

    assert code == 1
    assert "Token" in wrong
    assert "Discord refuses this token" in wrong
    assert "not.the.token" not in wrong


async def test_refused_intents_are_named(options: Options, local: LocalDiscord) -> None:
    local.socket.sessions.refuse_identify = 4014

    code, wrong = await check(options, local.token)

    assert code == 1
    assert "Intents" in wrong
    assert "Discord refuses the intents" in wrong


async def test_an_unreadable_database_is_named(
    options: Options, local: LocalDiscord, tmp_path: Path
) -> None:
    (tmp_path / "broken.db").write_bytes(b"no database at all" * 100)
    broken = replace(options, database=f"sqlite+aiosqlite:///{tmp_path / 'broken.db'}")

    code, wrong = await check(broken, local.token)

    assert code == 1
    assert "Database" in wrong
    assert "broken.db" in wrong


async def test_an_unreachable_source_is_named(
    options: Options, local: LocalDiscord, press: Press
) -> None:
    press.serve("/feed", b"", status=503)

    code, wrong = await check(options, local.token)

    assert code == 1
    assert "Reel" in wrong
    assert "503" in wrong


async def test_a_missing_permission_is_named_with_its_channel(
    options: Options, local: LocalDiscord, tv: Channel
) -> None:
    tv.deny(Permission.EMBED_LINKS)

    code, wrong = await check(options, local.token)

    assert code == 1
    assert "I can see #tv but may not post there: give me Embed Links." in wrong


async def test_a_watched_channel_that_is_gone_is_named(
    options: Options, local: LocalDiscord, tv: Channel
) -> None:
    tv.delete()

    code, wrong = await check(options, local.token)

    assert code == 1
    assert f"Channel {tv.id}" in wrong


@pytest.fixture(params=[0o644, 0o640, 0o600])
def mode(request: pytest.FixtureRequest, tmp_path: Path) -> int:
    """Who may read the .env file."""
    (tmp_path / ".env").touch()
    (tmp_path / ".env").chmod(request.param)
    return int(request.param)


async def test_an_env_file_that_others_may_read_is_told(
    options: Options, local: LocalDiscord, mode: int
) -> None:
    code, said = await check(options, local.token)

    assert code == (mode != 0o600)
    assert ("chmod 600 .env" in said) is (mode != 0o600)
