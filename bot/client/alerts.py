"""An alert as a Discord message: a line for the phone, an embed a story, something to press.

The buttons' custom ids hold the story's id, so they work for as long as the message stands.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import cast

import discord

from bot.client.buttons import About, story_buttons
from bot.client.words import headline
from bot.domain.cards import Card, card
from bot.domain.plain import clean, safe
from storage.parcels import Parcel

MOST_CONTENT = 2000
_STORY_ID = re.compile(r"encore:\w+:(\d{1,18})")


@dataclass(frozen=True, slots=True)
class Alert:
    """What `send` and `edit` take."""

    content: str
    embeds: list[discord.Embed]
    view: discord.ui.View | None
    mentions: discord.AllowedMentions


@dataclass(frozen=True, slots=True)
class _Pinged:
    """A role to ping. discord.py writes ids as they are, and Discord describes them as strings."""

    id: str


def alert(parcel: Parcel, cards: Sequence[Card]) -> Alert:
    """The message for a parcel; ``cards`` are those of its stories, in their order."""
    roles = [cast(discord.abc.Snowflake, _Pinged(str(one))) for one in parcel.role_ids]
    lines = [*_lines(parcel, cards), *_withdrawn(parcel)]
    return Alert(
        content="\n".join(lines)[:MOST_CONTENT],
        embeds=[_embed(one, alone=len(cards) == 1) for one in cards],
        view=_view(parcel),
        mentions=discord.AllowedMentions(everyone=False, users=False, roles=roles),
    )


def told_in(message: discord.Message) -> tuple[int, ...]:
    """The ids of the stories that a message of Encore's tells."""
    return tuple(dict.fromkeys(_ids(message)))


def _ids(message: discord.Message) -> Iterator[int]:
    for row in message.components:
        for item in row.children if isinstance(row, discord.ActionRow) else ():
            if isinstance(item, discord.SelectMenu):
                yield from (
                    int(option.value) for option in item.options if option.value.isdecimal()
                )
            elif found := _STORY_ID.fullmatch(getattr(item, "custom_id", None) or ""):
                yield int(found[1])


def _lines(parcel: Parcel, cards: Sequence[Card]) -> Iterator[str]:
    if not cards:
        return
    pings = " ".join(f"<@&{role_id}>" for role_id in parcel.role_ids)
    line = cards[0].line
    if len(cards) > 1:
        titles = dict.fromkeys(story.show.title for story in parcel.stories)
        line = f"{len(cards)} stories: {safe(', '.join(titles), 300)}"
    yield f"{pings} {line}".strip()


def _withdrawn(parcel: Parcel) -> Iterator[str]:
    for story in parcel.withdrawn:
        about = safe(story.show.title, 80)
        yield f"~~{card(story).line}~~ Withdrawn: not about {about}."


def _embed(one: Card, *, alone: bool) -> discord.Embed:
    embed = discord.Embed(
        title=one.title,
        url=one.link,
        description=one.body,
        colour=one.colour,
        timestamp=one.at,
    )
    embed.set_footer(text=one.footer)
    if alone and one.image:
        embed.set_thumbnail(url=one.image)
    return embed


def _view(parcel: Parcel) -> discord.ui.View | None:
    match parcel.stories:
        case ():
            return None
        case (story,):
            return story_buttons(story.id)
        case stories:
            view = discord.ui.View(timeout=None)
            names = {story.id: clean(headline(story), 100) for story in stories}
            return view.add_item(About(parcel.id, names))
