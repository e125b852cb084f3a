"""The disk's part of the fault matrix (docs/faults.md): real faults of real files."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, closing, contextmanager
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError, OperationalError
from structlog.testing import capture_logs

from bot.client import Encore
from bot.demo.discord import Channel, LocalDiscord
from bot.errors import StoreError
from bot.intake import Intake
from bot.looks import Looker
from storage import Store, open_store
from storage.database import Database
from tests.faults.news import TOLD, news, piece
from tests.rig import Rig
from tests.test_command_line import encore

MOST_PAGES = 2**30
PAGE = 4096


async def pragma(database: Database, name: str, value: int) -> None:
    """Says something to the one connection that writes."""
    async with database.writing() as connection:
        await connection.execute(text(f"PRAGMA {name}={value}"))


@asynccontextmanager
async def full(database: Database, _: Path) -> AsyncIterator[None]:
    async with database.reading() as connection:
        pages = await connection.scalar(text("PRAGMA page_count"))
    await pragma(database, "max_page_count", pages or 1)
    yield
    await pragma(database, "max_page_count", MOST_PAGES)


@asynccontextmanager
async def locked(database: Database, path: Path) -> AsyncIterator[None]:
    await pragma(database, "busy_timeout", 1)
    with lock(path):
        yield
    await pragma(database, "busy_timeout", 10_000)


@contextmanager
def lock(path: Path) -> Iterator[None]:
    """Somebody else writes, and takes their time."""
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


TROUBLES = {"database or disk is full": full, "database is locked": locked}


@pytest.mark.parametrize("told", TROUBLES)
async def test_news_that_could_not_be_written_is_told_when_it_can(
    rig: Rig, bot: Encore, database: Database, tmp_path: Path, told: str
) -> None:
    many = [piece(rig, f"Ferry timetable {n} {'x' * 500}", f"f{n}") for n in range(50)]
    rig.catalog.publish("/reel", [news(rig), *many])

    async with TROUBLES[told](database, tmp_path / "encore.db"):
        with pytest.raises(OperationalError, match=told):
            await bot.intake.round(rig.clock())
    done = await bot.intake.round(rig.clock())
    await bot.outbox.flush()

    assert (done.items, done.owed) == (51, 1)
    assert len(rig.local.messages(rig.town.tv)) == 1


async def test_news_that_a_readonly_file_could_not_take_is_told_when_it_can(
    rig: Rig, bot: Encore, tmp_path: Path
) -> None:
    rig.catalog.publish("/reel", [news(rig)])
    sealed = Database(f"sqlite+aiosqlite:///file:{tmp_path / 'encore.db'}?mode=ro&uri=true")

    with pytest.raises(OperationalError, match="readonly"):
        await Intake(Store(sealed), Looker(rig.web, {})).round(rig.clock())
    await sealed.close()
    done = await bot.intake.round(rig.clock())

    assert done.owed == 1


async def test_an_alert_whose_arrival_could_not_be_written_down_is_not_posted_again(
    rig: Rig, bot: Encore, database: Database, tmp_path: Path
) -> None:
    local, tv = rig.local, rig.town.tv
    await rig.owe(tv, TOLD)
    local.faults.slow(0.2)

    flushing = asyncio.create_task(bot.outbox.flush())
    await local.until(lambda: local.requests[-1].path.endswith("/messages"))
    async with locked(database, tmp_path / "encore.db"):
        with pytest.raises(OperationalError, match="locked"):
            await flushing
    await rig.store.deliveries.resume()
    await bot.outbox.flush()

    assert len(local.messages(tv)) == 1
    assert await rig.store.deliveries.waiting() == 0


async def test_a_short_lock_of_somebody_elses_is_waited_for(
    rig: Rig, bot: Encore, tmp_path: Path
) -> None:
    rig.catalog.publish("/reel", [news(rig)])

    with lock(tmp_path / "encore.db"):
        looking = asyncio.create_task(bot.intake.round(rig.clock()))
        await rig.local.until(lambda: sum(rig.catalog.asked("/reel").values()) == 2)

    assert (await looking).owed == 1


async def test_loops_that_can_not_use_the_file_say_why(
    rig: Rig, tmp_path: Path, local: LocalDiscord
) -> None:
    await rig.stop()
    overwrite(tmp_path / "encore.db")

    with capture_logs():
        await rig.start()
        await local.until(lambda: rig.bot.loops.loops["outbox"].trouble is not None)

    assert "malformed" in (rig.bot.loops.loops["outbox"].trouble or "")


async def test_who_asks_while_the_file_is_damaged_is_told_that_something_is_wrong(
    rig: Rig, tmp_path: Path, local: LocalDiscord, tv: Channel
) -> None:
    await rig.bot.loops.close()
    overwrite(tmp_path / "encore.db")

    with capture_logs() as logged:
        reply = await local.command(rig.town.ada, tv, "watches")

    [failed] = [one for one in logged if one["event"] == "command failed"]
    assert f"It is in my log as `{failed['reference']}`" in reply.text
    assert reply.ephemeral


def overwrite(path: Path, first_page: int = 1) -> None:
    """Everything but the first pages becomes rubbish, and what the log of changes holds."""
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    with path.open("r+b") as file:
        size = file.seek(0, 2)
        file.seek(first_page * PAGE)
        file.write(b"\xa5" * (size - first_page * PAGE))


async def test_a_damaged_file_stops_what_needs_it_and_nothing_is_posted_twice(
    rig: Rig, bot: Encore, tmp_path: Path, local: LocalDiscord, tv: Channel
) -> None:
    await rig.owe(tv, TOLD)
    await bot.outbox.flush()
    await rig.stop()
    copy = tmp_path / "copy.db"
    await rig.store.care.backup(copy)
    overwrite(tmp_path / "encore.db")

    with pytest.raises(DatabaseError, match="malformed"):
        await bot.outbox.flush()
    async with open_store(f"sqlite+aiosqlite:///{copy}") as restored:
        rig.store = restored
        bot = await rig.start(store=restored, extensions=())
        await bot.outbox.flush()
        await rig.stop()

    assert len(local.messages(tv)) == 1


@pytest.mark.parametrize("first_page", [2, 20])
async def test_a_damaged_file_is_named_by_the_check(
    store: Store, tmp_path: Path, first_page: int
) -> None:
    overwrite(tmp_path / "encore.db", first_page)

    assert await store.care.faults()


def unopened(folder: Path) -> Iterator[tuple[str, str]]:
    """Addresses of databases that can't be opened, and what is said of each."""
    (folder / "file").touch()
    (folder / "folder").mkdir()
    (folder / "rubbish.db").write_bytes(b"\xa5" * 2 * PAGE)
    sqlite = "sqlite+aiosqlite:///"
    yield f"{sqlite}{folder}/file/encore.db", "File exists"
    yield f"{sqlite}{folder}/folder", "unable to open database file"
    yield f"{sqlite}{folder}/rubbish.db", "file is not a database"
    yield f"{sqlite}file:{folder}/encore.db?mode=ro&uri=true", "readonly database"
    yield "encore.db", "Could not parse"
    yield "sqlite+aiosqlite://", "has to be a file"


@pytest.mark.usefixtures("database")
async def test_a_database_that_can_not_be_opened_is_named_with_the_reason(tmp_path: Path) -> None:
    for url, why in unopened(tmp_path):
        with pytest.raises(StoreError, match=why) as told:
            async with open_store(url):
                pass
        assert url in str(told.value)
        assert "\n" not in str(told.value)


async def test_a_database_that_somebody_else_holds_is_named_with_the_reason(
    tmp_path: Path,
) -> None:
    path = tmp_path / "held.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")

        with pytest.raises(StoreError, match="database is locked"):
            async with open_store(f"sqlite+aiosqlite:///{path}?timeout=0.001"):
                pass


def test_running_on_a_database_that_can_not_be_opened_ends_with_one_line(tmp_path: Path) -> None:
    done = encore(
        "run",
        folder=tmp_path,
        ENCORE_TOKEN="planted.token",  # noqa: S106 - it opens nothing
        ENCORE_DATABASE=f"sqlite+aiosqlite:///{tmp_path}",
    )

    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "unable to open database file" in done.stderr
