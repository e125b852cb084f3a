"""A Discord of our own on this machine: REST v10 and gateway, good enough for a real client.

    async with LocalDiscord() as discord:
        guild = discord.add_guild("Friends of TV")
        tv = guild.add_channel("tv")
        ada = guild.add_member("ada", manage_guild=True)
        ...                       # start a bot with discord.api, discord.gateway, discord.token
        reply = await discord.command(ada, tv, "watch", {"show": "63920"})
        await discord.click(ada, reply, "Undo")
        discord.messages(tv)      # what somebody in the channel would read

``python -m bot.demo.discord`` serves one in a process of its own; ``bot.demo.discord.local`` says
how to talk to it there.

Nothing here was compared with the real Discord by machine; it follows Discord's documentation.
"""

from bot.demo.discord.acting.options import NotPossible
from bot.demo.discord.acting.reply import Reply
from bot.demo.discord.channels import ANNOUNCEMENT, FORUM, TEXT, THREAD, Channel
from bot.demo.discord.faults import Fault
from bot.demo.discord.guilds import Guild
from bot.demo.discord.messages import Message
from bot.demo.discord.people import Role, User
from bot.demo.discord.permissions import Permission
from bot.demo.discord.server import LocalDiscord

__all__ = [
    "ANNOUNCEMENT",
    "FORUM",
    "TEXT",
    "THREAD",
    "Channel",
    "Fault",
    "Guild",
    "LocalDiscord",
    "Message",
    "NotPossible",
    "Permission",
    "Reply",
    "Role",
    "User",
]
