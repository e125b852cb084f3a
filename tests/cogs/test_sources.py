from dataclasses import replace
from datetime import timedelta

import pytest

from bot.demo.discord import Channel, Guild, LocalDiscord, User
from bot.domain.charting import Doubted
from bot.domain.limits import Limits
from bot.domain.model import Chart
from bot.domain.names import Doubt
from storage.news import News
from storage.sources import NewSource, Source, SourceState
from tests.builders import GLASS, HARBOUR, NOW, item
from tests.rig import Rig

LATER = timedelta(days=365)


def feed(number: int, guild_id: int | None = None) -> NewSource:
    address = f"https://reel{number}.example/feed"
    return NewSource("feed", f"Reel {number}", address, "en", 600, guild_id)


def looked(source: Source, trouble: str | None) -> SourceState:
    return SourceState(source.id, None, None, None, 600, 0, NOW + LATER, trouble)


async def known(rig: Rig, *wanted: NewSource) -> dict[str, Source]:
    """The sources, at which the bot does not look in this test."""
    await rig.start(every=300.0)
    await rig.local.until(lambda: bool(rig.bot.loops.loops["intake"].worked_at))
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


async def offered(rig: Rig, path: str = "/feed") -> str:
    """The address of a feed with one item, which the press prints."""
    rig.catalog.publish(path, [item()])
    return rig.catalog.url(path)


async def test_a_moderator_adds_a_feed_for_the_own_server_and_removes_it(
    rig: Rig, local: LocalDiscord, guild: Guild, tv: Channel, ada: User
) -> None:
    address = await offered(rig)

    added = await local.command(ada, tv, "sources add", {"address": address, "name": "*Fan* page"})
    [own] = await rig.store.sources.all(guild.id)
    elsewhere = await rig.store.sources.all(99)
    suggested = await local.autocomplete(ada, tv, "sources remove", option="feed", typed="fan")
    removed = await local.command(ada, tv, "sources remove", {"feed": suggested[0]["value"]})

    assert "Added: **\\*Fan\\* page** (127.0.0.1). What it holds now (1 item) is" in added.text
    assert (own.guild_id, own.address, elsewhere) == (guild.id, address, ())
    assert "Removed: **\\*Fan\\* page**" in removed.text
    assert await rig.store.sources.all(guild.id) == ()


@pytest.mark.parametrize(
    "refused",
    [
        ("file:///etc/passwd", "this is no http or https address"),
        ("http://10.1.2.3/feed", "10.1.2.3 leads into a private network"),
        ("http://user:secret@reel.example/", "user name or password"),
        ("http://reel.example:22/feed", "port 22"),
    ],
)
async def test_an_address_that_is_not_fetched_is_refused_with_the_reason(
    rig: Rig, local: LocalDiscord, tv: Channel, ada: User, refused: tuple[str, str]
) -> None:
    address, reason = refused

    said = await local.command(ada, tv, "sources add", {"address": address})

    assert said.text.startswith("I can't read that: ")
    assert reason in said.text
    assert await rig.store.sources.all(tv.guild_id) == ()


async def test_a_feed_is_added_once(rig: Rig, local: LocalDiscord, tv: Channel, ada: User) -> None:
    address = await offered(rig)
    await local.command(ada, tv, "sources add", {"address": address, "name": "Fan page"})

    again = await local.command(ada, tv, "sources add", {"address": address})

    assert again.text == "I read that already: it is Fan page."


async def test_a_server_adds_so_many_feeds_and_no_more(
    rig: Rig, local: LocalDiscord, tv: Channel, ada: User
) -> None:
    await rig.start(limits=Limits(feeds=1))
    await local.command(ada, tv, "sources add", {"address": await offered(rig, "/a")})

    said = await local.command(ada, tv, "sources add", {"address": await offered(rig, "/b")})

    assert said.text.startswith("This server has 1 feeds of its own, as many as I take")
    assert len(await rig.store.sources.all(tv.guild_id)) == 1


async def test_a_feed_that_was_not_added_here_can_not_be_removed(
    rig: Rig, local: LocalDiscord, tv: Channel, ada: User
) -> None:
    found = await known(rig, feed(1), feed(2, guild_id=99))

    for one in found.values():
        said = await local.command(ada, tv, "sources remove", {"feed": str(one.id)})
        assert said.text.startswith("Pick one of the suggestions")

    assert len(await rig.store.sources.all(99)) == 2
