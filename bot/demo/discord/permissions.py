"""Who may do what where.

Bits and the order of overwrites: developers/topics/permissions of Discord's documentation.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum


class Permission(IntEnum):
    """The permissions that a bot like this one can meet; several are or-ed into a plain number."""

    ADMINISTRATOR = 1 << 3
    MANAGE_CHANNELS = 1 << 4
    MANAGE_GUILD = 1 << 5
    ADD_REACTIONS = 1 << 6
    VIEW_CHANNEL = 1 << 10
    SEND_MESSAGES = 1 << 11
    MANAGE_MESSAGES = 1 << 13
    EMBED_LINKS = 1 << 14
    ATTACH_FILES = 1 << 15
    READ_MESSAGE_HISTORY = 1 << 16
    MENTION_EVERYONE = 1 << 17
    USE_APPLICATION_COMMANDS = 1 << 31
    MANAGE_THREADS = 1 << 34
    CREATE_PUBLIC_THREADS = 1 << 35
    SEND_MESSAGES_IN_THREADS = 1 << 38


ALL = (1 << 53) - 1
EVERYONE = (
    Permission.ADD_REACTIONS
    | Permission.VIEW_CHANNEL
    | Permission.SEND_MESSAGES
    | Permission.EMBED_LINKS
    | Permission.ATTACH_FILES
    | Permission.READ_MESSAGE_HISTORY
    | Permission.USE_APPLICATION_COMMANDS
    | Permission.CREATE_PUBLIC_THREADS
    | Permission.SEND_MESSAGES_IN_THREADS
)
"""What the @everyone role of a new guild allows."""

DIRECT = EVERYONE | Permission.MENTION_EVERYONE
"""What the bot may do in a direct message."""


def named(names: Iterable[str]) -> int:
    """Permissions by their lower-case names; KeyError for a name that is none."""
    total = 0
    for name in names:
        total |= Permission[name.upper()]
    return total


@dataclass(slots=True)
class Overwrite:
    """What a channel allows and denies one role (``kind`` 0) or one member (``kind`` 1)."""

    kind: int
    allow: int = 0
    deny: int = 0


def in_channel(
    base: int,
    everyone: Overwrite | None,
    roles: Iterable[Overwrite],
    member: Overwrite | None,
) -> int:
    """What is left of the guild-wide permissions ``base`` in a channel with these overwrites."""
    if base & Permission.ADMINISTRATOR:
        return ALL
    allow, deny = 0, 0
    for overwrite in roles:
        allow |= overwrite.allow
        deny |= overwrite.deny
    for step in (everyone, Overwrite(0, allow, deny), member):
        if step is not None:
            base = (base & ~step.deny) | step.allow
    return base if base & Permission.VIEW_CHANNEL else 0
