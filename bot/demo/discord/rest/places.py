"""Channels, threads, guilds, users and the application itself."""

from dataclasses import dataclass

from bot.demo.discord.blanks import APPLICATION
from bot.demo.discord.channels import FORUM, THREAD, Channel
from bot.demo.discord.guilds import Guild
from bot.demo.discord.messages import Message
from bot.demo.discord.people import User
from bot.demo.discord.permissions import Permission
from bot.demo.discord.refusals import Refusal
from bot.demo.discord.rest.call import Call, Created
from bot.demo.discord.rest.desk import Routes
from bot.demo.discord.spot import Spot
from bot.demo.discord.wire import Json
from bot.demo.discord.world import World
from bot.demo.discord.writing import Writing


@dataclass(slots=True)
class PlaceRoutes:
    """What a bot asks about where it is, and whom it may write to."""

    world: World
    writing: Writing
    gateway_url: str = ""

    def routes(self) -> Routes:
        return {
            ("GET", "/gateway"): lambda _: {"url": self.gateway_url},
            ("GET", "/gateway/bot"): self.gateway,
            ("GET", "/users/@me"): lambda _: self.me(),
            ("GET", "/users/@me/guilds"): lambda _: [self._mine(g) for g in self._joined()],
            ("POST", "/users/@me/channels"): self.open_direct,
            ("DELETE", "/users/@me/guilds/{guild_id}"): self.leave,
            ("GET", "/users/{user_id}"): lambda call: self.world.user(call.id("user_id")).payload(),
            ("GET", "/applications/@me"): lambda _: self.application(),
            ("GET", "/oauth2/applications/@me"): lambda _: self.application(),
            ("GET", "/guilds/{guild_id}"): lambda call: self._guild(call).brief(),
            ("GET", "/guilds/{guild_id}/channels"): self.channels,
            ("GET", "/guilds/{guild_id}/roles"): self.roles,
            ("GET", "/guilds/{guild_id}/members/{user_id}"): self.member,
            ("GET", "/channels/{channel_id}"): self.channel,
            ("DELETE", "/channels/{channel_id}"): self.delete_channel,
            ("POST", "/channels/{channel_id}/threads"): self.start_thread,
            ("POST", "/channels/{channel_id}/messages/{message_id}/threads"): self.start_thread,
        }

    def gateway(self, call: Call) -> Json:
        limit = {"total": 1000, "remaining": 1000, "reset_after": 86_400_000, "max_concurrency": 1}
        return {"url": self.gateway_url, "shards": 1, "session_start_limit": limit}

    def me(self) -> Json:
        return self.world.bot.payload() | {
            "mfa_enabled": False,
            "locale": "en-US",
            "verified": True,
        }

    def application(self) -> Json:
        """The application object; the bot's user and its application share an id, as most do."""
        bot = self.world.bot
        owner = User(1, "owner").payload()
        named = {"id": str(bot.id), "name": bot.name, "bot": bot.payload(), "owner": owner}
        return APPLICATION | named | {"approximate_guild_count": len(self._joined())}

    def _joined(self) -> list[Guild]:
        return [guild for guild in self.world.guilds.values() if guild.joined]

    def _mine(self, guild: Guild) -> Json:
        held = str(guild.permissions(self.world.bot))
        shown = {key: guild.brief()[key] for key in ("id", "name", "icon", "banner", "features")}
        return shown | {"owner": False, "permissions": held}

    def _guild(self, call: Call) -> Guild:
        return self.world.guild(call.id("guild_id"))

    def leave(self, call: Call) -> None:
        self._guild(call).kick_bot()

    def channels(self, call: Call) -> list[Json]:
        guild = self._guild(call)
        return [channel.payload() for channel in guild.channels.values() if not channel.parent]

    def roles(self, call: Call) -> list[Json]:
        return [role.payload() for role in self._guild(call).roles.values()]

    def member(self, call: Call) -> Json:
        member = self._guild(call).members.get(call.id("user_id"))
        if member is None:
            raise Refusal(10007)
        return member.payload() | {"user": member.user.payload()}

    def open_direct(self, call: Call) -> Json:
        return self.world.direct(self.world.user(int(call.json["recipient_id"]))).payload()

    def channel(self, call: Call) -> Json:
        return self.world.visible(call.id("channel_id")).payload()

    def delete_channel(self, call: Call) -> Json:
        channel = self.world.visible(call.id("channel_id"), Permission.MANAGE_CHANNELS)
        channel.delete()
        return channel.payload()

    def start_thread(self, call: Call) -> Created:
        """A thread under a text channel, or a forum's new post with its first message."""
        parent = self.world.visible(call.id("channel_id"))
        spot = Spot(call.json)
        spot["name"].required().text(100, 1)
        spot.refuse()
        if parent.kind == FORUM:
            return Created(self._post_in_forum(parent, call))
        if not parent.bot_may(Permission.CREATE_PUBLIC_THREADS):
            raise Refusal(50013)
        return Created(self._thread(parent, call).payload())

    def _post_in_forum(self, forum: Channel, call: Call) -> Json:
        if not forum.bot_may(Permission.SEND_MESSAGES):
            raise Refusal(50013)
        if forum.needs_tag and not call.json.get("applied_tags"):
            raise Refusal(40067)
        thread = self._thread(forum, call)
        message: Message = self.writing.post(thread, call.json.get("message") or {}, call.files)
        return thread.payload() | {"message": message.payload()}

    def _thread(self, parent: Channel, call: Call) -> Channel:
        guild = self.world.guilds[parent.guild_id or 0]
        return guild.add_channel(call.json["name"], kind=THREAD, parent=parent)
