"""Where the season is played: a local Discord, the press, and the real bot between them."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.app import Options, open_encore
from bot.client import Encore
from bot.demo.discord import Channel, Guild, LocalDiscord, User
from bot.demo.newsroom import Newsroom
from bot.demo.press import Press
from bot.demo.season import Act, Season, Wish
from bot.errors import EncoreError
from bot.sources.outlets import Outlet

LOOKS_EVERY = 0.1
"""Seconds between the bot's looks at what is due; here the clock is moved instead of waited for."""
PATIENCE = 30.0
"""Seconds (real ones) in which the bot has to be done with an act."""
GLIMPSE = 0.02
SOON = timedelta(minutes=1)
"""What the bot means to deliver later than this waits for somebody to change something."""


@dataclass(slots=True)
class Stage:
    """The demo's whole world, its bot running."""

    season: Season
    discord: LocalDiscord
    guild: Guild
    moderator: User
    member: User
    newsroom: Newsroom
    encore: Encore
    turn: asyncio.Lock
    """Held while time passes: one act, or one wish from the page, at a time."""

    def channel(self, name: str) -> Channel:
        """The channel of this name."""
        return next(one for one in self.guild.channels.values() if one.name == name)

    def now(self) -> datetime:
        """The time in this world, for the bot as well."""
        return moment(self.discord)

    async def set_up(self, told: Callable[[str], None]) -> None:
        """Asks for every watch as a moderator does: the show by autocomplete, then the command."""
        for wish in self.season.wishes:
            told(await self._watch(wish))

    async def play(self) -> Act:
        """Lets time pass until the next act, prints it, and waits until the bot is done with it."""
        async with self.turn:
            act = self.newsroom.next_act
            if act is None:
                raise EncoreError("the season is over")
            self._pass_until(act.at)
            self.newsroom.print_next()
            await self.settle(self.now())
            return act

    async def change(self, deed: Callable[[], object]) -> None:
        """Changes something at the press, and lets the bot see it."""
        async with self.turn:
            deed()
            await self.settle(self.now())

    async def _watch(self, wish: Wish) -> str:
        ada, lobby = self.moderator, next(iter(self.guild.channels.values()))
        choices = await self.discord.autocomplete(
            ada, lobby, "watch", option="show", typed=wish.title.lower()
        )
        if not any(choice["value"] == str(wish.show_id) for choice in choices):
            raise EncoreError(f"{wish.title} is not among the suggestions: {choices}")
        values = {
            "show": str(wish.show_id),
            "channel": self.channel(wish.channel).id,
            "kinds": wish.kinds,
            "certainty": wish.certainty.value if wish.certainty else None,
            "role": self._role(wish.role) if wish.role else None,
        }
        given = {name: value for name, value in values.items() if value is not None}
        reply = await self.discord.command(ada, lobby, "watch", given)
        if not reply.embeds:
            raise EncoreError(f"/watch was answered: {reply.text or 'nothing'}")
        return f"{reply.embeds[0]['title']} in #{wish.channel}"

    def _role(self, name: str) -> int:
        return next(role.id for role in self.guild.roles.values() if role.name == name)

    def _pass_until(self, when: datetime) -> None:
        ahead = when - self.now()
        if ahead <= timedelta():
            return
        self.discord.clock.advance(ahead.total_seconds())
        for loop in self.encore.loops.loops.values():  # skipped time is nobody's silence
            loop.began_at += ahead
            loop.worked_at = loop.worked_at and loop.worked_at + ahead

    async def settle(self, since: datetime) -> None:
        """Returns when the bot has looked at every source since then, and delivered all it owes."""
        await until(lambda: self._looked(since))
        self.newsroom.was_read()
        await until(self._delivered)

    async def _looked(self, since: datetime) -> bool:
        """Whether it has; time passes until it means to look."""
        sources = await self.encore.store.sources.all()
        late = [one for one in sources if one.tried_at is None or one.tried_at < since]
        if late:
            self._pass_until(min(one.due_at for one in late))
        return not late

    async def _delivered(self) -> bool:
        """Whether nothing is owed any more; what is due later is due now, for time passes."""
        deliveries = self.encore.store.deliveries
        due = await deliveries.next_due()
        if due is None:
            return not await deliveries.waiting()
        if due - self.now() > SOON:
            return True
        self._pass_until(due)
        self.encore.outbox.wake()
        return False


@asynccontextmanager
async def open_stage(season: Season, database: Path) -> AsyncIterator[Stage]:
    """The demo's world with the first act printed and the bot logged in; SQLite in ``database``."""
    async with LocalDiscord() as discord, Press() as press:
        discord.clock.advance(season.begins.timestamp() - discord.clock.now())
        guild, moderator, member = _people(discord, season)
        newsroom = Newsroom(press, season, lambda: moment(discord))
        newsroom.print_next()
        options = _options(season, discord, press, newsroom, database)
        async with open_encore(options) as encore:
            running = asyncio.create_task(encore.start(discord.token))
            try:
                stage = Stage(
                    season, discord, guild, moderator, member, newsroom, encore, asyncio.Lock()
                )
                await _ready(running, discord, guild, encore)
                await stage.settle(season.begins)
                yield stage
            finally:
                await encore.close()
                await asyncio.gather(running, return_exceptions=True)


def moment(discord: LocalDiscord) -> datetime:
    """The local Discord's time."""
    return datetime.fromtimestamp(discord.clock.now(), UTC)


async def until(true: Callable[[], Awaitable[bool]]) -> None:
    """Returns once it holds; EncoreError after `PATIENCE` seconds."""
    try:
        async with asyncio.timeout(PATIENCE):
            while not await true():  # noqa: ASYNC110 - the bot tells nobody when it is done
                await asyncio.sleep(GLIMPSE)
    except TimeoutError:
        raise EncoreError(f"the bot was not done within {PATIENCE:.0f} s") from None


def _people(discord: LocalDiscord, season: Season) -> tuple[Guild, User, User]:
    guild = discord.add_guild(season.server)
    for place in season.channels:
        guild.add_channel(place.name, topic=place.topic)
    role = guild.add_role(season.role)
    moderator = guild.add_member(season.moderator, manage_guild=True)
    member = guild.add_member(season.member)
    for person in (moderator, member):
        guild.members[person.id].roles.append(role)
    return guild, moderator, member


def _options(
    season: Season, discord: LocalDiscord, press: Press, newsroom: Newsroom, database: Path
) -> Options:
    return Options(
        database=f"sqlite+aiosqlite:///{database}",
        outlets=tuple(
            Outlet(paper.name, newsroom.address(paper), paper.language, on=True)
            for paper in season.papers.values()
            if paper.listed
        ),
        allowed_hosts=frozenset({"127.0.0.1"}),
        contact="the demo",
        netflix=newsroom.chart_address,
        tvmaze=press.url(),
        discord_api=discord.api,
        discord_gateway=discord.gateway,
        every=LOOKS_EVERY,
        clock=lambda: moment(discord),
    )


async def _ready(
    running: asyncio.Task[None], discord: LocalDiscord, guild: Guild, encore: Encore
) -> None:
    """Returns when the bot knows the guild, and Discord its commands."""
    lobby = next(iter(guild.channels.values()))
    owner = next(m.user for m in guild.members.values() if not m.user.bot)

    async def known() -> bool:
        if running.done():
            running.result()
        return bool(encore.get_guild(guild.id) and discord.offered(owner, lobby))

    await until(known)
