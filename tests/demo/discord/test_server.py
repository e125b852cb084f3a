import asyncio

import aiohttp
import discord
from aiohttp import web

from bot.demo.discord import Channel, Guild, LocalDiscord, User
from tests.demo.discord.conftest import Bot, Start


async def test_the_client_logs_in_and_sees_its_guilds(
    local: LocalDiscord, guild: Guild, tv: Channel, start: Start
) -> None:
    async with start(Bot()) as bot:
        seen = bot.guilds[0]

    assert bot.user
    assert bot.user.id == local.bot.id
    assert (seen.id, seen.name) == (guild.id, "Friends of TV")
    assert [channel.id for channel in seen.text_channels] == [tv.id]
    assert seen.me.id == local.bot.id


async def test_a_posted_message_is_what_people_read(
    local: LocalDiscord, tv: Channel, start: Start
) -> None:
    async with start(Bot()) as bot:
        embed = discord.Embed(title="Étoile", colour=0xE50914)
        sent = await bot.room(tv).send("An interview", embed=embed, nonce="delivery-1")
        await sent.edit(content="An interview, also: Variety")

    [message] = local.messages(tv)
    assert message.content == "An interview, also: Variety"
    assert message.embeds == [{"type": "rich", "title": "Étoile", "color": 0xE50914}]
    assert (message.nonce, message.edited, message.edits) == ("delivery-1", True, 1)
    assert [own.id for own in bot.messages] == [message.id]


async def test_a_command_answers_the_person_who_used_it(
    local: LocalDiscord, tv: Channel, ada: User, start: Start
) -> None:
    bot = Bot()

    @bot.tree.command(description="Watch a show")
    async def watch(interaction: discord.Interaction, show: str) -> None:
        await interaction.response.send_message(f"Watching {show}", ephemeral=True)

    async with start(bot):
        await bot.tree.sync()
        reply = await local.command(ada, tv, "watch", {"show": "Étoile"})

    assert (reply.content, reply.ephemeral) == ("Watching Étoile", True)
    assert local.messages(tv) == []
    assert local.messages(tv, reader=ada) == [reply.message]


async def test_the_client_keeps_to_the_limits_of_a_channel(
    local: LocalDiscord, tv: Channel, start: Start
) -> None:
    local.limits.on = True
    local.limits.numbers["POST", "/channels/{channel_id}/messages"] = (5, 0.2)
    async with start(Bot()) as bot:
        await asyncio.gather(*(bot.room(tv).send(str(n)) for n in range(12)))

    assert len(local.messages(tv)) == 12
    assert 429 not in local.desk.statuses


async def test_a_page_may_share_the_port() -> None:
    async def hello(_: web.Request) -> web.Response:
        return web.Response(text="hello")

    def page(app: web.Application) -> None:
        app.router.add_get("/", hello)

    async with (
        LocalDiscord(also=page) as local,
        aiohttp.ClientSession() as session,
        session.get(f"http://127.0.0.1:{local.port}/") as response,
    ):
        assert await response.text() == "hello"
