"""Who may hear what: what a guild's own feed tells is told in that guild alone."""

from dataclasses import replace

from bot.domain.model import Story
from bot.domain.stories import grown


def heard_by(story: Story, guild_id: int | None) -> Story | None:
    """The story as this guild (None: a person, by direct message) may hear it; None: not at all.

    It is put together anew from the tellings that are left: those of other guilds' feeds make it
    neither surer nor fuller.
    """
    heard = [told for told in story.tellings if told.guild_id in (None, guild_id)]
    if len(heard) == len(story.tellings):
        return story
    if not heard:
        return None
    first, *others = heard
    told = replace(
        story,
        tellings=(first,),
        details=first.claim.details,
        certainty=first.claim.certainty,
    )
    for telling in others:
        told = grown(told, telling) or told
    return replace(told, version=story.version)
