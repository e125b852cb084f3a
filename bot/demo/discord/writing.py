"""Messages are posted, edited and taken away: by the bot through the API, or by people."""

from collections.abc import Sequence

from bot.demo.discord.channels import FORUM, THREAD, Channel
from bot.demo.discord.limits.messages import check_message
from bot.demo.discord.mentions import note_mentions
from bot.demo.discord.messages import (
    COMPONENTS_V2,
    EPHEMERAL,
    LOADING,
    SUPPRESS_EMBEDS,
    Message,
)
from bot.demo.discord.people import User
from bot.demo.discord.permissions import Permission
from bot.demo.discord.refusals import Refusal
from bot.demo.discord.spot import Spot
from bot.demo.discord.uploads import kept, shown_components, shown_embeds, store, unshown
from bot.demo.discord.wire import Event, Json
from bot.demo.discord.world import StoredFile, World

SUPPRESS_NOTIFICATIONS = 1 << 12
EDITABLE = SUPPRESS_EMBEDS | COMPONENTS_V2
SETTABLE = EDITABLE | EPHEMERAL | LOADING | SUPPRESS_NOTIFICATIONS
NONCE_MEMORY = 120.0


class Writing:
    """Turns checked bodies into messages, and tells of each on the wire."""

    def __init__(self, world: World) -> None:
        self._world = world
        self.nonce_memory = NONCE_MEMORY
        """For how many seconds a repeated nonce brings back the first message ("a few minutes")."""
        self._nonces: dict[str, Message] = {}

    def forget_nonces(self) -> None:
        self._nonces.clear()

    def post(self, channel: Channel, body: Json, files: Sequence[StoredFile] = ()) -> Message:
        """What the bot posts into a channel; with ``enforce_nonce`` maybe what it posted before."""
        spot = Spot(body)
        check_message(spot)
        spot.refuse()
        body = body | {"flags": (body.get("flags") or 0) & ~(EPHEMERAL | LOADING)}
        self._may_post(channel, body, files)
        known = self._known(body)
        return known or self.write(channel, self._world.bot, body, files)

    def _may_post(self, channel: Channel, body: Json, files: Sequence[StoredFile]) -> None:
        if channel.kind == FORUM:
            raise Refusal(50008)
        if (
            channel.kind == THREAD
            and channel.locked
            and not channel.bot_may(Permission.MANAGE_THREADS)
        ):
            raise Refusal(160005)
        if files and not channel.bot_may(Permission.ATTACH_FILES):
            raise Refusal(50013)
        if is_empty(body, files):
            raise Refusal(50006)
        if body.get("embeds") and is_empty(body | {"embeds": []}, files):
            self._world.visible(channel.id, Permission.EMBED_LINKS)
        if body.get("message_reference") and not channel.bot_may(Permission.READ_MESSAGE_HISTORY):
            raise Refusal(50013)

    def _known(self, body: Json) -> Message | None:
        nonce = body.get("nonce")
        if nonce is None or not body.get("enforce_nonce"):
            return None
        message = self._nonces.get(str(nonce))
        fresh = self._world.clock.now() - self.nonce_memory
        return message if message and message.sent_at >= fresh else None

    def write(
        self,
        channel: Channel,
        author: User,
        body: Json,
        files: Sequence[StoredFile] = (),
        *,
        interaction: Json | None = None,
        reader: int | None = None,
    ) -> Message:
        """A new message, whose body was looked over before."""
        message = Message(
            self._world.ids.new(), channel.id, channel.guild_id, author, self._world.clock.now()
        )
        message.nonce, message.reader, message.interaction = body.get("nonce"), reader, interaction
        message.reply_to = body.get("message_reference")
        message.flags = (body.get("flags") or 0) & SETTABLE
        self._fill(channel, message, body, files)
        channel.messages[message.id] = message
        if channel.kind == THREAD:
            channel.archived = False
        if message.nonce is not None:
            self._nonces[str(message.nonce)] = message
        self._tell("MESSAGE_CREATE", channel, message, message.created())
        return message

    def edit(
        self, channel: Channel, message: Message, body: Json, files: Sequence[StoredFile] = ()
    ) -> Message:
        """The message with what the body changes in it; what it does not name stays."""
        spot = Spot(body)
        check_message(spot, v2=bool(message.flags & COMPONENTS_V2))
        spot.refuse()
        answering = message.interaction is not None
        if "embeds" in body and not (answering or channel.bot_may(Permission.EMBED_LINKS)):
            body = body | {"embeds": []}
        left: Json = {"content": message.content, "embeds": message.embeds}
        left |= {"components": message.components} | body
        if is_empty(left, [*files, *kept(message.attachments, body.get("attachments"))]):
            raise Refusal(50006)
        self._fill(channel, message, body, files)
        if body.get("flags") is not None:
            message.flags = (message.flags & ~SUPPRESS_EMBEDS) | (body["flags"] & EDITABLE)
        if message.loading:
            message.flags &= ~LOADING
        else:
            message.edited_at = self._world.clock.now()
            message.edits += 1
        self._tell("MESSAGE_UPDATE", channel, message, message.payload())
        return message

    def _fill(
        self, channel: Channel, message: Message, body: Json, files: Sequence[StoredFile]
    ) -> None:
        said = body.get("attachments")
        attachments = kept(message.attachments, said) + store(self._world, files, said or ())
        if "embeds" in body:
            answering = message.interaction is not None
            may = answering or channel.permissions(message.author) & Permission.EMBED_LINKS
            embeds = (body["embeds"] or ()) if may else ()
            message.embeds = shown_embeds(embeds, attachments)
        message.attachments = unshown(attachments, message.embeds)
        if "content" in body:
            message.content = (body["content"] or "").strip()
        if "components" in body:
            message.components = shown_components(body["components"] or ())
        note_mentions(self._world, message, body.get("allowed_mentions"))

    def delete(self, channel: Channel, message: Message) -> None:
        """The message goes."""
        channel.messages.pop(message.id, None)
        gone = {"id": str(message.id), "channel_id": str(channel.id)}
        self._tell("MESSAGE_DELETE", channel, message, gone)

    def _tell(self, name: str, channel: Channel, message: Message, data: Json) -> None:
        if channel.guild is not None:
            data["guild_id"] = str(channel.guild.id)
            member = channel.guild.members.get(message.author.id)
            if member is not None and name != "MESSAGE_DELETE":
                data["member"] = member.payload()
        hidden = message.reader is not None or not channel.bot_may(Permission.VIEW_CHANNEL)
        event = Event(name, data, channel.guild_id, hidden=hidden, reader=message.reader)
        self._world.wire.tell(event)


def is_empty(body: Json, files: Sequence[object]) -> bool:
    """Whether a message of this body would show nothing."""
    content = (body.get("content") or "").strip()
    others = (body.get(key) for key in ("embeds", "components", "sticker_ids", "poll"))
    return not (content or files or any(others))
