"""One SQLite file: many readers, one writer, short transactions."""

import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.util import CommandError
from sqlalchemy import Connection, event, make_url, text
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from bot.errors import StoreError

PRAGMAS = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA busy_timeout=10000",
    "PRAGMA foreign_keys=ON",
    # KiB of pages a connection keeps; beyond that the system's cache serves as well. SQLite's own
    # two megabytes, five times, would go on filling for days.
    "PRAGMA cache_size=-512",
)
STATEMENTS = 24
"""Kept ready by a connection; each length of a list is a statement of its own, and takes room."""
MIGRATIONS = Path(__file__).parent / "migrations"


class Database:
    """Connections to one database: ``reading()`` many at a time, ``writing()`` one.

    Raises StoreError if the address is none.
    """

    def __init__(self, url: str) -> None:
        self._name = url
        with _opening(url):
            self.url = make_url(url)
            if self.url.database in (None, "", ":memory:"):
                raise StoreError(f"the database {url} can't be opened: it has to be a file")
            if "uri" not in self.url.query:
                Path(self.url.database).parent.mkdir(parents=True, exist_ok=True)
            self._readers = _engine(url, "BEGIN", pool_size=4)
            # BEGIN IMMEDIATE takes the write lock at once, so a transaction never dies half-way
            # of "database is locked"; one connection in the pool makes writers queue up in order.
            self._writer = _engine(url, "BEGIN IMMEDIATE", pool_size=1)

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncConnection]:
        """A connection that sees one consistent state and changes nothing."""
        async with self._readers.connect() as connection:
            yield connection

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[AsyncConnection]:
        """A transaction: all of it is kept, or (on an exception) none of it."""
        async with self._writer.begin() as connection:
            yield connection

    async def vacuum_into(self, path: str) -> None:
        """Writes a consistent copy to a file that is not there yet."""
        async with self._readers.connect() as connection:
            # VACUUM runs in no transaction, and SQLAlchemy's connections always begin one.
            driver: Any = (await connection.get_raw_connection()).driver_connection
            await driver.execute("VACUUM INTO ?", (path,))

    async def upgrade(self) -> None:
        """Brings the tables to the newest form; loses nothing.

        Raises StoreError if the file can't be opened and written, or is no database of ours.
        """
        with _opening(self._name):
            self._touch()
            async with self._writer.connect() as connection:
                await connection.run_sync(_migrate)
                # Where nothing may be written, even BEGIN IMMEDIATE goes well.
                await connection.execute(text("UPDATE alembic_version SET version_num=version_num"))
                await connection.commit()

    def _touch(self) -> None:
        """Opens the file once, plainly: aiosqlite leaves a broken thread behind where it can't."""
        [path], options = self._writer.dialect.create_connect_args(self.url)
        sqlite3.connect(path, **options).close()

    async def close(self) -> None:
        """Closes every connection."""
        await self._readers.dispose()
        await self._writer.dispose()


def _engine(url: str, begin: str, *, pool_size: int) -> AsyncEngine:
    engine = create_async_engine(
        url,
        pool_size=pool_size,
        max_overflow=0,
        pool_timeout=60,
        connect_args={"cached_statements": STATEMENTS},
    )

    @event.listens_for(engine.sync_engine, "connect")
    def _connected(dbapi: Any, _record: object) -> None:
        dbapi.isolation_level = None  # we say BEGIN ourselves; the driver would say it too late
        cursor = dbapi.cursor()
        for pragma in PRAGMAS:
            cursor.execute(pragma)
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def _begun(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine


@contextmanager
def _opening(url: str) -> Iterator[None]:
    try:
        yield
    except (SQLAlchemyError, sqlite3.Error, CommandError, OSError, ImportError) as error:
        why = error.orig if isinstance(error, DBAPIError) else error
        first = str(why).splitlines()[0]
        raise StoreError(f"the database {url} can't be opened: {first}") from error


def _migrate(connection: Connection) -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
