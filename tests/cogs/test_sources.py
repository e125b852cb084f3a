from dataclasses import replace
from datetime import timedelta

from bot.demo.discord import Channel, Guild, LocalDiscord, User
from bot.domain.charting import Doubted
from bot.domain.model import Chart
from bot.domain.names import Doubt
from storage.news import News, SourceState
from storage.sources import NewSource, Source
from tests.builders import GLASS, HARBOUR, NOW
from tests.rig import Rig

LATER = timedelta(days=365)


def feed(number: int, guild_id: int | None = None) -> NewSource:
    address = f"https://reel{number}.example/feed"
    return NewSource("feed", f"Reel {number}", address, "en", 600, guild_id)


def looked(source: Source, trouble: str | None) -> SourceState:
    return SourceState(source.id, None, None, None, 600, 0, NOW + LATER, trouble)


async def known(rig: Rig, *wanted: NewSource) -> dict[str, Source]:
    """The sources, none of them due."""
    far = NOW + LATER
    for one in wanted:
        await rig.store.sources.add(one, far)
    return {source.name: source for source in await rig.store.sources.all(wanted[-1].guild_id)}


async def test_every_source_tells_when_it_last_worked_or_what_is_wrong(
    rig: Rig, local: LocalDiscord, tv: Channel, ada: User
) -> None:
    found = await known(rig, feed(1), feed(2), feed(3))
    states = [looked(found["Reel 1"], None), looked(found["Reel 2"], "answers *404*")]
    await rig.store.news.record(News(states=states), NOW)

    listed = await local.command(ada, tv, "sources list")
    lines = listed.embeds[0]["description"].splitlines()

    assert listed.ephemeral
    assert "Sources: 3" in listed.text
    assert lines[0].startswith("Looked around <t:")
    assert "**Reel 2** (reel2.example): answers \\*404\\* (never worked so far" in lines[2]
    assert f"**Reel 1** (reel1.example): worked <t:{int(NOW.timestamp())}:R>" in lines
    assert "**Reel 3** (reel3.example): not looked at yet" in lines


async def test_many_sources_are_on_several_pages(
    rig: Rig, local: LocalDiscord, tv: Channel, ada: User
) -> None:
    await known(rig, *(feed(n) for n in range(40)))

    listed = await local.command(ada, tv, "sources list")
    seen = listed.text
    for _ in range(3):
        await local.click(ada, listed, "Next")
        seen += listed.text

    assert [n for n in range(40) if f"**Reel {n}**" not in seen] == []


async def test_what_another_server_added_is_not_shown(
    rig: Rig, local: LocalDiscord, guild: Guild, tv: Channel, ada: User
) -> None:
    await known(rig, feed(1, guild_id=99), replace(feed(2), guild_id=guild.id))

    listed = await local.command(ada, tv, "sources list")

    assert "Reel 1" not in listed.text
    assert "Reel 2" in listed.text


async def test_a_moderator_settles_which_show_a_charts_title_means(
    rig: Rig, local: LocalDiscord, tv: Channel, ada: User
) -> None:
    chart = Chart("netflix", "Netflix", "global", "TV (English)")
    doubt = Doubt("2 shows have this name", (HARBOUR, GLASS))
    doubted = Doubted(("netflix", "harbour lights"), "Harbour Lights", chart, doubt)
    await rig.store.news.record(News(doubts=[doubted]), NOW)

    listed = await local.command(ada, tv, "sources list")
    [choice] = await local.autocomplete(ada, tv, "sources settle", option="title", typed="harb")
    said = await local.command(
        ada, tv, "sources settle", {"title": choice["value"], "show": str(HARBOUR.id)}
    )

    assert "Not sure which show 1 title of charts mean: /sources settle" in listed.text
    assert choice["name"] == "Harbour Lights (Netflix Top 10): 2 shows have this name"
    assert "means Harbour Lights" in said.text
    assert await rig.store.doubts.settled() == {("netflix", "harbour lights"): HARBOUR.id}
