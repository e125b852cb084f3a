"""Who is mentioned in a text, and who of them may be: ``allowed_mentions``."""

import re

from bot.demo.discord.messages import Message, walk
from bot.demo.discord.permissions import Permission
from bot.demo.discord.wire import Json
from bot.demo.discord.world import World

MENTION = re.compile(r"<@(?P<role>&)?!?(?P<id>\d+)>")
EVERYONE = re.compile(r"@(everyone|here)\b")


def note_mentions(world: World, message: Message, allowed: Json | None) -> None:
    """Fill in whom ``message`` mentions, of those allowed; without a rule everybody is."""
    texts = [message.content, *(part.get("content", "") for part in walk(message.components))]
    text = "\n".join(texts)
    if "@" not in text:
        message.users, message.roles, message.pinged_roles = [], [], []
        message.everyone = False
        return
    found = dict.fromkeys((bool(m["role"]), int(m["id"])) for m in MENTION.finditer(text))
    users = [number for is_role, number in found if not is_role and _may(allowed, "users", number)]
    roles = [number for is_role, number in found if is_role and _may(allowed, "roles", number)]
    message.users = [world.ground.users[number] for number in users if number in world.ground.users]
    message.roles = [role for role in map(world.role, roles) if role]
    held = world.channel(message.channel_id).permissions(message.author)
    loud = bool(held & Permission.MENTION_EVERYONE)
    message.pinged_roles = [role for role in message.roles if role.mentionable or loud]
    wanted = allowed is None or "everyone" in (allowed.get("parse") or ())
    message.everyone = loud and wanted and bool(EVERYONE.search(text))


def _may(allowed: Json | None, kind: str, number: int) -> bool:
    if allowed is None or kind in (allowed.get("parse") or ()):
        return True
    return number in map(int, allowed.get(kind) or ())
