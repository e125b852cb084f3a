"""What the bot made of what was printed, by what it wrote down."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.client import Encore
from bot.demo.discord import Channel, Guild, LocalDiscord, Message
from bot.demo.season import Alert
from bot.domain.cards import CERTAINTY, happening
from bot.domain.model import Interview, Story
from bot.domain.plain import safe

MOST = 200
MOST_LINE, MOST_QUOTE = 200, 140


@dataclass(frozen=True, slots=True)
class Verdict:
    """What an item was taken to tell of a show, or why it was taken to tell nothing."""

    told: bool
    text: str


async def verdicts(encore: Encore, show_ids: Iterable[int]) -> dict[str, list[Verdict]]:
    """What was made of each item that speaks of these shows, by its link."""
    found: dict[str, list[Verdict]] = {}
    ids = tuple(show_ids)
    for story in await encore.store.stories.latest(ids, MOST):
        for number, telling in enumerate(story.tellings):
            more = "also tells: " if number else ""
            sure = telling.claim.certainty.name.lower()
            line = f"{more}{story.show.title}: {happening(story.details)} ({sure})"
            found.setdefault(telling.link, []).append(Verdict(told=True, text=line))
    for show_id in ids:
        show = await encore.store.shows.get(show_id)
        for _, link, reasons in await encore.store.stories.silences(show_id, MOST):
            title = show.title if show else str(show_id)
            line = f"silent about {title}: {'; '.join(reasons)}"
            found.setdefault(link, []).append(Verdict(told=False, text=line))
    return found


def alerts_in(discord: LocalDiscord, guild: Guild) -> list[tuple[Channel, Message]]:
    """The alerts that everybody can read there: messages that answer nobody."""
    return [
        (channel, message)
        for channel in guild.channels.values()
        for message in discord.messages(channel)
        if message.author.bot and message.interaction is None
    ]


async def read_alerts(encore: Encore, discord: LocalDiscord, guild: Guild) -> tuple[Alert, ...]:
    """The alerts as they stand in the channels, each as what it can be seen to tell."""
    read: list[Alert] = []
    for channel, message in alerts_in(discord, guild):
        told = await encore.store.deliveries.told_by(message.id)
        stories = await encore.store.stories.get_all(told)
        read += [_alert(channel, message, story) for story in stories]
    return tuple(read)


def _alert(channel: Channel, message: Message, story: Story) -> Alert:
    """Only what stands in the message counts: an edit that never came is not there."""
    details = story.details
    line = f"{story.show.title}: {happening(details)}"
    quote = details.quote if isinstance(details, Interview) else None
    pings = ["@everyone"] if message.everyone else [role.name for role in message.pinged_roles]
    footers = [embed["footer"]["text"] for embed in message.embeds]
    shown = [sure for sure, word in CERTAINTY.items() if any(word in text for text in footers)]
    return Alert(
        channel=channel.name,
        line=line if safe(line, MOST_LINE) in message.content else message.content,
        kind=story.kind,
        certainty=shown[0] if shown else story.certainty,
        told_by=tuple(t.outlet for t in story.tellings if safe(t.outlet, 40) in message.text),
        quote=quote if quote and safe(quote, MOST_QUOTE) in message.text else None,
        pings=tuple(pings),
    )
