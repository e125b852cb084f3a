"""What items said of shows in passing: kept for the ledger, long after the items are gone."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from pydantic import TypeAdapter
from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.model import Item, Note, Noted, Show
from storage.database import Database
from storage.schema import notes

_NOTE = TypeAdapter(Note)


class Notes:
    """Verbs that read notes; they are written by `storage.news` alone."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def of_show(self, show: Show) -> tuple[Noted, ...]:
        """All that was noted of the show, oldest first."""
        query = select(notes).where(notes.c.show_id == show.id).order_by(notes.c.at, notes.c.id)
        async with self._database.reading() as connection:
            return tuple(
                Noted(
                    _NOTE.validate_python({**row.note, "show": show}), row.outlet, row.link, row.at
                )
                for row in await connection.execute(query)
            )


async def record_notes(
    connection: AsyncConnection, found: Iterable[tuple[Item, Sequence[Note]]], now: datetime
) -> None:
    """Writes the notes of items; the same of the same link is written once."""
    rows = [
        {
            "show_id": note.show.id,
            "about": note.about,
            "outlet": item.outlet,
            "link": item.link,
            "at": min(item.published or now, now),
            "note": _NOTE.dump_python(note, mode="json", exclude={"show"}),
        }
        for item, made in found
        for note in made
    ]
    if rows:
        await connection.execute(insert(notes).on_conflict_do_nothing(), rows)
