from dataclasses import replace

from bot.demo.discord import Channel, Guild, LocalDiscord, User
from bot.domain.model import Certainty, Kind, Show
from tests.builders import GLASS, HARBOUR, NOW
from tests.rig import Rig


async def test_a_show_is_suggested_by_what_tells_it_apart_and_watched_by_its_id(
    rig: Rig, local: LocalDiscord, tv: Channel, ada: User
) -> None:
    [choice] = await local.autocomplete(ada, tv, "watch", option="show", typed="harb")
    reply = await local.command(ada, tv, "watch", {"show": choice["value"]})
    watch = await rig.only_watch()

    assert choice == {"name": "Harbour Lights (2024, Prime Video)", "value": "101"}
    assert (watch.channel_id, watch.show_id) == (tv.id, HARBOUR.id)
    assert (watch.kinds, watch.least) == (frozenset(Kind), Certainty.REPORTED)
    assert reply.ephemeral
    assert "Now watching Harbour Lights" in reply.text


async def test_a_show_that_is_not_known_yet_is_suggested_and_looked_up_whole(
    rig: Rig, local: LocalDiscord, tv: Channel, ada: User
) -> None:
    other = replace(HARBOUR, id=300, title="Harvest Moon")
    rig.serve(other, search="harv")

    [choice] = await local.autocomplete(ada, tv, "watch", option="show", typed="harv")
    await local.command(ada, tv, "watch", {"show": choice["value"]})

    assert (await rig.only_watch()).show_id == 300
    known = await rig.store.shows.get(300)
    assert known is not None
    assert [one.name for one in known.people] == ["Ada Quill", "Tom Brandt"]


async def test_a_typed_title_means_the_only_show_of_that_name(
    rig: Rig, local: LocalDiscord, tv: Channel, ada: User
) -> None:
    rig.serve(GLASS, Show(id=301, title="Glass Orchard Stories"), search="the glass orchard")

    await local.command(ada, tv, "watch", {"show": "the glass orchard"})

    assert (await rig.only_watch()).show_id == GLASS.id


async def test_where_a_title_means_several_shows_it_is_asked_which(
    rig: Rig, local: LocalDiscord, tv: Channel, ada: User
) -> None:
    rig.serve(GLASS, Show(id=302, title="The Glass Orchard", year=1974), search="The Glass Orchard")

    asked = await local.command(ada, tv, "watch", {"show": "The Glass Orchard"})
    menu = asked.components[0]["components"][0]
    await local.choose(ada, asked, menu["custom_id"], ["302"])
    await local.until(lambda: "Now watching" in asked.text)

    assert [option["label"] for option in menu["options"]] == [
        "The Glass Orchard (2022, Netflix)",
        "The Glass Orchard (1974)",
    ]
    assert (await rig.only_watch()).show_id == 302


async def test_a_show_called_by_a_number_is_not_taken_for_an_id(
    rig: Rig, local: LocalDiscord, tv: Channel, ada: User
) -> None:
    await rig.store.shows.keep([Show(24, "Island Five"), Show(900, "24", year=2001)], NOW)

    asked = await local.command(ada, tv, "watch", {"show": "24"})

    options = asked.components[0]["components"][0]["options"]
    assert [option["label"] for option in options] == ["Island Five", "24 (2001)"]


async def test_a_show_that_nobody_knows_is_told(
    rig: Rig, local: LocalDiscord, guild: Guild, tv: Channel, ada: User
) -> None:
    rig.serve(search="*nothing*")

    reply = await local.command(ada, tv, "watch", {"show": "*nothing*"})

    assert "no show called “\\*nothing\\*”" in reply.content
    assert reply.ephemeral
    assert await rig.store.watches.of_guild(guild.id) == ()


async def test_a_catalog_that_does_not_answer_is_told(
    rig: Rig, local: LocalDiscord, tv: Channel, ada: User
) -> None:
    rig.catalog.serve("/search/shows?q=anything", b"oops", status=500)

    reply = await local.command(ada, tv, "watch", {"show": "anything"})

    assert "TVmaze" in reply.content
