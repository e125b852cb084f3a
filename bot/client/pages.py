"""Messages that the one who asked can press on: pages to turn, and what builds on them."""

from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from typing import Any

import discord

from bot.client.replies import Asked, answer, attached, tell
from bot.client.words import COLOUR
from bot.errors import UserError
from bot.pictures import Picture

PATIENCE = 600.0
"""Seconds without a click after which a message rests; Discord's tokens live for 15 minutes."""

Draw = Callable[[int], Awaitable[discord.Embed]]
Illustrate = Callable[[int], Awaitable[Picture]]
"""What to show on a page beside its text."""


class Asker(discord.ui.View):
    """Buttons and menus for one person, until they have been left alone for a while."""

    def __init__(self, interaction: Asked) -> None:
        super().__init__(timeout=PATIENCE)
        self._latest = interaction

    async def interaction_check(self, interaction: Asked, /) -> bool:
        """Lets only the one who asked press."""
        if interaction.user.id != self._latest.user.id:
            await tell(interaction, UserError("Only the one who asked can use these."))
            return False
        self._latest = interaction
        return True

    async def on_error(self, interaction: Asked, error: Exception, item: Any, /) -> None:
        """What goes wrong is told as everywhere."""
        await tell(interaction, error)

    async def on_timeout(self) -> None:
        """Takes the buttons away, which would not answer any more."""
        with suppress(discord.HTTPException):
            await self._latest.edit_original_response(view=None)


class Pages(Asker):
    """A list with a page to see and buttons to turn to the others."""

    def __init__(
        self, interaction: Asked, draw: Draw, count: int, illustrate: Illustrate | None = None
    ) -> None:
        super().__init__(interaction)
        self._draw = draw
        self._illustrate = illustrate
        self._count = count
        self._page = 0

    async def embed(self) -> discord.Embed:
        """The page to see now."""
        shown = await self._draw(self._page)
        if self._count > 1:
            foot = f"page {self._page + 1} of {self._count}"
            said = shown.footer.text
            shown.set_footer(text=f"{said} · {foot}" if said else foot)
        self._lay_out_buttons()
        return shown

    async def picture(self) -> Picture | None:
        """What the page shows beside its text, if anything."""
        return await self._illustrate(self._page) if self._illustrate else None

    def _lay_out_buttons(self) -> None:
        self.back.disabled = self._page == 0
        self.forth.disabled = self._page == self._count - 1
        buttons: tuple[discord.ui.Button[Any], ...] = (self.back, self.forth)
        for button in buttons:
            self.remove_item(button)
            if self._count > 1:
                self.add_item(button)

    @discord.ui.button(label="Previous", style=discord.ButtonStyle.secondary, row=4)
    async def back(self, interaction: Asked, _button: object) -> None:
        """One page back."""
        await self._turn(interaction, -1)

    @discord.ui.button(label="Next", style=discord.ButtonStyle.secondary, row=4)
    async def forth(self, interaction: Asked, _button: object) -> None:
        """One page on."""
        await self._turn(interaction, 1)

    async def _turn(self, interaction: Asked, by: int) -> None:
        self._page = min(max(self._page + by, 0), self._count - 1)
        embed = await self.embed()
        files = attached(embed, await self.picture())
        await interaction.response.edit_message(embed=embed, view=self, attachments=files)


async def answer_paged(
    interaction: Asked, draw: Draw, count: int, illustrate: Illustrate | None = None
) -> None:
    """Fills in what was promised with a list; without buttons where one page holds it."""
    pages = Pages(interaction, draw, count, illustrate)
    embed, view = await pages.embed(), pages if count > 1 else None
    await answer(interaction, embed=embed, view=view, picture=await pages.picture())


def drawn(pages: Sequence[discord.Embed]) -> Draw:
    """A `Draw` over pages that are there already."""

    async def draw(page: int) -> discord.Embed:
        return pages[page].copy()

    return draw


def embeds(title: str, texts: Sequence[str], colour: int = COLOUR) -> list[discord.Embed]:
    """An embed for each text, all under one title."""
    return [discord.Embed(title=title, description=text, colour=colour) for text in texts]
