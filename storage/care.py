"""Looking after the file: copies while it is in use, and whether it is sound."""

from pathlib import Path

from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from storage.database import Database


class Care:
    """Verbs on the database as a whole."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def backup(self, path: Path) -> None:
        """Writes a consistent copy to a file that is not there yet, while others read and write."""
        await self._database.vacuum_into(str(path))

    async def faults(self) -> tuple[str, ...]:
        """What is wrong with the file, in SQLite's words; nothing if it is sound."""
        try:
            async with self._database.reading() as connection:
                whole = list(await connection.scalars(text("PRAGMA integrity_check")))
                loose = (await connection.execute(text("PRAGMA foreign_key_check"))).all()
        except DatabaseError as error:
            return (str(error.orig),)
        return (
            *(str(line) for line in whole if line != "ok"),
            *(f"row {row[1]} of {row[0]} points to a missing row of {row[2]}" for row in loose),
        )
