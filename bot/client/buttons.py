"""What can be pressed on an alert, also after a restart: the custom id holds all there is to know.

An alert's view must hold nothing but these items and have no timeout: discord.py forgets a kind of
dynamic item for good when a view that mixes it with other items ends.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Self

import discord

from bot.client.host import Host
from bot.client.pages import answer_paged, drawn, embeds
from bot.client.replies import Asked, answer, chosen, is_moderator, tell, think, whisper
from bot.client.words import headline, packed, telling_block, title
from bot.domain.cards import COLOUR
from bot.domain.model import Story, Watch
from bot.domain.plain import safe
from bot.errors import UserError

_Button = discord.ui.Button[discord.ui.View]


class _Item(discord.ui.DynamicItem[_Button], template=r"encore:never"):
    """A button whose custom id is ``encore:VERB:NUMBER``."""

    verb = ""
    label = ""

    def __init__(self, number: int) -> None:
        self.number = number
        custom_id = f"encore:{self.verb}:{number}"
        super().__init__(discord.ui.Button(label=self.label, custom_id=custom_id))

    @classmethod
    async def from_custom_id(
        cls, _interaction: Asked, _item: discord.ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """The button that was pressed."""
        return cls(int(match[1]))

    async def callback(self, interaction: Asked) -> None:
        """Does it, and tells the one who pressed if it can't be done."""
        try:
            await self.pressed(interaction)
        except Exception as error:  # noqa: BLE001 - `tell` logs what nobody foresaw
            await tell(interaction, error)

    async def pressed(self, interaction: Asked) -> None:
        """What the button does."""
        raise NotImplementedError


class Why(_Item, template=r"encore:why:(\d{1,18})"):
    """Shows what an alert rests on."""

    verb, label = "why", "Why?"

    async def pressed(self, interaction: Asked) -> None:
        """Answers the one who asked, and nobody else."""
        await think(interaction)
        await explain(interaction, await _story(interaction, self.number))


class NotThisShow(_Item, template=r"encore:not:(\d{1,18})"):
    """Takes an alert back that is about something else."""

    verb, label = "not", "Not this show"

    async def pressed(self, interaction: Asked) -> None:
        """Strikes the alert through in the whole server, for a moderator."""
        _moderators_only(interaction, "take an alert back")
        await think(interaction)
        host: Host = interaction.client
        story = await _story(interaction, self.number)
        taken = await host.store.deliveries.withdraw(
            story.id,
            guild_id=interaction.guild_id,
            channel_id=interaction.channel_id or 0,
            by=interaction.user.id,
            now=host.clock(),
        )
        host.outbox.wake()
        about = title(story.show)
        done = f"Taken back: I won't tell this as news of {about} here again."
        await answer(interaction, done if taken else "That was taken back already.")


class Mute(_Item, template=r"encore:mute:(\d{1,18})"):
    """Stops alerts of the story's show in this channel."""

    verb, label = "mute", "Mute this show here"

    async def pressed(self, interaction: Asked) -> None:
        """Pauses the watch, for a moderator, and offers to undo it."""
        _moderators_only(interaction, "mute a show")
        await think(interaction)
        host: Host = interaction.client
        show = (await _story(interaction, self.number)).show
        watch = await host.store.watches.at(interaction.channel_id or 0, show.id)
        if watch is None:
            raise UserError(f"{title(show)} is not watched here any more.")
        await host.store.watches.change(replace(watch, paused=True))
        view = discord.ui.View(timeout=None).add_item(Unmute(watch.id))
        await answer(interaction, f"Muted: no more of {title(show)} here.", view=view)


class Unmute(_Item, template=r"encore:unmute:(\d{1,18})"):
    """Undoes `Mute`."""

    verb, label = "unmute", "Undo"

    async def pressed(self, interaction: Asked) -> None:
        """Lets the watch go on."""
        host: Host = interaction.client
        watch = await host.store.watches.get(self.number)
        if watch is None or not _belongs(watch, interaction):
            raise UserError("That watch is gone: set it up anew.")
        await host.store.watches.change(replace(watch, paused=False))
        await interaction.response.edit_message(content="Undone: it is watched again.", view=None)


class About(
    discord.ui.DynamicItem[discord.ui.Select[discord.ui.View]],
    template=r"encore:about:(\d{1,18})",
):
    """On an alert of several stories: leads to the buttons of one of them."""

    def __init__(self, parcel_id: int, names: Mapping[int, str]) -> None:
        options = [discord.SelectOption(label=name, value=str(one)) for one, name in names.items()]
        super().__init__(
            discord.ui.Select(
                custom_id=f"encore:about:{parcel_id}",
                placeholder="About one of these…",
                options=options,
            )
        )

    @classmethod
    async def from_custom_id(
        cls, _interaction: Asked, item: discord.ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """The menu that was used."""
        options = item.options if isinstance(item, discord.ui.Select) else []
        return cls(int(match[1]), {int(one.value): one.label for one in options})

    async def callback(self, interaction: Asked) -> None:
        """Offers the chosen story's buttons to the one who chose."""
        try:
            story = await _story(interaction, int(chosen(interaction)[0]))
            await whisper(interaction, safe(headline(story), 200), view=story_buttons(story.id))
        except Exception as error:  # noqa: BLE001 - `tell` logs what nobody foresaw
            await tell(interaction, error)


ITEMS = (Why, NotThisShow, Mute, Unmute, About)


def story_buttons(story_id: int) -> discord.ui.View:
    """The row under an alert."""
    view = discord.ui.View(timeout=None)
    for item in (Why, NotThisShow, Mute):
        view.add_item(item(story_id))
    return view


async def explain(interaction: Asked, *stories: Story) -> None:
    """Answers with each telling of the stories and the words and reasons it rests on."""
    pages = [
        page
        for story in stories
        for page in embeds(
            safe(headline(story), 240),
            packed(map(telling_block, story.tellings), between="\n\n"),
            COLOUR[story.certainty],
        )
    ]
    await answer_paged(interaction, drawn(pages), len(pages))


def _moderators_only(interaction: Asked, what: str) -> None:
    if not is_moderator(interaction):
        raise UserError(f"Only moderators (Manage Server) can {what}: please tell one of them.")


def _belongs(watch: Watch, interaction: Asked) -> bool:
    if watch.guild_id is None:
        return watch.made_by == interaction.user.id
    return watch.guild_id == interaction.guild_id and is_moderator(interaction)


async def _story(interaction: Asked, story_id: int) -> Story:
    host: Host = interaction.client
    story = await host.store.stories.get(story_id, interaction.guild_id)
    if story is None:
        raise UserError("I don't remember that story any more.")
    return story
