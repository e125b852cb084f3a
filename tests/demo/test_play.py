import asyncio
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from bot.demo.play import RIGHT, differences, play
from bot.demo.script import expected
from bot.errors import SettingsError


async def demo(*arguments: str) -> tuple[int | None, str]:
    """Runs the demo as somebody would on the command line: its exit code and what it printed."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "demo", *arguments),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    printed, _ = await process.communicate()
    return process.returncode, printed.decode()


async def test_the_season_ends_with_exactly_the_right_alerts() -> None:
    code, printed = await demo("--once")

    assert code == RIGHT, printed
    for alert in expected():
        assert str(alert) in printed


def test_the_demo_begins_with_a_new_file(tmp_path: Path) -> None:
    old = tmp_path / "encore.db"
    old.touch()

    with pytest.raises(SettingsError, match="there already"):
        play(once=True, open_browser=False, port=0, database=old)


def test_nothing_differs_from_itself() -> None:
    assert differences(expected(), expected()) == []


def test_an_alert_that_was_posted_twice_is_too_much() -> None:
    first = expected()[0]

    assert differences(expected(), (first, *expected())) == [f"+ {first}"]


def test_an_alert_that_is_told_by_one_outlet_less_is_missing_and_another_one_too_much() -> None:
    first, *others = expected()
    less = replace(first, told_by=first.told_by[:1])

    assert differences(expected(), (less, *others)) == [f"- {first}", f"+ {less}"]


def test_alerts_in_another_order_are_not_right() -> None:
    assert differences(expected(), expected()[::-1])
