from typing import Any

import pytest

from bot.demo.discord import Channel, Guild, LocalDiscord, User
from tests.demo.discord.conftest import Ask
from tests.openapi import Description

ROW = {"type": 1, "components": [{"type": 2, "style": 2, "custom_id": "why", "label": "Why?"}]}
POST = {
    "content": "Étoile <@&7>",
    "nonce": "5",
    "enforce_nonce": True,
    "embeds": [{"title": "a", "fields": [{"name": "b", "value": "c", "inline": True}]}],
    "components": [ROW],
}
COMMAND = {
    "name": "watch",
    "description": "Watch a show",
    "default_member_permissions": 32,
    "options": [{"type": 3, "name": "show", "description": "Which", "autocomplete": True}],
}


CASES = [
    ("GET", "/users/@me", None, 200),
    ("GET", "/users/@me/guilds", None, 200),
    ("GET", "/users/{ada}", None, 200),
    ("GET", "/applications/@me", None, 200),
    ("GET", "/oauth2/applications/@me", None, 200),
    ("GET", "/gateway", None, 200),
    ("GET", "/gateway/bot", None, 200),
    ("GET", "/guilds/{guild}", None, 200),
    ("GET", "/guilds/{guild}/channels", None, 200),
    ("GET", "/guilds/{guild}/roles", None, 200),
    ("GET", "/guilds/{guild}/members/{ada}", None, 200),
    ("GET", "/channels/{tv}", None, 200),
    ("POST", "/channels/{tv}/messages", POST, 200),
    ("GET", "/channels/{tv}/messages", None, 200),
    ("GET", "/channels/{tv}/messages/{own}", None, 200),
    ("PATCH", "/channels/{tv}/messages/{own}", {"content": "new"}, 200),
    ("DELETE", "/channels/{tv}/messages/{own}", None, 204),
    ("POST", "/channels/{tv}/threads", {"name": "talk", "type": 11}, 201),
    ("POST", "/channels/{tv}/typing", None, 204),
    ("PUT", "/channels/{tv}/messages/{own}/reactions/x/@me", None, 204),
    ("PUT", "/applications/{bot}/commands", [COMMAND], 200),
    ("GET", "/applications/{bot}/commands", None, 200),
    ("POST", "/applications/{bot}/guilds/{guild}/commands", COMMAND, 201),
]


@pytest.fixture
def names(local: LocalDiscord, guild: Guild, tv: Channel, ada: User) -> dict[str, int]:
    own = local.say(local.bot, tv, "an alert")
    return {"guild": guild.id, "tv": tv.id, "ada": ada.id, "bot": local.bot.id, "own": own.id}


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case[0]} {case[1]}")
async def test_answers_are_as_discord_describes_them(
    described: Description, names: dict[str, int], ask: Ask, case: tuple[str, str, Any, int]
) -> None:
    method, template, body, status = case
    path = template.format(**names)

    answer = await ask(method, path, body)

    assert answer.status == status
    assert described.answer(method, path, answer.status, answer.body) == []


async def test_direct_messages_are_opened_as_discord_describes_them(
    described: Description, names: dict[str, int], ask: Ask
) -> None:
    answer = await ask("POST", "/users/@me/channels", {"recipient_id": str(names["ada"])})

    assert described.answer("POST", "/users/@me/channels", answer.status, answer.body) == []
