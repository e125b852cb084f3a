"""What the options of several commands share: what to tell, how sure, to whom; and who may."""

from typing import TypeVar

import discord
from discord.app_commands import (
    Choice,
    check,
    choices,
    default_permissions,
    describe,
    guild_only,
)

from bot.client.replies import is_moderator
from bot.client.words import LEAST, OPEN, VEILED, kinds
from bot.domain.model import Certainty, Kind
from bot.errors import UserError

T = TypeVar("T")

_SETS = (
    frozenset(Kind),
    *(frozenset({kind}) for kind in Kind),
    *(frozenset(Kind) - {kind} for kind in Kind),
)
KIND_SETS = [Choice(name=kinds(chosen), value="+".join(sorted(chosen))) for chosen in _SETS]
"""Every combination of kinds."""
ONE_KIND = [Choice(name=kinds(frozenset({kind})), value=kind.value) for kind in Kind]
CERTAINTIES = [Choice(name=LEAST[one], value=one.value) for one in sorted(Certainty, reverse=True)]
QUOTES = [Choice(name=OPEN, value=1), Choice(name=VEILED, value=0)]
NOT_EVERYONE = "I never ping everyone: choose another role."


def kinds_of(value: str) -> frozenset[Kind]:
    """The kinds of a choice in KIND_SETS."""
    return frozenset(Kind(kind) for kind in value.split("+"))


def watch_options(command: T) -> T:
    """Describes kinds, certainty and spoilers, the options of all that sets up a watch."""
    for decorate in (
        describe(
            kinds="What to tell; if not given, everything",
            certainty="How sure the news must be; if not given, reported",
            spoilers="Whether quotes are shown openly; if not given, they are",
        ),
        choices(kinds=KIND_SETS),
        choices(certainty=CERTAINTIES, spoilers=QUOTES),
    ):
        command = decorate(command)
    return command


def moderators(command: T) -> T:
    """Marks a command as one for those with Manage Server, in servers only."""
    for decorate in (check(is_moderator), default_permissions(manage_guild=True), guild_only):
        command = decorate(command)
    return command


def pinged(role: discord.Role | None) -> int | None:
    """The id of a role to ping; raises UserError where that would be everyone."""
    if role is None:
        return None
    if role.is_default():
        raise UserError(NOT_EVERYONE)
    return role.id
