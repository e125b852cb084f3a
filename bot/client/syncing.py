"""The commands at Discord, brought up to date only where they differ."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

import discord
import structlog
from discord import app_commands

from bot.client.host import Host

log = structlog.get_logger(__name__)

_SAID = (
    "name",
    "description",
    "type",
    "value",
    "required",
    "autocomplete",
    "choices",
    "channel_types",
    "min_value",
    "max_value",
    "min_length",
    "max_length",
    "options",
    "guild_only",
    "nsfw",
    "default_member_permissions",
)


async def sync(tree: app_commands.CommandTree[Host]) -> bool:
    """Has Discord know the tree's commands; whether they had changed.

    The bot can do its work without: where Discord does not answer, the next start tries again.
    """
    ours = _signature(one.to_dict(tree) for one in tree.get_commands())
    try:
        if await _theirs(tree) == ours:
            return False
        await tree.sync()
    except (discord.HTTPException, discord.RateLimited) as error:
        log.warning("commands not brought up to date", trouble=str(error))
        return False
    log.info("commands brought up to date")
    return True


async def _theirs(tree: app_commands.CommandTree[Host]) -> list[str]:
    """What Discord knows; nothing where it does not say."""
    try:
        return _signature(map(_payload, await tree.fetch_commands()))
    except discord.HTTPException:
        return []


def _payload(command: app_commands.AppCommand) -> dict[str, Any]:
    allowed = command.default_member_permissions
    return {
        **command.to_dict(),
        "default_member_permissions": None if allowed is None else allowed.value,
        "dm_permission": command.dm_permission,
        "nsfw": command.nsfw,
    }


def _signature(commands: Iterable[Mapping[str, Any]]) -> list[str]:
    # Not by "contexts": discord.py 2.7.1 reads [0], a server only, as none at all.
    said = [{**one, "guild_only": not one.get("dm_permission", True)} for one in commands]
    return sorted(json.dumps(_plain(one), sort_keys=True) for one in said)


def _plain(said: Any) -> Any:
    """What a command says, without what Discord adds and without what is as it comes."""
    if isinstance(said, Mapping):
        found = {key: _plain(said[key]) for key in _SAID if said.get(key)}
        return {key: sorted(v) if key == "channel_types" else v for key, v in found.items()}
    if isinstance(said, list | tuple):
        return [_plain(one) for one in said]
    return said
