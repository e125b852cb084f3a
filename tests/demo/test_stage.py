from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.demo.discord import Permission
from bot.demo.script import season
from bot.demo.stage import Stage, open_stage
from bot.demo.verdicts import read_alerts, verdicts
from bot.domain.model import Kind


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    """The bot has seen what was before, and the watches stand."""
    async with open_stage(season(), tmp_path / "encore.db") as stage:
        await stage.set_up(lambda _: None)
        yield stage


async def test_nothing_of_before_is_posted(stage: Stage) -> None:
    await stage.settle(stage.season.begins)

    assert await read_alerts(stage.encore, stage.discord, stage.guild) == ()


async def test_one_piece_full_of_traps_is_one_interview(stage: Stage) -> None:
    await stage.play()

    (alert,) = await read_alerts(stage.encore, stage.discord, stage.guild)
    assert (alert.channel, alert.kind, alert.quote) == ("etoile", Kind.INTERVIEW, "love to go back")
    assert alert.pings == ("Corps de Ballet",)


async def test_what_was_made_of_an_item_can_be_asked(stage: Stage) -> None:
    await stage.play()

    made = await verdicts(stage.encore, [101, 102])
    told = made["https://stagelight.example/1-1"]
    assert [one.told for one in told] == [True, False]
    assert told[1].text.startswith("silent about The Marvelous Mrs. Maisel")


async def test_what_somebody_prints_is_seen_at_once(stage: Stage) -> None:
    news = ("‘Low Tide’ renewed for season 4 at Apple TV+", "The streamer announced it today.")
    await stage.change(lambda: stage.newsroom.print_item("slipstream", *news))

    (alert,) = await read_alerts(stage.encore, stage.discord, stage.guild)
    assert alert.line == "Low Tide: renewed for season 4"


async def test_a_channel_that_refuses_does_not_hold_the_season_up(stage: Stage) -> None:
    stage.channel("etoile").deny(Permission.SEND_MESSAGES)

    act = await stage.play()

    assert stage.now() < act.at + timedelta(hours=1)
    assert await read_alerts(stage.encore, stage.discord, stage.guild) == ()


async def test_time_that_is_skipped_is_nobodys_silence(stage: Stage) -> None:
    await stage.play()

    loops = stage.encore.loops.loops.values()
    assert [loop.name for loop in loops if loop.is_silent(stage.now())] == []


async def test_a_feed_that_is_not_listed_can_be_added(stage: Stage) -> None:
    feed = {"address": stage.newsroom.address(season().papers["wings"])}
    lobby = stage.channel("lobby")
    reply = await stage.discord.command(stage.moderator, lobby, "sources add", feed)

    assert "Added: **From the Wings**" in reply.text
