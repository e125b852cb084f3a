from dataclasses import replace

import pytest

from bot.demo.discord import Channel, Guild, LocalDiscord, NotPossible, User
from bot.domain.model import Certainty, Kind, Show
from tests.builders import NOW, new_watch
from tests.rig import Rig


async def test_a_long_list_is_turned_page_by_page(
    rig: Rig, local: LocalDiscord, guild: Guild, tv: Channel, ada: User
) -> None:
    shows = [Show(id=1000 + n, title=f"Show {n:02}") for n in range(30)]
    await rig.store.shows.keep(shows, NOW)
    for show in shows:
        await rig.store.watches.set(new_watch(tv.id, show, guild_id=guild.id), NOW)

    listed = await local.command(ada, tv, "watches")
    seen = listed.text
    for _ in range(3):
        await local.click(ada, listed, "Next")
        seen += listed.text

    assert [title for title in (show.title for show in shows) if title not in seen] == []
    assert "page 4 of 4" in listed.text
    with pytest.raises(NotPossible, match="disabled"):
        await local.click(ada, listed, "Next")


async def test_a_watch_is_opened_changed_paused_and_removed_from_the_list(
    rig: Rig, local: LocalDiscord, guild: Guild, tv: Channel, ada: User
) -> None:
    fans = guild.add_role("fans")
    await local.command(ada, tv, "watch", {"show": "101"})
    watch = await rig.only_watch()
    listed = await local.command(ada, tv, "watches")
    menu, [option] = (
        listed.components[0]["components"][0][key] for key in ("custom_id", "options")
    )

    await local.choose(ada, listed, menu, [str(watch.id)])
    kinds, least, role = (row["components"][0]["custom_id"] for row in listed.components[:3])
    await local.choose(ada, listed, kinds, ["interview", "renewal"])
    await local.choose(ada, listed, least, ["1"])
    await local.choose(ada, listed, role, [fans])
    await local.click(ada, listed, "Hide quotes")
    await local.click(ada, listed, "Pause")
    changed = await rig.only_watch()
    shown = listed.text
    await local.click(ada, listed, "Ping nobody")
    unpinged = await rig.only_watch()
    await local.click(ada, listed, "Remove")

    assert changed == replace(
        watch,
        kinds=frozenset({Kind.INTERVIEW, Kind.RENEWAL}),
        least=Certainty.RUMOUR,
        role_id=fans.id,
        spoilers=False,
        paused=True,
    )
    assert option["description"] == f"in #{tv.name}"
    assert f"interviews and renewals · rumours too · pings <@&{fans.id}>" in shown
    assert "**paused**" in shown
    assert unpinged.role_id is None
    assert "Nothing yet" in listed.text
    assert await rig.store.watches.of_guild(guild.id) == ()


async def test_a_watch_that_was_removed_meanwhile_is_told_as_such(
    rig: Rig, local: LocalDiscord, guild: Guild, tv: Channel, ada: User
) -> None:
    await local.command(ada, tv, "watch", {"show": "101"})
    watch = await rig.only_watch()
    listed = await local.command(ada, tv, "watches")
    menu = listed.components[0]["components"][0]["custom_id"]
    await local.choose(ada, listed, menu, [str(watch.id)])
    await rig.store.watches.remove(watch.id, guild_id=guild.id)

    clicked = await local.click(ada, listed, "Pause")

    assert "removed meanwhile" in clicked.text
    assert clicked.ephemeral
