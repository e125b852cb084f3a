import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import aiohttp
import discord
import pytest

from bot.demo.discord import Channel, Guild, LocalDiscord, User
from tests.demo.discord.conftest import Ask, Bot, Start

Control = Callable[..., Awaitable[Any]]


@pytest.fixture
async def session() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as session:
        yield session


@pytest.fixture
def control(local: LocalDiscord, session: aiohttp.ClientSession) -> Control:
    """Asks the control API: ``control(method, path, json)`` is the JSON it answers."""

    async def request(method: str, path: str, wish: Any = None) -> Any:
        url = local.api.replace("/api/v10", "/_local") + path
        async with session.request(method, url, json=wish) as response:
            return await response.json()

    return request


async def test_the_state_shows_who_and_what_there_is(
    local: LocalDiscord, guild: Guild, tv: Channel, control: Control
) -> None:
    guild.add_member("ada", manage_guild=True)
    state = await control("GET", "/state")

    [shown] = state["guilds"]
    assert (shown["id"], shown["name"], shown["joined"]) == (str(guild.id), guild.name, True)
    assert [(c["id"], c["name"]) for c in shown["channels"]] == [(str(tv.id), "tv")]
    assert {m["name"]: m["manage_guild"] for m in shown["members"]} == {
        "Encore": False,
        "ada": True,
    }
    assert (state["connected"], state["bot"]["name"]) == (False, local.bot.name)


async def test_messages_are_read_in_order_and_from_an_end(
    local: LocalDiscord, tv: Channel, ada: User, control: Control
) -> None:
    said = [str(local.say(ada, tv, str(n)).id) for n in range(5)]
    path = f"/channels/{tv.id}/messages"
    newest = await control("GET", f"{path}?limit=2")
    older = await control("GET", f"{path}?limit=2&before={said[3]}")

    assert [message["id"] for message in newest] == said[3:]
    assert [message["id"] for message in older] == said[1:3]


async def test_people_use_commands_buttons_and_modals(
    tv: Channel, ada: User, start: Start, control: Control
) -> None:
    bot = Bot()

    @bot.tree.command(description="Watch a show")
    @discord.app_commands.autocomplete(show=_suggest)
    async def watch(interaction: discord.Interaction, show: str) -> None:
        await interaction.response.send_message(f"Watching {show}", view=_Buttons(), ephemeral=True)

    who = {"user": str(ada.id), "channel": str(tv.id)}
    async with start(bot):
        await bot.tree.sync()
        offered = await control("GET", f"/commands?user={ada.id}&channel={tv.id}")
        typed = {"do": "autocomplete", "name": "watch", "option": "show", "typed": "an"}
        suggested = await control("POST", "/act", who | typed)
        used = {"do": "command", "name": "watch", "options": {"show": "Andor"}}
        reply = await control("POST", "/act", who | used)
        message = reply["message"]["id"]
        clicked = {"do": "click", "user": str(ada.id), "message": message, "custom_id": "rename"}
        opened = await control("POST", "/act", clicked)
        filled = {"do": "submit", "user": str(ada.id), "reply": opened["id"]}
        renamed = await control("POST", "/act", filled | {"values": {"name": "Étoile"}})
        seen = await control("GET", f"/channels/{tv.id}/messages?user={ada.id}")
        unseen = await control("GET", f"/channels/{tv.id}/messages")

    assert [command["name"] for command in offered] == ["watch"]
    assert suggested == {"choices": [{"name": "Andor", "value": "38693"}]}
    assert reply["message"]["content"] == "Watching Andor"
    assert opened["modal"]["title"] == "Rename"
    assert renamed["message"]["content"] == "Watching Étoile"
    assert [message["content"] for message in seen] == ["Watching Étoile"]
    assert unseen == []


async def _suggest(_: Any, typed: str) -> list[discord.app_commands.Choice[str]]:
    return [discord.app_commands.Choice(name="Andor", value="38693")] if typed == "an" else []


class _Rename(discord.ui.Modal, title="Rename"):
    name: discord.ui.TextInput[Any] = discord.ui.TextInput(label="Name", custom_id="name")

    async def on_submit(self, interaction: discord.Interaction) -> None:
        await interaction.response.edit_message(content=f"Watching {self.name.value}")


class _Buttons(discord.ui.View):
    @discord.ui.button(label="Rename", custom_id="rename")
    async def rename(self, interaction: discord.Interaction, _: Any) -> None:
        await interaction.response.send_modal(_Rename())


