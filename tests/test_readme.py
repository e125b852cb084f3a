import re
from pathlib import Path

from discord.app_commands import Command

from tests.rig import Rig, ada, bob, catalog, described, guild, local, rig, town, tv

__all__ = ["ada", "bob", "catalog", "described", "guild", "local", "rig", "town", "tv"]

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = README.partition("## Commands\n\n")[2].partition("\n\n")[0]
PICTURES = re.findall(r"!\[([^\]]*)\]\(([^)]+)\)", README)
LARGEST = 80_000
"""Bytes of a picture."""


async def test_the_readme_names_every_slash_command_and_no_other(rig: Rig) -> None:
    registered = [one for one in rig.bot.tree.walk_commands() if isinstance(one, Command)]

    named = re.findall(r"`/([a-z0-9 ]+)`", COMMANDS)

    assert sorted(named) == sorted(one.qualified_name for one in registered)


def test_every_picture_of_the_readme_is_there_small_and_in_words_too() -> None:
    assert PICTURES
    for words, path in PICTURES:
        assert words
        assert (ROOT / path).stat().st_size < LARGEST


def test_no_picture_is_kept_that_the_readme_does_not_show() -> None:
    shown = {path for _, path in PICTURES}

    assert {f"docs/{one.name}" for one in (ROOT / "docs").glob("*.png")} == shown
