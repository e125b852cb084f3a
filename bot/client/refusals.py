"""Discord said no: what that means for an alert, in a sentence for a moderator.

Codes: https://docs.discord.com/developers/topics/opcodes-and-status-codes#json
"""

from collections.abc import Iterator
from contextlib import contextmanager

import aiohttp
import discord
import structlog

from bot.client.places import place
from bot.domain.plain import safe
from bot.errors import PostError, PostGone, PostImpossible, PostLater

log = structlog.get_logger(__name__)

UNKNOWN_CHANNEL = 10003
KNOWN: dict[int, tuple[type[PostError], str]] = {
    UNKNOWN_CHANNEL: (PostGone, "This channel was deleted."),
    10004: (PostImpossible, "I am not in this server any more."),
    10008: (PostGone, "Somebody deleted the alert."),
    30046: (PostLater, "Discord lets old messages be edited only so often."),
    40004: (PostLater, "Discord has switched off sending for now."),
    40067: (PostImpossible, "{name} wants a tag on each post: choose another channel for me."),
    50007: (PostImpossible, "This person takes no direct messages from me."),
    50008: (PostImpossible, "{name} takes no messages: choose another channel for me."),
    50083: (PostImpossible, "{name} is archived: reopen it for me."),
    50278: (PostImpossible, "This person and I are in no server together any more."),
    160005: (PostImpossible, "{name} is locked: unlock it, or give me Manage Threads."),
    200000: (PostImpossible, "AutoMod blocked the alert: let my role pass its rules."),
    220001: (PostImpossible, "{name} is a forum: choose a text channel or a thread for me."),
}
NO_ACCESS = frozenset({50001, 50013})
BAD_FORM = 50035
_UNAUTHORIZED = 401
_TOO_MANY = 429
_SERVER_FAULT = 500


@contextmanager
def refusals_told(client: discord.Client, channel_id: int) -> Iterator[None]:
    """Turns what discord.py raises into PostLater, PostImpossible or PostGone."""
    try:
        yield
    except (discord.DiscordException, aiohttp.ClientError, OSError, TimeoutError) as error:
        if isinstance(error, discord.HTTPException) and error.code == UNKNOWN_CHANNEL:
            client.dispatch("channel_gone", channel_id)
        raise refusal(error, client, channel_id) from error


def refusal(error: Exception, client: discord.Client, channel_id: int) -> PostError:
    """The answer to one failure of a request about a channel."""
    match error:
        case discord.RateLimited():
            return PostLater("Discord asks me to slow down.", retry_after=error.retry_after)
        case discord.HTTPException():
            return _answered(error, client, channel_id)
        case _:
            return PostLater(f"Discord can't be reached ({type(error).__name__}).")


def _answered(error: discord.HTTPException, client: discord.Client, channel_id: int) -> PostError:
    if error.status >= _SERVER_FAULT or error.status in {_TOO_MANY, _UNAUTHORIZED}:
        return _passing(error)
    where = place(client, channel_id)
    if error.code in KNOWN:
        kind, sentence = KNOWN[error.code]
        return kind(sentence.format(name=where.name))
    if error.code in NO_ACCESS:
        return PostImpossible(where.refusal or _unseen(where.name))
    said = safe("; ".join(error.text.splitlines()), 200)
    if error.code == BAD_FORM:
        log.error("Discord refuses the form of an alert", channel=channel_id, fields=said)
        return PostImpossible(f"A fault in Encore, which is logged. {said}")
    return PostImpossible(f"Discord refuses: {said} ({error.code}).")


def _passing(error: discord.HTTPException) -> PostLater:
    if error.status == _UNAUTHORIZED:
        log.error("Discord does not take the token any more: is it still the right one?")
        return PostLater("Discord does not know me at the moment.", retry_after=300)
    if error.status == _TOO_MANY:
        return PostLater("Discord asks me to slow down.", retry_after=_asked(error))
    return PostLater(f"Discord has trouble ({error.status}).")


def _asked(error: discord.HTTPException) -> float | None:
    try:
        return float(error.response.headers["Retry-After"])
    except (KeyError, ValueError):
        return None


def _unseen(name: str) -> str:
    return (
        f"Discord does not let me post in {name}: give me View Channel, Send Messages and "
        "Embed Links there, and mention me once if it is a private thread."
    )
