"""A watch or follow to be changed: a menu for each of its wishes, and buttons to pause or end it."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

import discord

from bot.client.host import Host
from bot.client.options import NOT_EVERYONE
from bot.client.pages import Asker
from bot.client.replies import Asked, chosen
from bot.client.words import COLOUR, KINDS, LEAST, title, wishes
from bot.domain.model import Certainty, Kind, Show, Watch
from bot.errors import UserError

Back = Callable[[Asked], Awaitable[None]]
"""Shows again what was there before."""


class WatchPanel(Asker):
    """Changes are in force at once; no button says "save"."""

    def __init__(self, interaction: Asked, watch: Watch, show: Show | None, back: Back) -> None:
        super().__init__(interaction)
        self._watch = watch
        self._show = show
        self._back = back
        if watch.guild_id is None:
            self.remove_item(self.role).remove_item(self.nobody)
        self._bring_up_to_date()

    def embed(self) -> discord.Embed:
        """The watch as it is."""
        name = title(self._show) if self._show else f"show {self._watch.show_id}"
        return discord.Embed(title=name, description=wishes(self._watch), colour=COLOUR)

    @discord.ui.select(
        cls=discord.ui.Select, placeholder="What to tell", min_values=1, max_values=len(Kind), row=0
    )
    async def tell_kinds(self, interaction: Asked, _menu: object) -> None:
        """Sets the kinds."""
        await self._change(interaction, kinds=frozenset(map(Kind, chosen(interaction))))

    @discord.ui.select(cls=discord.ui.Select, placeholder="How sure it must be", row=1)
    async def least(self, interaction: Asked, _menu: object) -> None:
        """Sets the least certainty."""
        await self._change(interaction, least=Certainty(int(chosen(interaction)[0])))

    @discord.ui.select(cls=discord.ui.RoleSelect, placeholder="Role to ping", row=2)
    async def role(self, interaction: Asked, _menu: object) -> None:
        """Sets the role."""
        role_id = int(chosen(interaction)[0])
        if role_id == interaction.guild_id:
            raise UserError(NOT_EVERYONE)
        await self._change(interaction, role_id=role_id)

    @discord.ui.button(row=3)
    async def pause(self, interaction: Asked, _button: object) -> None:
        """Stops it for a while, or lets it go on."""
        await self._change(interaction, paused=not self._watch.paused)

    @discord.ui.button(row=3)
    async def quotes(self, interaction: Asked, _button: object) -> None:
        """Hides quotes behind spoiler bars, or shows them."""
        await self._change(interaction, spoilers=not self._watch.spoilers)

    @discord.ui.button(label="Ping nobody", row=3)
    async def nobody(self, interaction: Asked, _button: object) -> None:
        """Clears the role."""
        await self._change(interaction, role_id=None)

    @discord.ui.button(label="Remove", style=discord.ButtonStyle.danger, row=3)
    async def remove(self, interaction: Asked, _button: object) -> None:
        """Ends the watch."""
        host: Host = interaction.client
        await host.store.watches.remove(
            self._watch.id, guild_id=self._watch.guild_id, user_id=interaction.user.id
        )
        await self._leave(interaction)

    @discord.ui.button(label="Back", row=3)
    async def back(self, interaction: Asked, _button: object) -> None:
        """Returns to the list."""
        await self._leave(interaction)

    async def _leave(self, interaction: Asked) -> None:
        self.stop()
        await self._back(interaction)

    async def _change(self, interaction: Asked, **wish: Any) -> None:
        host: Host = interaction.client
        wanted = replace(self._watch, **wish)
        if not await host.store.watches.change(wanted):
            raise UserError("It was removed meanwhile.")
        self._watch = wanted
        self._bring_up_to_date()
        await interaction.response.edit_message(embed=self.embed(), view=self)

    def _bring_up_to_date(self) -> None:
        """Has the menus and buttons say how things are."""
        watch = self._watch
        self.tell_kinds.options = [
            discord.SelectOption(
                label=KINDS[kind][0].upper() + KINDS[kind][1:],
                value=kind.value,
                default=kind in watch.kinds,
            )
            for kind in Kind
        ]
        self.least.options = [
            discord.SelectOption(
                label=text[0].upper() + text[1:],
                value=str(one.value),
                default=one is watch.least,
            )
            for one, text in LEAST.items()
        ]
        self.nobody.disabled = watch.role_id is None
        self.pause.label = "Go on" if watch.paused else "Pause"
        self.quotes.label = "Hide quotes" if watch.spoilers else "Show quotes"
