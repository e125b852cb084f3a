import sqlite3
from contextlib import closing
from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine

from storage import open_store
from storage.schema import metadata
from tests.builders import HARBOUR, NOW, new_watch


async def test_a_new_file_gets_exactly_the_tables_of_the_schema(tmp_path: Path) -> None:
    path = tmp_path / "new.db"
    async with open_store(f"sqlite+aiosqlite:///{path}"):
        pass

    engine = create_engine(f"sqlite:///{path}")
    with engine.connect() as connection:
        differences = compare_metadata(MigrationContext.configure(connection), metadata)
    engine.dispose()

    assert differences == []


async def test_opening_it_again_loses_nothing(tmp_path: Path) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path / 'kept.db'}"
    async with open_store(url) as store:
        await store.shows.keep([HARBOUR], NOW)
        await store.watches.set(new_watch(), NOW)

    async with open_store(url) as store:
        assert await store.shows.get(HARBOUR.id) == HARBOUR
        assert len(await store.watches.of_guild(10)) == 1


async def test_the_file_is_written_ahead_and_holds_its_references(tmp_path: Path) -> None:
    path = tmp_path / "modes.db"
    async with open_store(f"sqlite+aiosqlite:///{path}"):
        pass

    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
