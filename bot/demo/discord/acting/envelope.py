"""An interaction as the gateway brings it to the bot."""

from bot.demo.discord.acting.options import Resolved
from bot.demo.discord.interaction import Interaction
from bot.demo.discord.permissions import DIRECT
from bot.demo.discord.wire import Json
from bot.demo.discord.world import World

CHAT_INPUT = 1
IN_GUILD, WITH_BOT = 0, 1
FILE_BYTES = 10 * 1024 * 1024


def envelope(world: World, interaction: Interaction, data: Json) -> Json:
    """The interaction object of the API around ``data``."""
    channel, user, guild = interaction.channel, interaction.user, interaction.channel.guild
    held = str(channel.permissions(user))
    shown: Json = {
        "id": str(interaction.id),
        "application_id": str(world.bot.id),
        "type": interaction.kind,
        "token": interaction.token,
        "version": 1,
        "data": data,
        "channel_id": str(channel.id),
        "channel": channel.payload() | {"permissions": held},
        "app_permissions": str(DIRECT if guild is None else channel.permissions(world.bot)),
        "locale": "en-US",
        "entitlements": [],
        "authorizing_integration_owners": {"0": str(channel.guild_id or 0)},
        "context": WITH_BOT if guild is None else IN_GUILD,
        "attachment_size_limit": FILE_BYTES,
    }
    if interaction.source is not None:
        shown["message"] = interaction.source.payload()
    if guild is None:
        return shown | {"user": user.payload()}
    member = guild.members[user.id].payload() | {"user": user.payload(), "permissions": held}
    shown |= {"member": member, "guild_id": str(guild.id), "guild_locale": "en-US"}
    return shown | {"guild": {"id": str(guild.id), "locale": "en-US", "features": []}}


def command_data(command: Json, options: list[Json], resolved: Resolved) -> Json:
    """The data of a command's interaction, or of its autocomplete."""
    data: Json = {key: command[key] for key in ("id", "name", "type")}
    if command["type"] == CHAT_INPUT:
        data["options"] = options
    if "guild_id" in command:
        data["guild_id"] = command["guild_id"]
    return data | {"resolved": resolved.data}
