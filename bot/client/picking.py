"""A show, chosen: by autocomplete, by typing, or from a menu where the words leave it open."""

from collections.abc import Sequence

import discord
from discord import app_commands

from bot.client.host import Host
from bot.client.pages import Asker
from bot.client.replies import Asked, answer, chosen
from bot.client.words import title
from bot.domain.model import Show
from bot.domain.plain import clean, safe
from bot.errors import UserError

LONGEST = 100
"""Characters of a title, typed or shown."""


class _ShowOption(app_commands.Transformer):
    """What was typed or chosen; `pick_show` makes a show of it."""

    @property
    def max_value(self) -> int:
        """Characters that it takes."""
        return LONGEST

    async def transform(self, interaction: Asked, value: str, /) -> str:
        """As it came."""
        return value

    async def autocomplete(  # type: ignore[override]  # of strings, as the option is one
        self, interaction: Asked, value: str, /
    ) -> list[app_commands.Choice[str]]:
        """Shows with such a title, each told from its namesakes; the value is the show's id."""
        host: Host = interaction.client
        return [
            app_commands.Choice(name=clean(show.label, LONGEST), value=str(show.id))
            for show in await host.finder.suggest(value)
        ]


ShowOption = app_commands.Transform[str, _ShowOption]


async def pick_show(interaction: Asked, typed: str) -> Show:
    """The show that is meant, with its people; asks where it could be several.

    `think` comes first. Raises UserError where there is no such show, or nobody answers.
    """
    host: Host = interaction.client
    found = await host.finder.candidates(typed)
    if not found:
        raise UserError(
            f"I know no show called “{safe(typed, 80)}”. "
            "Pick one of the suggestions, or try its original title."
        )
    show = found[0] if len(found) == 1 else await _ask(interaction, found)
    return await host.finder.whole(show)


async def _ask(interaction: Asked, found: Sequence[Show]) -> Show:
    question = _Question(interaction, found)
    await answer(interaction, "Which one do you mean?", view=question)
    await question.wait()
    if question.chosen is None:
        raise UserError("No show was chosen.")
    return question.chosen


class _Question(Asker):
    """One menu; what is chosen there ends it."""

    def __init__(self, interaction: Asked, shows: Sequence[Show]) -> None:
        super().__init__(interaction)
        self.chosen: Show | None = None
        self._shows = {str(show.id): show for show in shows}
        self.menu.options = [
            discord.SelectOption(label=clean(show.label, LONGEST), value=value)
            for value, show in self._shows.items()
        ]

    @discord.ui.select(cls=discord.ui.Select, placeholder="Shows")
    async def menu(self, interaction: Asked, _menu: object) -> None:
        """Takes the choice."""
        show = self._shows[chosen(interaction)[0]]
        await interaction.response.edit_message(content=f"{title(show)} …", view=None)
        self.chosen = show
        self.stop()
