"""A list of watches or follows, page by page, each of which can be opened and changed."""

from collections.abc import Awaitable, Callable, Iterable, Sequence

import discord

from bot.client.host import Host
from bot.client.pages import Pages
from bot.client.panel import WatchPanel
from bot.client.replies import Asked, answer, chosen
from bot.client.words import COLOUR, title, wishes
from bot.domain.model import Show, Watch
from bot.domain.plain import clean
from bot.errors import UserError

ON_A_PAGE = 8

Fetch = Callable[[], Awaitable[Sequence[Watch]]]


class WatchList(Pages):
    """Drawn anew from the memory with every press."""

    def __init__(self, interaction: Asked, heading: str, fetch: Fetch, foot: str = "") -> None:
        super().__init__(interaction, self._drawing, 1)
        self._heading = heading
        self._fetch = fetch
        self._foot = foot
        self._host: Host = interaction.client
        self._here: dict[str, tuple[Watch, Show | None]] = {}

    async def open(self, interaction: Asked) -> None:
        """Fills in a promised answer with the first page."""
        embed = await self.embed()
        await answer(interaction, embed=embed, view=self if self._here else None)

    async def embed(self) -> discord.Embed:
        """The page to see now, its menu filled with what is on it."""
        watches = await self._fetch()
        self._count = max(1, -(-len(watches) // ON_A_PAGE))
        self._page = min(self._page, self._count - 1)
        start = self._page * ON_A_PAGE
        await self._lay_out(watches[start : start + ON_A_PAGE])
        return await super().embed()

    @discord.ui.select(cls=discord.ui.Select, placeholder="Change or remove one of these…", row=0)
    async def menu(self, interaction: Asked, _menu: object) -> None:
        """Opens one of them."""
        picked, show = self._here[chosen(interaction)[0]]
        watch = await self._host.store.watches.get(picked.id)
        if watch is None:
            raise UserError("It was removed meanwhile.")
        self.stop()
        panel = WatchPanel(interaction, watch, show, self._again)
        await interaction.response.edit_message(embed=panel.embed(), view=panel)

    async def _again(self, interaction: Asked) -> None:
        fresh = WatchList(interaction, self._heading, self._fetch, self._foot)
        fresh._page = self._page
        embed = await fresh.embed()
        await interaction.response.edit_message(embed=embed, view=fresh if fresh._here else None)

    async def _lay_out(self, watches: Iterable[Watch]) -> None:
        shows = await self._host.store.shows.get_all({watch.show_id for watch in watches})
        self._here = {str(watch.id): (watch, shows.get(watch.show_id)) for watch in watches}
        self.menu.disabled = not self._here
        self.menu.options = [
            discord.SelectOption(label=_label(show), value=value, description=self._where(watch))
            for value, (watch, show) in self._here.items()
        ] or [discord.SelectOption(label="nothing here")]

    def _where(self, watch: Watch) -> str | None:
        """The channel, for one show may be watched in several; None for a follow."""
        guild = self._host.get_guild(watch.guild_id or 0)
        place = guild and guild.get_channel_or_thread(watch.channel_id)
        return clean(f"in #{place.name}", 100) if place else None

    async def _drawing(self, _page: int) -> discord.Embed:
        lines = [_line(watch, show) for watch, show in self._here.values()]
        text = "\n".join(lines) or "Nothing yet."
        if self._foot:
            text = f"{text}\n\n{self._foot}"
        return discord.Embed(title=self._heading, description=text, colour=COLOUR)


def _label(show: Show | None) -> str:
    return clean(show.label, 100) if show else "?"


def _line(watch: Watch, show: Show | None) -> str:
    return f"**{title(show) if show else watch.show_id}**\n{wishes(watch)}"
