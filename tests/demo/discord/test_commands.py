from typing import Any

import pytest

from bot.demo.discord import Guild, LocalDiscord
from bot.demo.discord.refusals import Refusal
from tests.demo.discord.conftest import Ask


def named(name: str, **more: Any) -> dict[str, Any]:
    return {"name": name, "description": "What it does"} | more


async def test_a_sync_keeps_the_ids_of_known_names_and_drops_the_rest(
    local: LocalDiscord, ask: Ask
) -> None:
    path = f"/applications/{local.bot.id}/commands"
    first = (await ask("PUT", path, [named("watch"), named("show")])).body
    second = (await ask("PUT", path, [named("watch", description="New")])).body

    assert second[0]["id"] == first[0]["id"]
    assert [command["description"] for command in local.commands.of()] == ["New"]


async def test_a_guilds_command_stands_before_the_global_one_of_its_name(
    local: LocalDiscord, guild: Guild, ask: Ask
) -> None:
    path = f"/applications/{local.bot.id}"
    await ask("PUT", f"{path}/commands", [named("watch"), named("show")])
    await ask("POST", f"{path}/guilds/{guild.id}/commands", named("watch", description="Here"))

    here = {c["name"]: c["description"] for c in local.commands.shown_in(guild.id)}
    assert here == {"watch": "Here", "show": "What it does"}
    assert len(local.commands.of(guild.id)) == 1


async def test_single_commands_are_made_changed_and_deleted(local: LocalDiscord, ask: Ask) -> None:
    path = f"/applications/{local.bot.id}/commands"
    made = await ask("POST", path, named("watch"))
    again = await ask("POST", path, named("watch", description="Again"))
    one = f"{path}/{made.body['id']}"
    changed = await ask("PATCH", one, {"description": "Changed"})
    read = await ask("GET", one)
    await ask("DELETE", one)
    gone = await ask("GET", one)

    assert (made.status, again.status) == (201, 200)
    assert again.body["id"] == made.body["id"]
    assert changed.body["description"] == read.body["description"] == "Changed"
    assert (gone.status, gone.code) == (404, 10063)


async def test_a_broken_command_changes_nothing(local: LocalDiscord, ask: Ask) -> None:
    path = f"/applications/{local.bot.id}/commands"
    await ask("PUT", path, [named("watch")])
    refused = await ask("PUT", path, [named("watch"), named("Show")])

    assert refused.errors == ["1.name: APPLICATION_COMMAND_INVALID_NAME"]
    assert [command["name"] for command in local.commands.of()] == ["watch"]


def test_one_command_more_than_a_scope_holds_is_refused(local: LocalDiscord) -> None:
    local.commands.replace(None, [named(f"c{n}") for n in range(100)])
    with pytest.raises(Refusal):
        local.commands.put(None, named("one-more"))

    assert len(local.commands.of()) == 100
