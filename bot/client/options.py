"""The options that several commands share: what to tell, how sure, how openly; and who may."""

from collections.abc import Callable
from typing import TypeVar

from discord.app_commands import Choice, check, default_permissions, guild_only

from bot.client.replies import is_moderator
from bot.client.words import LEAST, OPEN, VEILED, kinds
from bot.domain.model import Certainty, Kind

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


def kinds_of(value: str) -> frozenset[Kind]:
    """The kinds of a choice in KIND_SETS."""
    return frozenset(Kind(kind) for kind in value.split("+"))


def moderators() -> Callable[[T], T]:
    """Marks a command as one for those with Manage Server, in servers only."""

    def mark(command: T) -> T:
        for decorate in (
            check(is_moderator),
            default_permissions(manage_guild=True),
            guild_only,
        ):
            command = decorate(command)
        return command

    return mark
