from collections.abc import AsyncIterator
from typing import Any

import discord
import pytest
from discord import app_commands, ui

from bot.demo.discord import Channel, Guild, LocalDiscord, NotPossible, Permission, User
from tests.demo.discord.conftest import Bot, Start

Interaction = discord.Interaction


class Pages(ui.View):
    """Two pages, and a button that leads to the second."""

    def __init__(self) -> None:
        super().__init__(timeout=None)
        self.add_item(ui.Button(label="Elsewhere", url="https://example.org"))

    @ui.button(label="Next", custom_id="next")
    async def forward(self, interaction: Interaction, button: ui.Button[Any]) -> None:
        button.disabled = True
        await interaction.response.edit_message(content="Page 2", view=self)


class Chooser(ui.View):
    def __init__(self) -> None:
        super().__init__()
        self.chosen: list[Any] = []

    @ui.select(cls=ui.ChannelSelect, custom_id="where", channel_types=[discord.ChannelType.text])
    async def where(self, interaction: Interaction, select: ui.ChannelSelect[Any]) -> None:
        self.chosen += select.values
        await interaction.response.defer()
        await interaction.edit_original_response(content=f"In {select.values[0].name}")

    @ui.select(cls=ui.RoleSelect, custom_id="whom", min_values=0)
    async def whom(self, interaction: Interaction, select: ui.RoleSelect[Any]) -> None:
        self.chosen += select.values
        await interaction.response.send_message("Noted", ephemeral=True)

    @ui.select(
        custom_id="kinds",
        max_values=2,
        options=[
            discord.SelectOption(label=word.title(), value=word) for word in ("top10", "news")
        ],
    )
    async def kinds(self, interaction: Interaction, select: ui.Select[Any]) -> None:
        self.chosen += select.values
        await interaction.response.defer(ephemeral=True, thinking=True)
        await interaction.followup.send("Both")


class Form(ui.Modal, title="A feed"):
    address: ui.TextInput[Any] = ui.TextInput(label="Address", custom_id="address", max_length=40)
    kind: ui.Label[Any] = ui.Label(
        text="Kind",
        component=ui.Select(custom_id="kind", options=[discord.SelectOption(label="RSS")]),
    )

    async def on_submit(self, interaction: Interaction) -> None:
        assert isinstance(self.kind.component, ui.Select)
        said = f"{self.address.value} is {self.kind.component.values[0]}"
        await interaction.response.send_message(said, ephemeral=True)


