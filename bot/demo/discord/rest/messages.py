"""Messages of channels: post, read, edit, delete, react."""

from dataclasses import dataclass
from typing import Any

from bot.demo.discord.channels import Channel
from bot.demo.discord.messages import Message
from bot.demo.discord.people import User
from bot.demo.discord.permissions import Permission
from bot.demo.discord.refusals import Refusal
from bot.demo.discord.rest.call import Call
from bot.demo.discord.rest.desk import Routes
from bot.demo.discord.wire import Event, Json
from bot.demo.discord.world import World
from bot.demo.discord.writing import Writing

MESSAGES = "/channels/{channel_id}/messages"
MESSAGE = MESSAGES + "/{message_id}"
REACTION = MESSAGE + "/reactions/{emoji}/@me"
PAGE = 100
TWO_WEEKS = 14 * 24 * 3600


@dataclass(slots=True)
class MessageRoutes:
    """What a bot does with messages under ``/channels``."""

    world: World
    writing: Writing
    forbid_history: bool = False
    """Answer 403 to a listing without Read Message History, where Discord says: an empty list."""

    def routes(self) -> Routes:
        return {
            ("POST", MESSAGES): self.create,
            ("GET", MESSAGES): self.list,
            ("GET", MESSAGE): self.get,
            ("PATCH", MESSAGE): self.edit,
            ("DELETE", MESSAGE): self.delete,
            ("POST", MESSAGES + "/bulk-delete"): self.delete_many,
            ("POST", MESSAGE + "/crosspost"): self.get,
            ("POST", "/channels/{channel_id}/typing"): self.type,
            ("PUT", REACTION): self.react,
            ("DELETE", REACTION): self.unreact,
        }

    def create(self, call: Call) -> Json:
        channel = self.world.visible(call.id("channel_id"))
        send = Permission.SEND_MESSAGES
        if channel.parent is not None:
            send = Permission.SEND_MESSAGES_IN_THREADS
        if not channel.bot_may(send):
            raise Refusal(50013)
        if channel.recipient is not None:
            self._may_write_to(channel.recipient)
        return self.writing.post(channel, call.json, call.files).created()

    def _may_write_to(self, user: User) -> None:
        if not self.world.meets(user):
            raise Refusal(50278)
        if not user.takes_messages:
            raise Refusal(50007)

    def list(self, call: Call) -> list[Json]:
        channel = self.world.visible(call.id("channel_id"))
        if not channel.bot_may(Permission.READ_MESSAGE_HISTORY):
            if self.forbid_history:
                raise Refusal(50013)
            return []
        limit = int(call.query.get("limit", 50))
        if not 1 <= limit <= PAGE:
            raise Refusal(50035, errors={"limit": {"_errors": [_out_of_range()]}})
        return [message.payload() for message in _page(channel.read(), limit, call.query)]

    def get(self, call: Call) -> Json:
        needed = Permission.READ_MESSAGE_HISTORY
        channel = self.world.visible(call.id("channel_id"), needed)
        return self._message(channel, call).payload()

    def _message(self, channel: Channel, call: Call) -> Message:
        message = channel.messages.get(call.id("message_id"))
        if message is None or message.reader is not None:
            raise Refusal(10008)
        return message

    def edit(self, call: Call) -> Json:
        channel = self.world.visible(call.id("channel_id"))
        message = self._message(channel, call)
        if message.author is not self.world.bot:
            raise Refusal(50005)
        if channel.archived:
            raise Refusal(50083)
        return self.writing.edit(channel, message, call.json, call.files).payload()

    def delete(self, call: Call) -> None:
        channel = self.world.visible(call.id("channel_id"))
        message = self._message(channel, call)
        if message.author is not self.world.bot and not channel.bot_may(Permission.MANAGE_MESSAGES):
            raise Refusal(50013)
        self.writing.delete(channel, message)

    def delete_many(self, call: Call) -> None:
        channel = self.world.visible(call.id("channel_id"), Permission.MANAGE_MESSAGES)
        found = [channel.messages.get(int(number)) for number in call.json.get("messages", ())]
        present = [message for message in found if message]
        if any(message.sent_at < self.world.clock.now() - TWO_WEEKS for message in present):
            raise Refusal(50034)
        for message in present:
            self.writing.delete(channel, message)

    def type(self, call: Call) -> None:
        channel = self.world.visible(call.id("channel_id"), Permission.SEND_MESSAGES)
        data: Json = {"channel_id": str(channel.id), "user_id": str(self.world.bot.id)}
        data["timestamp"] = int(self.world.clock.now())
        if channel.guild_id is not None:
            data["guild_id"] = str(channel.guild_id)
        self.world.wire.tell(Event("TYPING_START", data, channel.guild_id))

    def react(self, call: Call) -> None:
        channel = self.world.visible(call.id("channel_id"), Permission.READ_MESSAGE_HISTORY)
        message = self._message(channel, call)
        if call.parts["emoji"] not in message.reactions:
            self.world.visible(channel.id, Permission.ADD_REACTIONS)
            message.reactions.append(call.parts["emoji"])
            self._tell_reaction("MESSAGE_REACTION_ADD", channel, message, call.parts["emoji"])

    def unreact(self, call: Call) -> None:
        channel = self.world.visible(call.id("channel_id"))
        message = self._message(channel, call)
        if call.parts["emoji"] in message.reactions:
            message.reactions.remove(call.parts["emoji"])
            self._tell_reaction("MESSAGE_REACTION_REMOVE", channel, message, call.parts["emoji"])

    def _tell_reaction(self, name: str, channel: Channel, message: Message, emoji: str) -> None:
        data: Json = {"channel_id": str(channel.id), "message_id": str(message.id), "type": 0}
        data |= {"user_id": str(self.world.bot.id), "emoji": {"id": None, "name": emoji}}
        data |= {"burst": False, "message_author_id": str(message.author.id)}
        if channel.guild_id is not None:
            data["guild_id"] = str(channel.guild_id)
        self.world.wire.tell(Event(name, data, channel.guild_id))


def _page(messages: list[Message], limit: int, query: dict[str, str]) -> list[Message]:
    """Newest first; ``after`` gives those nearest after it, ``around`` half on either side."""
    if "before" in query:
        messages = [message for message in messages if message.id < int(query["before"])]
    elif "after" in query:
        later = [message for message in messages if message.id > int(query["after"])]
        return later[:limit][::-1]
    elif "around" in query:
        middle = int(query["around"])
        earlier = [message for message in messages if message.id < middle]
        rest = [message for message in messages if message.id >= middle]
        half = limit // 2
        messages = earlier[-half:] if half else []
        messages += rest[: limit - len(messages)]
    return messages[-limit:][::-1]


def _out_of_range() -> dict[str, Any]:
    message = "int value should be between 1 and 100."
    return {"code": "NUMBER_TYPE_RANGE", "message": message}
