import asyncio
from typing import Any

import pytest

from bot.demo.discord import Channel, LocalDiscord, Message, Reply, User
from bot.demo.discord.interaction import Interaction
from bot.demo.discord.wire import Event
from tests.demo.discord.conftest import Ask

HELLO = {"type": 4, "data": {"content": "hello"}}
DEFER = {"type": 5, "data": {"flags": 64}}
WATCH = {"name": "watch", "description": "Watch a show"}


class Person:
    """Ada, who uses a command that the test itself answers."""

    def __init__(self, local: LocalDiscord, ada: User, tv: Channel, ask: Ask) -> None:
        self.local, self.ada, self.tv, self._ask = local, ada, tv, ask
        self.interaction: Interaction | None = None
        local.interactions.deadline = 0.5
        local.world.wire.listeners.append(self._hear)
        self._ids: list[tuple[str, str]] = []

    def _hear(self, event: Event) -> None:
        if event.name == "INTERACTION_CREATE":
            self._ids.append((event.data["id"], event.data["token"]))

    async def start(self) -> "asyncio.Task[Reply]":
        await self._ask("PUT", f"/applications/{self.local.bot.id}/commands", [WATCH])
        return await self.doing(self.local.command(self.ada, self.tv, "watch"))

    async def doing(self, deed: Any) -> "asyncio.Task[Reply]":
        before = len(self._ids)
        task: asyncio.Task[Reply] = asyncio.create_task(deed)
        await self.local.until(lambda: len(self._ids) > before or task.done())
        return task

    async def answer(self, body: Any, **more: Any) -> Any:
        number, token = self._ids[-1]
        return await self._ask("POST", f"/interactions/{number}/{token}/callback", body, **more)

    async def webhook(self, method: str, path: str = "", body: Any = None) -> Any:
        url = f"/webhooks/{self.local.bot.id}/{self._ids[-1][1]}{path}"
        return await self._ask(method, url, body)


@pytest.fixture
def person(local: LocalDiscord, ada: User, tv: Channel, ask: Ask) -> Person:
    return Person(local, ada, tv, ask)


async def test_an_answer_is_described_if_wanted(person: Person) -> None:
    await person.start()
    plain = await person.answer(HELLO)
    await person.start()
    described = await person.answer(HELLO, params={"with_response": "true"})

    assert (plain.status, plain.body) == (204, None)
    assert described.body["resource"]["message"]["content"] == "hello"
    assert described.body["interaction"]["response_message_loading"] is False


async def test_a_second_answer_is_refused(person: Person) -> None:
    task = await person.start()
    await person.answer(HELLO)
    second = await person.answer(HELLO)

    assert second.code == 40060
    assert (await task).content == "hello"


async def test_an_answer_after_three_seconds_is_too_late(
    local: LocalDiscord, person: Person
) -> None:
    task = await person.start()
    local.clock.advance(3)
    late = await person.answer(HELLO)

    assert (late.status, late.code) == (404, 10062)
    assert (await task).failed


async def test_an_unknown_interaction_is_refused(ask: Ask) -> None:
    assert (await ask("POST", "/interactions/1/token/callback", HELLO)).code == 10062


async def test_a_deferred_answer_is_thinking_until_it_is_filled_in(person: Person) -> None:
    task = await person.start()
    await person.answer(DEFER)
    [thinking] = person.local.messages(person.tv, person.ada)
    assert thinking.loading
    await person.webhook("PATCH", "/messages/@original", {"content": "found"})
    reply = await task

    assert (reply.content, reply.ephemeral, reply.thinking) == ("found", True, False)
    assert not thinking.edited


async def test_the_first_followup_of_a_deferred_answer_is_that_answer(person: Person) -> None:
    task = await person.start()
    await person.answer(DEFER)
    await person.webhook("POST", body={"content": "found"})
    await person.webhook("POST", body={"content": "more", "flags": 64})
    reply = await task

    assert reply.content == "found"
    assert (await reply.followup()).content == "more"
    assert [message.content for message in reply.messages] == ["found", "more"]


async def test_answers_are_edited_read_and_deleted_by_the_token(person: Person) -> None:
    await person.start()
    await person.answer(HELLO)
    await person.webhook("PATCH", "/messages/@original", {"content": "bye"})
    read = await person.webhook("GET", "/messages/@original")
    await person.webhook("DELETE", "/messages/@original")
    gone = await person.webhook("GET", "/messages/@original")

    assert read.body["content"] == "bye"
    assert gone.code == 10008
    assert person.local.messages(person.tv) == []


async def test_a_token_speaks_only_after_the_answer_and_for_15_minutes(person: Person) -> None:
    await person.start()
    early = await person.webhook("POST", body={"content": "x"})
    await person.answer(HELLO)
    person.local.clock.advance(15 * 60 + 1)
    late = await person.webhook("POST", body={"content": "x"})

    assert (early.code, late.code) == (10015, 50027)


@pytest.mark.parametrize(
    ("body", "errors"),
    [
        ({"type": 8, "data": {"choices": []}}, ["type: BASE_TYPE_CHOICES"]),
        ({"type": 7, "data": {"content": "x"}}, ["type: BASE_TYPE_CHOICES"]),
        ({"type": 4, "data": {"content": "x" * 2001}}, ["data.content: BASE_TYPE_MAX_LENGTH"]),
        ({"type": 5, "data": {"flags": 4}}, ["data.flags: BASE_TYPE_CHOICES"]),
        ({}, ["type: BASE_TYPE_REQUIRED"]),
    ],
    ids=str,
)
async def test_an_answer_of_the_wrong_kind_or_size_is_refused(
    person: Person, body: Any, errors: list[str]
) -> None:
    await person.start()
    refused = await person.answer(body)

    assert refused.errors == errors


async def test_an_empty_answer_is_refused(person: Person) -> None:
    await person.start()

    assert (await person.answer({"type": 4, "data": {"content": ""}})).code == 50006


async def test_an_ephemeral_answer_is_for_one_persons_eyes_and_hands(
    local: LocalDiscord, person: Person, ask: Ask
) -> None:
    button = {"type": 2, "style": 1, "label": "Go", "custom_id": "go"}
    row = {"type": 1, "components": [button]}
    task = await person.start()
    data = {"content": "only you", "flags": 64, "components": [row]}
    await person.answer({"type": 4, "data": data})
    message: Message | None = (await task).message
    assert message
    fetched = await ask("GET", f"/channels/{person.tv.id}/messages/{message.id}")
    click = await person.doing(local.click(person.ada, message, "Go"))
    await person.answer({"type": 7, "data": {"content": "gone", "components": []}})

    assert fetched.code == 10008
    assert local.messages(person.tv) == []
    assert (await click).content == message.content == "gone"
