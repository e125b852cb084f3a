"""The machine's part of the fault matrix (docs/faults.md): its clock and its limits."""

import asyncio
import json
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from bot.client import Encore
from bot.demo.discord import LocalDiscord
from tests.builders import NOW
from tests.faults.conftest import LATER
from tests.faults.news import TOLD, news, piece
from tests.rig import Rig

LONG_AGO = timedelta(days=400)


@pytest.mark.parametrize("wrong", [LONG_AGO, -LONG_AGO, timedelta(days=2), -timedelta(days=2)])
async def test_a_clock_that_was_wrong_for_a_while_stops_no_source(
    rig: Rig, bot: Encore, local: LocalDiscord, wrong: timedelta
) -> None:
    rig.clock.now += wrong
    await bot.intake.round(rig.clock())
    rig.clock.now -= wrong - LATER

    rig.catalog.publish("/reel", [news(rig)])
    done = await bot.intake.round(rig.clock())
    await bot.outbox.flush()

    assert (done.looked, done.owed) == (1, 1)
    assert len(local.messages(rig.town.tv)) == 1


async def test_a_clock_that_runs_ahead_for_a_while_has_nothing_told_twice(
    rig: Rig, bot: Encore, local: LocalDiscord
) -> None:
    rig.catalog.publish("/reel", [news(rig)])
    await bot.intake.round(rig.clock())
    await bot.outbox.flush()

    rig.clock.now += LONG_AGO
    ahead = rig.clock()
    await rig.store.items.forget(ahead - bot.retention, ahead - 4 * bot.retention)
    await rig.store.deliveries.forget(ahead - bot.retention)
    rig.clock.now -= LONG_AGO - LATER
    rig.catalog.publish("/reel", [news(rig), piece(rig, "Something else", "else")])
    await bot.intake.round(rig.clock())
    await bot.outbox.flush()

    assert len(local.messages(rig.town.tv)) == 1


async def test_an_alert_put_off_by_a_clock_that_was_ahead_is_not_put_off_for_long(
    rig: Rig, bot: Encore, local: LocalDiscord
) -> None:
    rig.clock.now += LONG_AGO
    await rig.owe(rig.town.tv, TOLD)
    local.faults.fail(status=503)
    await bot.outbox.flush()

    rig.clock.now -= LONG_AGO
    await bot.outbox.flush()

    assert len(local.messages(rig.town.tv)) == 1


async def test_an_answer_lost_before_the_clock_was_put_back_is_looked_for(
    rig: Rig, bot: Encore, local: LocalDiscord
) -> None:
    rig.clock.now += LONG_AGO
    await rig.owe(rig.town.tv, TOLD)
    local.faults.lose_answers()
    await bot.outbox.flush()

    rig.clock.now -= LONG_AGO
    local.writing.forget_nonces()
    await bot.outbox.flush()

    assert len(local.messages(rig.town.tv)) == 1
    assert await rig.store.deliveries.waiting() == 0


async def test_a_process_without_file_handles_says_so_and_goes_on_when_it_has_some(
    rig: Rig, bot: Encore, tmp_path: Path
) -> None:
    await rig.stop()
    rig.catalog.publish("/reel", [news(rig)])
    given = {
        "database": f"sqlite+aiosqlite:///{tmp_path / 'encore.db'}",
        "feed": rig.catalog.url("/reel"),
        "api": rig.local.api,
        "gateway": rig.local.gateway,
        "token": rig.local.token,
        "now": NOW.isoformat(),
    }

    starved = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.faults.starved", json.dumps(given)),
        stdout=asyncio.subprocess.PIPE,
    )
    said, _ = await starved.communicate()

    trouble = json.loads(said.splitlines()[-1])["trouble"]
    assert trouble == "127.0.0.1 could not be fetched: Encore is out of file handles"
    assert bot.is_closed()
    assert len(rig.local.messages(rig.town.tv)) == 1
