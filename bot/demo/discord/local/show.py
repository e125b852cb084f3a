"""The state of things as the control API shows it."""

from bot.demo.discord.channels import Channel
from bot.demo.discord.guilds import Guild
from bot.demo.discord.messages import Message
from bot.demo.discord.people import Member, User
from bot.demo.discord.permissions import Permission
from bot.demo.discord.standin import StandIn
from bot.demo.discord.wire import Json


def state(discord: StandIn) -> Json:
    return {
        "api": discord.api,
        "gateway": discord.gateway,
        "connected": discord.socket.connected,
        "bot": user(discord.bot),
        "guilds": [_guild(discord, guild) for guild in discord.world.guilds.values()],
        "direct": [
            {"id": str(channel.id), "user": user(channel.recipient)}
            for channel in discord.world.directs()
            if channel.recipient
        ],
    }


def user(person: User) -> Json:
    return {"id": str(person.id), "name": person.name, "bot": person.bot}


def _guild(discord: StandIn, guild: Guild) -> Json:
    return {
        "id": str(guild.id),
        "name": guild.name,
        "joined": guild.joined,
        "channels": [_channel(discord, channel) for channel in guild.channels.values()],
        "roles": [
            {"id": str(role.id), "name": role.name, "mentionable": role.mentionable}
            for role in guild.roles.values()
        ],
        "members": [_member(guild, member) for member in guild.members.values()],
    }


def _member(guild: Guild, member: Member) -> Json:
    held = guild.permissions(member.user)
    return user(member.user) | {
        "manage_guild": bool(held & Permission.MANAGE_GUILD),
        "roles": [str(role.id) for role in member.roles],
    }


def _channel(discord: StandIn, channel: Channel) -> Json:
    held = channel.permissions(discord.bot)
    return {
        "id": str(channel.id),
        "name": channel.name,
        "type": channel.kind,
        "topic": channel.topic,
        "parent": str(channel.parent.id) if channel.parent else None,
        "bot_may": [str(one.name).lower() for one in Permission if held & one],
    }


def message(shown: Message) -> Json:
    return shown.payload() | {
        "nonce": shown.nonce,
        "reader": str(shown.reader) if shown.reader else None,
        "pinged_roles": [str(role.id) for role in shown.pinged_roles],
        "edits": shown.edits,
    }


def stats(discord: StandIn) -> Json:
    channels = discord.world.ground.channels.values()
    sent = [m for channel in channels for m in channel.messages.values() if m.author.bot]
    return {
        "statuses": {str(status): count for status, count in discord.desk.statuses.items()},
        "messages": {str(channel.id): len(channel.messages) for channel in channels},
        "posts": len(sent),
        "edits": sum(one.edits for one in sent),
        "invalid": discord.desk.invalid,
        "identified": discord.socket.sessions.identified,
        "resumed": discord.socket.sessions.resumed,
        "first_post_at": min((one.sent_at for one in sent), default=None),
        "last_post_at": max((one.sent_at for one in sent), default=None),
    }
