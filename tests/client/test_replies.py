from dataclasses import replace

import discord
import pytest
from discord import app_commands

from bot.client.replies import attached
from bot.demo.discord import Channel, Fault, LocalDiscord, User
from bot.domain.model import Show
from bot.pictures import Picture
from tests.builders import HARBOUR, NOW
from tests.rig import Rig


class Breaking(app_commands.Command):  # type: ignore[type-arg]  # of no group
    """A command with a fault in it."""

    def __init__(self) -> None:
        async def fail(interaction: discord.Interaction) -> None:
            if interaction.guild_id:
                raise ZeroDivisionError("by design")

        super().__init__(name="break", description="Breaks", callback=fail)


async def test_what_nobody_foresaw_is_logged_under_the_reference_that_is_told(
    rig: Rig,
    local: LocalDiscord,
    tv: Channel,
    bob: User,
    capsys: pytest.CaptureFixture[str],
) -> None:
    rig.bot.tree.add_command(Breaking())
    await rig.bot.tree.sync()

    reply = await local.command(bob, tv, "break")
    reference = reply.content.split("`")[1]

    assert reply.ephemeral
    assert "ZeroDivisionError" not in reply.text
    assert reference in capsys.readouterr().out


async def test_a_button_that_fails_says_so(
    rig: Rig, local: LocalDiscord, tv: Channel, ada: User
) -> None:
    shows = [replace(HARBOUR, id=n, title=f"Show {n}") for n in (1, 2)]
    await rig.store.shows.keep(shows, NOW)
    rig.serve(*shows, search="Show")
    asked = await local.command(ada, tv, "watch", {"show": "Show"})
    menu = asked.components[0]["components"][0]
    local.faults.add(Fault(method="POST", path=r"/interactions/.*", status=400, code=50035))

    reply = await local.choose(ada, asked, menu["custom_id"], ["1"])

    assert "Something went wrong on my side" in reply.text


async def test_a_question_is_answered_by_the_one_who_was_asked(
    rig: Rig, local: LocalDiscord, tv: Channel, ada: User, bob: User
) -> None:
    rig.serve(Show(1, "One Show"), Show(2, "Two Show"), search="Show")
    asked = await local.command(ada, tv, "show", {"show": "Show"})
    menu = asked.components[0]["components"][0]

    refused = await local.choose(bob, asked, menu["custom_id"], ["1"])
    before = asked.text
    await local.choose(ada, asked, menu["custom_id"], ["2"])
    await local.until(lambda: "Two Show" in asked.text and asked.embeds != [])

    assert "Only the one who asked" in refused.text
    assert "Which one do you mean?" in before


def test_a_picture_comes_with_words_for_those_who_cannot_see_it() -> None:
    embed = discord.Embed(title="A chart")

    [file] = attached(embed, Picture(b"PNG", "1 Harbour Lights (new)."))

    assert embed.image.url == "attachment://chart.png"
    assert (file.filename, file.description) == ("chart.png", "1 Harbour Lights (new).")


def test_where_there_is_no_picture_nothing_is_attached() -> None:
    embed = discord.Embed(title="A chart")

    assert attached(embed, None) == []
    assert embed.image.url is None
