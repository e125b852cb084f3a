from datetime import date

import pytest

from bot.demo.discord import Channel, LocalDiscord, User
from bot.domain.model import Chart, Placing
from tests.builders import NETFLIX, NOW, charted
from tests.rig import Rig

FRENCH = Chart("justwatch", "Prime Video", "FR", "TV")
DAY = date(2026, 7, 19)


@pytest.fixture(autouse=True)
async def known(rig: Rig) -> None:
    """Two charts were read."""
    rows = (Placing(chart, DAY, 1, "X") for chart in (NETFLIX, FRENCH))
    await rig.store.news.record(charted(*rows), NOW)


async def test_charts_are_suggested_alone_and_together(
    local: LocalDiscord, tv: Channel, ada: User
) -> None:
    found = await local.autocomplete(ada, tv, "chartwatch add", option="chart", typed="")

    assert [choice["name"] for choice in found] == [
        "Netflix: every chart",
        "Netflix: TV (English), worldwide",
        "JustWatch popularity on Prime Video: every chart",
        "JustWatch popularity on Prime Video: TV, France",
    ]


async def test_a_chart_is_watched_until_it_is_removed(
    rig: Rig, local: LocalDiscord, tv: Channel, ada: User
) -> None:
    wish = "Netflix: TV (English), worldwide"

    added = await local.command(ada, tv, "chartwatch add", {"chart": wish})
    [watch] = await rig.store.chart_watches.of_guild(tv.guild_id or 0)
    listed = await local.command(ada, tv, "chartwatch list")
    offered = await local.autocomplete(ada, tv, "chartwatch remove", option="watch", typed="")
    await local.command(ada, tv, "chartwatch remove", {"watch": offered[0]["value"]})

    assert "every new entry" in added.text
    assert (watch.channel_id, watch.covers(NETFLIX), watch.covers(FRENCH)) == (tv.id, True, False)
    assert f"<#{tv.id}>" in listed.text
    assert await rig.store.chart_watches.all() == ()


async def test_a_chart_that_is_not_read_cannot_be_watched(
    rig: Rig, local: LocalDiscord, tv: Channel, ada: User
) -> None:
    reply = await local.command(ada, tv, "chartwatch add", {"chart": "Nielsen"})

    assert "pick a suggestion" in reply.text
    assert await rig.store.chart_watches.all() == ()
