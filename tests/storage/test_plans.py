import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, event

from storage import Store
from storage.news import News
from storage.owing import Owed
from storage.parcels import Delivered
from tests.builders import NOW, story


@pytest.fixture
def updates() -> Iterator[list[tuple[str, Any]]]:
    found: list[tuple[str, Any]] = []

    def hear(_: Any, __: Any, statement: str, values: Any, ___: Any, many: bool) -> None:  # noqa: FBT001 - as SQLAlchemy calls it
        if statement.startswith("UPDATE deliveries"):
            found.append((statement, values[0] if many else values))

    event.listen(Engine, "before_cursor_execute", hear)
    yield found
    event.remove(Engine, "before_cursor_execute", hear)


async def test_a_message_is_sent_and_settled_without_a_look_at_all_that_were_before(
    store: Store, tmp_path: Path, updates: list[tuple[str, Any]]
) -> None:
    owed = [Owed(1, guild_id=10, channel_id=501, role_id=None, veiled=False)]
    await store.news.record(News(new=[story(1)], owed=owed), NOW)

    [parcel] = await store.deliveries.take(NOW, 1)
    await store.deliveries.settle([Delivered(parcel, 9)], NOW)

    with closing(sqlite3.connect(tmp_path / "encore.db")) as connection:
        plans = [
            step
            for statement, values in updates
            for *_, step in connection.execute(f"EXPLAIN QUERY PLAN {statement}", values)
            if "deliveries" in step
        ]
    assert len(plans) == 4
    assert all("parcel=?" in step or "rowid=?" in step for step in plans), plans