@pytest.fixture
async def bot() -> Bot:
    bot = Bot()
    shows = {"Étoile": "63920", "Andor": "38693"}

    async def suggest(_: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        named = [name for name in shows if typed.lower() in name.lower()]
        return [app_commands.Choice(name=name, value=shows[name]) for name in named]

    @bot.tree.command(description="Watch a show")
    @app_commands.autocomplete(show=suggest)
    @app_commands.default_permissions(manage_guild=True)
    async def watch(
        interaction: Interaction, show: str, where: discord.TextChannel, pings: discord.Role | None
    ) -> None:
        said = f"{show} in {where.name} for {pings.name if pings else 'nobody'}"
        await interaction.response.send_message(said, view=Pages())

    @bot.tree.command(description="Choose")
    async def choose(interaction: Interaction) -> None:
        await interaction.response.send_message("Where?", view=Chooser())

    @bot.tree.command(description="Say nothing")
    async def mute(_: Interaction) -> None:
        return

    @bot.tree.command(description="Add a feed")
    async def add(interaction: Interaction) -> None:
        await interaction.response.send_modal(Form())

    group = app_commands.Group(name="list", description="Lists")

    @group.command(name="all", description="All")
    async def everything(interaction: Interaction, count: app_commands.Range[int, 1, 10]) -> None:
        await interaction.response.send_message(f"{count + 1}")

    bot.tree.add_command(group)

    @bot.tree.context_menu(name="Why this alert?")
    async def why(interaction: Interaction, message: discord.Message) -> None:
        await interaction.response.send_message(f"Because of {message.content}", ephemeral=True)

    return bot


@pytest.fixture(autouse=True)
async def synced(bot: Bot, start: Start) -> AsyncIterator[Bot]:
    async with start(bot):
        await bot.tree.sync()
        yield bot


async def test_autocomplete_suggests_and_the_chosen_value_goes_to_the_command(
    local: LocalDiscord, guild: Guild, tv: Channel, ada: User
) -> None:
    role = guild.add_role("fans")
    [choice] = await local.autocomplete(ada, tv, "watch", option="show", typed="éto")
    values = {"show": choice["value"], "where": tv, "pings": role}
    reply = await local.command(ada, tv, "watch", values)

    assert choice["name"] == "Étoile"
    assert reply.content == "63920 in tv for fans"


async def test_what_a_command_needs_must_be_given_and_nothing_else(
    local: LocalDiscord, tv: Channel, ada: User
) -> None:
    with pytest.raises(NotPossible, match="watch needs where"):
        await local.command(ada, tv, "watch", {"show": "1"})
    with pytest.raises(NotPossible, match="watch has no option when"):
        await local.command(ada, tv, "watch", {"show": "1", "where": tv, "when": "now"})


async def test_a_button_changes_the_message_it_is_on(
    local: LocalDiscord, tv: Channel, ada: User
) -> None:
    first = await local.command(ada, tv, "watch", {"show": "1", "where": tv})
    second = await local.click(ada, first, "Next")
    with pytest.raises(NotPossible, match="disabled"):
        await local.click(ada, second, "next")
    with pytest.raises(NotPossible, match="no button"):
        await local.click(ada, second, "Elsewhere")

    assert second.content == first.content == "Page 2"
    assert len(local.messages(tv)) == 1


async def test_selects_bring_what_was_chosen(
    local: LocalDiscord, guild: Guild, tv: Channel, ada: User
) -> None:
    role = guild.add_role("fans")
    asked = await local.command(ada, tv, "choose")
    where = await local.choose(ada, asked, "where", [tv])
    whom = await local.choose(ada, asked, "whom", [role])
    kinds = await local.choose(ada, asked, "kinds", ["Top10", "news"])
    with pytest.raises(NotPossible, match="does not offer"):
        await local.choose(ada, asked, "kinds", ["gossip"])
    with pytest.raises(NotPossible, match="takes 1 to 2 values"):
        await local.choose(ada, asked, "kinds", [])

    assert where.content == "In tv"
    assert (whom.content, whom.ephemeral) == ("Noted", True)
    assert (kinds.content, kinds.ephemeral, kinds.thinking) == ("Both", True, False)


async def test_a_modal_is_filled_in_and_sent(local: LocalDiscord, tv: Channel, ada: User) -> None:
    opened = await local.command(ada, tv, "add")
    with pytest.raises(NotPossible, match="1 to 40 characters"):
        await local.submit(ada, opened, {"address": "x" * 41, "kind": "RSS"})
    answer = await local.submit(ada, opened, {"address": "example.org/feed", "Kind": "RSS"})

    assert opened.modal
    assert opened.modal["title"] == "A feed"
    assert answer.content == "example.org/feed is RSS"


async def test_subcommands_are_words_after_the_name(
    local: LocalDiscord, tv: Channel, ada: User
) -> None:
    reply = await local.command(ada, tv, "list all", {"count": 4})
    with pytest.raises(NotPossible, match="out of its range"):
        await local.command(ada, tv, "list all", {"count": 11})

    assert reply.content == "5"
    assert reply.interaction.metadata["name"] == "list all"


async def test_the_menu_of_a_message_has_the_bots_commands(
    local: LocalDiscord, tv: Channel, ada: User
) -> None:
    message = local.say(ada, tv, "an alert")
    reply = await local.context_menu(ada, message, "Why this alert?")

    assert reply.content == "Because of an alert"


async def test_who_may_not_use_a_command_is_not_offered_it(
    local: LocalDiscord, guild: Guild, tv: Channel
) -> None:
    bob = guild.add_member("bob")
    with pytest.raises(NotPossible, match="bob is offered no 'watch'"):
        await local.command(bob, tv, "watch", {"show": "1", "where": tv})


async def test_who_does_not_see_a_channel_can_not_click_there(
    local: LocalDiscord, guild: Guild, tv: Channel, ada: User
) -> None:
    bob = guild.add_member("bob")
    watched = await local.command(ada, tv, "watch", {"show": "1", "where": tv})
    tv.deny(Permission.VIEW_CHANNEL, bob)
    with pytest.raises(NotPossible, match="bob does not see"):
        await local.click(bob, watched, "Next")


async def test_a_bot_that_does_not_answer_in_time_has_failed(
    local: LocalDiscord, tv: Channel, ada: User
) -> None:
    local.interactions.deadline = 0.02
    reply = await local.command(ada, tv, "mute")

    assert reply.failed
