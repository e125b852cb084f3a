"""`encore db`: the database brought up to date, copied and looked over."""

from pathlib import Path

from storage import open_store


async def upgrade(database: str) -> None:
    """Brings it to the newest form."""
    async with open_store(database):
        pass


async def backup(database: str, path: Path) -> None:
    """Writes a consistent copy, also while the bot is running."""
    async with open_store(database) as store:
        await store.care.backup(path)


async def faults(database: str) -> tuple[str, ...]:
    """What is wrong with it; nothing, if it is sound."""
    async with open_store(database) as store:
        return await store.care.faults()
