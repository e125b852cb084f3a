import asyncio

import aiohttp
import discord
import pytest

from bot.demo.discord import Channel, Fault, LocalDiscord
from tests.demo.discord.conftest import Ask, Bot, Start

POST = {"content": "x"}


def posts(channel: Channel) -> str:
    return f"/channels/{channel.id}/messages"


async def test_json_is_answered_as_exactly_that(ask: Ask) -> None:
    assert (await ask("GET", "/users/@me")).headers["Content-Type"] == "application/json"


async def test_a_wrong_token_is_unauthorized(local: LocalDiscord, start: Start) -> None:
    bot = Bot()
    async with start(bot):
        local.token = "another"  # noqa: S105 - it opens nothing
        with pytest.raises(discord.HTTPException) as refused:
            await bot.fetch_user(1)

    assert refused.value.status == 401
    assert local.desk.invalid == 1


async def test_a_path_that_is_none_is_not_found(ask: Ask) -> None:
    answer = await ask("GET", "/nowhere")

    assert (answer.status, answer.body) == (404, {"message": "404: Not Found", "code": 0})


async def test_a_body_that_is_not_json_is_refused(tv: Channel, ask: Ask) -> None:
    answer = await ask("POST", posts(tv), data="{", headers={"Content-Type": "application/json"})

    assert answer.code == 50109


async def test_every_request_is_on_record(local: LocalDiscord, tv: Channel, ask: Ask) -> None:
    await ask("POST", posts(tv), POST)
    await ask("GET", posts(tv) + "/1")

    assert [(r.method, r.path, r.body, r.status) for r in local.requests] == [
        ("POST", posts(tv), POST, 200),
        ("GET", posts(tv) + "/1", None, 404),
    ]


async def test_what_the_check_says_is_kept(local: LocalDiscord, tv: Channel, ask: Ask) -> None:
    local.desk.check = lambda _, path, body: ["wrong"] if path and body == {"content": "y"} else []
    await ask("POST", posts(tv), POST)
    await ask("POST", posts(tv), {"content": "y"})

    assert local.objections == [f"POST {posts(tv)}: wrong"]


async def test_posts_fail_as_often_as_wanted(local: LocalDiscord, tv: Channel, ask: Ask) -> None:
    local.faults.fail(2, status=503)
    statuses = [(await ask("POST", posts(tv), POST)).status for _ in range(3)]

    assert statuses == [503, 503, 200]
    assert len(local.messages(tv)) == 1


@pytest.mark.parametrize(
    ("code", "status"),
    [(10003, 404), (50001, 403), (50013, 403), (40067, 400), (160005, 403), (220001, 400)],
)
async def test_a_post_is_refused_with_any_code_wanted(
    local: LocalDiscord, tv: Channel, ask: Ask, code: int, status: int
) -> None:
    local.faults.refuse(code)
    answer = await ask("POST", posts(tv), POST)

    assert (answer.status, answer.code) == (status, code)
    assert local.messages(tv) == []


async def test_an_answer_is_lost_after_the_message_was_accepted(
    local: LocalDiscord, tv: Channel, ask: Ask
) -> None:
    local.faults.lose_answers()
    with pytest.raises(aiohttp.ServerDisconnectedError):
        await ask("POST", posts(tv), POST)

    assert [message.content for message in local.messages(tv)] == ["x"]
    assert local.requests[-1].status is None


async def test_a_request_is_lost_before_the_message_was_accepted(
    local: LocalDiscord, tv: Channel, ask: Ask
) -> None:
    local.faults.lose_requests()
    with pytest.raises(aiohttp.ServerDisconnectedError):
        await ask("POST", posts(tv), POST)

    assert local.messages(tv) == []


async def test_a_slow_answer_comes_late(local: LocalDiscord, tv: Channel, ask: Ask) -> None:
    local.faults.slow(30)
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(ask("POST", posts(tv), POST), 0.05)


async def test_a_limit_on_demand_looks_like_the_real_one(
    local: LocalDiscord, tv: Channel, ask: Ask
) -> None:
    local.faults.limit(0.25, scope="global")
    answer = await ask("POST", posts(tv), POST)

    assert (answer.status, answer.body["global"], answer.body["retry_after"]) == (429, True, 0.25)
    assert answer.headers["Retry-After"] == "1"
    assert answer.headers["X-RateLimit-Scope"] == "global"
    assert answer.headers["Via"]


async def test_other_requests_go_wrong_by_their_path(
    local: LocalDiscord, tv: Channel, ask: Ask
) -> None:
    local.faults.add(Fault(method="PATCH", path=r".*/messages/\d+", status=0, code=30046))
    own = local.say(local.bot, tv, "x").id
    posted = await ask("POST", posts(tv), POST)
    edited = await ask("PATCH", f"{posts(tv)}/{own}", {"content": "y"})

    assert (posted.status, edited.code) == (200, 30046)
    assert local.faults.waiting == []
