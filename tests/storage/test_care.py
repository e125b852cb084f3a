import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from storage import Store, open_store
from tests.builders import HARBOUR, NOW, new_watch


async def test_a_copy_made_while_others_write_is_whole(store: Store, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    await store.watches.set(new_watch(), NOW)

    await store.care.backup(copy)
    await store.watches.set(new_watch(502), NOW)

    async with open_store(f"sqlite+aiosqlite:///{copy}") as copied:
        assert await copied.shows.get(HARBOUR.id) == HARBOUR
        assert len(await copied.watches.of_guild(10)) == 1
        assert await copied.care.faults() == ()


async def test_a_copy_overwrites_nothing(store: Store, tmp_path: Path) -> None:
    there = tmp_path / "there.db"
    there.write_text("precious")

    with pytest.raises(sqlite3.DatabaseError):
        await store.care.backup(there)

    assert there.read_text() == "precious"


async def test_a_row_that_points_nowhere_is_a_fault(tmp_path: Path) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path / 'broken.db'}"
    async with open_store(url):
        pass
    with closing(sqlite3.connect(tmp_path / "broken.db")) as other:  # enforces no foreign keys
        other.execute(
            "INSERT INTO tellings VALUES (1, 99, 'o', 'l', 'h', 0, 1, '{}', 'w', '[]', 0)"
        )
        other.commit()

    async with open_store(url) as store:
        [fault] = await store.care.faults()

    assert fault == "row 1 of tellings points to a missing row of stories"