async def test_what_happens_is_streamed_to_those_who_may_see_it(
    local: LocalDiscord,
    tv: Channel,
    ada: User,
    control: Control,
    session: aiohttp.ClientSession,
) -> None:
    url = local.api.replace("/api/v10", "/_local/events")
    async with session.get(url) as stream:
        assert await stream.content.readline() == b": listening\n"
        local.writing.write(tv, local.bot, {"content": "secret", "flags": 64}, reader=ada.id)
        await control("POST", "/act", _say(ada, tv, "public"))
        async with asyncio.timeout(2):
            line = await _next_data(stream)

    event = json.loads(line.removeprefix(b"data: "))
    assert (event["name"], event["data"]["content"]) == ("MESSAGE_CREATE", "public")
    assert event["guild_id"] == str(tv.guild_id)


def _say(user: User, channel: Channel, content: str) -> dict[str, str]:
    return {"do": "say", "user": str(user.id), "channel": str(channel.id), "content": content}


async def _next_data(stream: aiohttp.ClientResponse) -> bytes:
    while not (line := await stream.content.readline()).startswith(b"data: "):
        pass
    return line


async def test_the_world_is_changed_from_outside(local: LocalDiscord, control: Control) -> None:
    guild = (await control("POST", "/world", {"do": "guild", "name": "g"}))["id"]
    channel = {"do": "channel", "guild": guild, "name": "c", "deny": ["embed_links"]}
    made = (await control("POST", "/world", channel))["id"]
    member = {"do": "member", "guild": guild, "name": "bob", "manage_guild": True}
    bob = (await control("POST", "/world", member))["id"]
    direct = (await control("POST", "/world", {"do": "direct", "user": bob}))["id"]
    await control("POST", "/world", {"do": "role", "guild": guild, "name": "fans"})
    denied = {"do": "deny", "channel": made, "permissions": ["send_messages"]}
    await control("POST", "/world", denied)
    await control("POST", "/world", {"do": "lock", "channel": made})
    before = local.clock.now()
    await control("POST", "/world", {"do": "advance", "seconds": 60})
    state = await control("GET", "/state")
    await control("POST", "/world", {"do": "kick", "guild": guild})
    await control("POST", "/world", {"do": "delete_channel", "channel": made})

    [shown] = state["guilds"]
    assert "send_messages" not in shown["channels"][0]["bot_may"]
    assert "embed_links" not in shown["channels"][0]["bot_may"]
    assert shown["roles"][-1]["name"] == "fans"
    assert [entry["id"] for entry in state["direct"]] == [direct]
    assert local.clock.now() - before >= 60
    [after] = (await control("GET", "/state"))["guilds"]
    assert (after["joined"], after["channels"]) == (False, [])


async def test_faults_requests_and_counts_are_told(tv: Channel, ask: Ask, control: Control) -> None:
    await control("POST", "/faults", {"times": 2, "status": 502})
    post = f"/channels/{tv.id}/messages"
    await ask("POST", post, {"content": "x"})
    waiting = await control("GET", "/faults")
    cleared = await control("DELETE", "/faults")
    await ask("POST", post, {"content": "x"})
    stats = await control("GET", "/stats")
    log = await control("GET", "/requests?after=1")

    assert (waiting["happened"], waiting["waiting"][0]["times"]) == (1, 1)
    assert cleared["waiting"] == []
    assert stats["statuses"] == {"502": 1, "200": 1}
    assert stats["messages"] == {str(tv.id): 1}
    assert (log["next"], [entry["path"] for entry in log["requests"]]) == (2, [post])


async def test_only_json_is_obeyed(local: LocalDiscord, session: aiohttp.ClientSession) -> None:
    url = local.api.replace("/api/v10", "/_local/world")
    async with session.post(url, data='{"do": "guild", "name": "g"}') as response:
        assert response.status == 415


async def test_the_gateway_is_disturbed_from_outside(
    local: LocalDiscord, start: Start, control: Control
) -> None:
    async with start(Bot()) as bot:
        await control("POST", "/gateway", {"do": "reconnect"})
        await local.until(lambda: bot.resumes == 1)
        await control("POST", "/gateway", {"do": "invalidate", "resumable": True})
        await local.until(lambda: bot.resumes == 2)
        await control("POST", "/gateway", {"do": "close"})
        await local.until(lambda: bot.resumes == 3)
        await control("POST", "/gateway", {"do": "forget"})
        await control("POST", "/gateway", {"do": "silence"})

        assert not local.socket.connected


@pytest.mark.parametrize(
    ("path", "wish"),
    [
        ("/world", {"do": "fly"}),
        ("/world", {"do": "kick", "guild": "1"}),
        ("/act", {"do": "command", "user": "1", "channel": "1", "name": "watch"}),
        ("/gateway", {"do": "fly"}),
        ("/faults", {"what": 1}),
    ],
    ids=str,
)
async def test_what_can_not_be_done_is_said(control: Control, path: str, wish: Any) -> None:
    assert (await control("POST", path, wish))["error"]
