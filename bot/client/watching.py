"""Setting up a watch or a follow: what is not said stays as it was, or is as the server has it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import discord

from bot.client.host import Host
from bot.client.options import kinds_of
from bot.client.words import COLOUR, CREDIT, story_line, title, wishes
from bot.domain.model import Certainty, Kind, Show, Watch
from bot.domain.plain import safe_link
from bot.errors import UserError
from storage.watches import NewWatch

LATELY = 3
"""Stories of before that the one who sets it up is shown; nobody else is."""


@dataclass(frozen=True, slots=True)
class Wish:
    """The options of a command; None where nothing was said."""

    kinds: str | None = None
    certainty: int | None = None
    spoilers: int | None = None
    role_id: int | None = None

    def over(self, before: Watch | None, defaults: Mapping[str, Any]) -> dict[str, Any]:
        """The wish as a watch's fields; for what was not said, those of ``before``."""
        said = {
            "kinds": kinds_of(self.kinds) if self.kinds else None,
            "least": Certainty(self.certainty) if self.certainty else None,
            "spoilers": None if self.spoilers is None else bool(self.spoilers),
            "role_id": self.role_id,
        }
        usual = {
            "kinds": frozenset(Kind),
            "least": Certainty(defaults.get("certainty") or Certainty.REPORTED),
            "spoilers": True,
            "role_id": defaults.get("role"),
        }
        return {
            name: value if value is not None else getattr(before, name, usual[name])
            for name, value in said.items()
        }


async def set_up(
    host: Host,
    show: Show,
    wish: Wish,
    *,
    guild_id: int | None,
    channel_id: int,
    user_id: int,
) -> tuple[Watch, bool]:
    """The watch as it is from now on, and whether it is new; the past is read, but owed to nobody."""
    defaults = await host.store.guilds.settings(guild_id) if guild_id else {}
    before = await host.store.watches.at(channel_id, show.id)
    if before is None:
        await make_sure_of_room(host, guild_id, user_id)
    wanted = NewWatch(
        guild_id=guild_id,
        channel_id=channel_id,
        show_id=show.id,
        made_by=user_id,
        **wish.over(before, defaults),
    )
    now = host.clock()
    is_new = await host.store.watches.set(wanted, now)
    if is_new:
        await host.intake.look_back(show, now)
    await host.store.deliveries.hurry(channel_id, now)
    host.outbox.wake()
    watch = await host.store.watches.at(channel_id, show.id)
    assert watch is not None, "it was just written"
    return watch, is_new


async def make_sure_of_room(host: Host, guild_id: int | None, user_id: int) -> None:
    """Raises UserError where the server, or (by direct message) the person, watches enough."""
    store, most = host.store, host.limits.watches
    if guild_id is None:
        if len(await store.watches.of_person(user_id)) >= most:
            raise UserError(f"You follow {most} shows, as many as I take: end one (/following).")
        return
    held = len(await store.watches.of_guild(guild_id))
    if held + len(await store.chart_watches.of_guild(guild_id)) >= most:
        raise UserError(
            f"This server has {most} watches, as many as I take: remove one first (/watches)."
        )


async def summary(
    host: Host, heading: str, show: Show, watch: Watch, note: str = ""
) -> discord.Embed:
    """What is now told, and what was told lately."""
    lately = await host.store.stories.latest([show.id], LATELY, guild_id=watch.guild_id)
    told = [story_line(story, named=False) for story in lately]
    lines = [wishes(watch), *filter(None, [note]), *(["", "Lately:", *told] if told else [])]
    embed = discord.Embed(
        title=f"{heading} {title(show)}",
        url=safe_link(show.url) if show.url else None,
        description="\n".join(lines),
        colour=COLOUR,
    )
    return embed.set_footer(text=CREDIT)
