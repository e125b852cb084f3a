"""`encore check`: what is well and what is not, as a table."""

import os
from collections.abc import AsyncIterator
from pathlib import Path

from rich.console import Console
from rich.markup import escape
from rich.table import Table
from sqlalchemy.exc import SQLAlchemyError

from bot.app import Options
from bot.console.discord_check import discord_findings
from bot.console.finding import Finding
from bot.console.source_check import source_findings
from bot.errors import StoreError
from storage import open_store

ENV = Path(".env")
_OTHERS = 0o077
"""What anybody but the owner may do with a file."""


async def examine(options: Options, token: str | None, console: Console) -> int:
    """Prints the table; the exit code: 0 if all is well, else 1."""
    table = Table("", "What", "Finding")
    all_well = True
    async for finding in _findings(options, token):
        mark = "[green]well[/]" if finding.well else "[red]NOT WELL[/]"
        table.add_row(mark, escape(finding.what), escape(finding.said))
        all_well = all_well and finding.well
    console.print(table)
    return 0 if all_well else 1


async def _findings(options: Options, token: str | None) -> AsyncIterator[Finding]:
    contact = options.contact or "not set: outlets like to know whom to write to (ENCORE_CONTACT)"
    yield Finding("Contact", well=True, said=contact)
    yield _secrecy(ENV)
    finding, channels = await _database(options)
    yield finding
    at = {"api": options.discord_api, "gateway": options.discord_gateway}
    async for finding in discord_findings(token, channels, **at):
        yield finding
    async for finding in source_findings(options):
        yield finding


def _secrecy(path: Path) -> Finding:
    """Whether only its owner may read the file that the token is in."""
    if not path.is_file():
        return Finding(str(path), well=True, said="not there: all settings are the environment's")
    if os.name == "posix" and path.stat().st_mode & _OTHERS:
        said = f"others on this machine may read it, and the token in it: chmod 600 {path}"
        return Finding(str(path), well=False, said=said)
    return Finding(str(path), well=True, said="readable for its owner alone")


async def _database(options: Options) -> tuple[Finding, tuple[int, ...]]:
    """How the database is, and the channels that are watched by it."""
    try:
        async with open_store(options.database) as store:
            stories, channels = await store.stories.count(), await store.watches.channels()
    except StoreError as error:
        return Finding("Database", well=False, said=str(error)), ()
    except SQLAlchemyError as error:
        reason = str(error.__cause__ or error).splitlines()[0]
        return Finding("Database", well=False, said=f"{options.database}: {reason}"), ()
    return Finding("Database", well=True, said=f"{options.database}: {stories} stories"), channels
