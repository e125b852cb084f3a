"""The real bot as a process, killed (SIGKILL) again and again while news and charts keep coming.

    python -m tests.benchmarks.crash --kills 200 --seed 1

50 shows, 300 channels of 30 servers; the press prints stories and charts, a Discord of our own
answers slowly, fails, loses answers after accepting, limits rates and drops the gateway. Between
two lives time may jump, for both sides alike, beyond what Discord remembers of nonces. The last
line is one JSON object: alerts ``owed``, ``posted``, ``lost``, ``doubled``, over ``kills``.
"""

import argparse
import asyncio
import json
import random
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from bot.demo.discord import Channel, Fault, LocalDiscord
from bot.demo.press import Press
from bot.domain.cards import card
from bot.domain.model import (
    Certainty,
    Claim,
    Decision,
    Details,
    Item,
    Move,
    Renewal,
    Show,
    Story,
    Telling,
    Top10,
)
from storage import Store, open_store
from tests.builders import new_watch
from tests.rig import eventually

SHOWS, GUILDS, CHANNELS, OUTLETS = 50, 30, 10, 8
FILLERS = 400
WEEK_ONE = date(2026, 1, 4)
FIRST = (
    "Amber",
    "Silver",
    "Hollow",
    "Winter",
    "Crimson",
    "Velvet",
    "Iron",
    "Paper",
    "Salt",
    "Ivory",
)
SECOND = ("Causeway", "Observatory", "Millhouse", "Aviary", "Lanternmen")


@dataclass(slots=True)
class Bench:
    """The world around the bot, and what it has to be told."""

    discord: LocalDiscord
    press: Press
    folder: Path
    dice: random.Random
    shows: list[Show] = field(default_factory=list)
    channels: list[Channel] = field(default_factory=list)
    watchers: dict[int, list[Channel]] = field(default_factory=dict)
    papers: dict[int, list[Item]] = field(default_factory=dict)
    seasons: Counter[int] = field(default_factory=Counter)
    owed: Counter[tuple[int, str]] = field(default_factory=Counter)
    weeks: list[list[str]] = field(default_factory=list)
    uncharted: list[Show] = field(default_factory=list)
    ahead: float = 0.0
    """Seconds by which the bot's clock and Discord's are ahead of ours."""

    @property
    def database(self) -> str:
        return f"sqlite+aiosqlite:///{self.folder / 'encore.db'}"

    def now(self) -> datetime:
        return datetime.now(UTC) + timedelta(seconds=self.ahead)

    def jump(self, seconds: float) -> None:
        """Lets time pass for the bot and for Discord."""
        self.ahead += seconds
        self.discord.clock.advance(seconds)

    def settle_in(self) -> None:
        """Fifty shows with names of their own, 300 channels, an empty press."""
        names = [f"{first} {second}" for first in FIRST for second in SECOND]
        self.shows = [Show(n, name, network="Prime Video") for n, name in enumerate(names, 1)]
        self.uncharted = list(self.shows)
        for g in range(GUILDS):
            guild = self.discord.add_guild(f"guild-{g}")
            self.channels += [guild.add_channel(f"channel-{c}") for c in range(CHANNELS)]
        for show in self.shows:
            self.watchers[show.id] = self.dice.sample(self.channels, 6)
        self.papers = {n: [] for n in range(OUTLETS)}
        self.print_all()
        self.new_week(news=False)

    async def watch(self, store: Store) -> None:
        await store.shows.keep(self.shows, self.now())
        for show in self.shows:
            for channel in self.watchers[show.id]:
                wanted = new_watch(channel.id, show, guild_id=channel.guild_id)
                await store.watches.set(wanted, self.now())

    def owe(self, show: Show, details: Details) -> None:
        """Every channel that watches the show is owed this, once."""
        claim = Claim(show, Certainty.REPORTED, details, "")
        told = Story(1, show, claim.kind, details, claim.certainty, (_telling(claim, self.now()),))
        for channel in self.watchers[show.id]:
            self.owed[channel.id, card(told).title] += 1

    def news(self) -> None:
        """A show is renewed for one season more; one or two outlets tell it."""
        show = self.dice.choice(self.shows)
        self.seasons[show.id] += 1
        season = self.seasons[show.id] + 1
        self.owe(show, Renewal(Decision.RENEWED, season))
        for outlet in self.dice.sample(range(OUTLETS), self.dice.choice((1, 1, 2))):
            link = f"https://outlet{outlet}.example/{show.id}/{season}"
            headline = f"Prime Video Renews ‘{show.title}’ for Season {season}"
            item = Item(link, link, headline, "", f"Outlet {outlet}", published=self.now())
            self.papers[outlet].insert(0, item)
        self.print_all()

    def print_all(self) -> None:
        for outlet, items in self.papers.items():
            self.press.publish(f"/outlet{outlet}", items[:120], title=f"Outlet {outlet}")

    def new_week(self, *, news: bool = True) -> None:
        """Two shows enter the chart, below fillers that stand where they stood."""
        entering = [self.uncharted.pop() for _ in range(2)] if news and self.uncharted else []
        fillers = [f"Filler {n}" for n in range(1, 11 - len(entering))]
        self.weeks.append(fillers + [show.title for show in entering])
        day = WEEK_ONE + timedelta(weeks=len(self.weeks) - 1)
        for show in entering:
            rank = self.weeks[-1].index(show.title) + 1
            self.owe(show, Top10("Netflix", rank, "global", "TV (English)", (Move.ENTERED,), day))
        self.press.serve("/top10.tsv", self.chart(), content_type="text/tab-separated-values")

    def chart(self) -> bytes:
        lines = [
            "week\tcategory\tweekly_rank\tshow_title\tseason_title\tcumulative_weeks_in_top_10"
        ]
        others = ("TV (Non-English)", "Films (English)", "Films (Non-English)")
        for number, week in reversed(list(enumerate(self.weeks))):
            day = WEEK_ONE + timedelta(weeks=number)
            for category in ("TV (English)", *others):
                for rank in range(1, 11):
                    title = week[rank - 1] if category == "TV (English)" else f"Other {rank}"
                    lines.append(f"{day}\t{category}\t{rank}\t{title}\tN/A\t1")
        return "\n".join(lines).encode()

    def trouble(self) -> None:
        """Something or other goes wrong at Discord."""
        posts = r"/channels/\d+/messages"
        wrong = self.dice.choice(
            [
                Fault(3, path=posts, status=502),
                Fault(3, path=posts, accept=True, drop=True),
                Fault(3, path=posts, drop=True),
                Fault(5, path=posts, delay=0.5),
                Fault(2, path=posts, status=429, retry_after=0.4),
                Fault(1, path=posts, accept=True, delay=1.0, drop=True),
            ]
        )
        self.discord.faults.add(wrong)

    async def gateway_trouble(self) -> None:
        if self.discord.socket.connected:
            await self.discord.socket.ask_to_reconnect()

    async def live(self) -> asyncio.subprocess.Process:
        """The bot as a process of its own, on this side's clock."""
        options = {
            "database": self.database,
            "outlets": [
                [f"Outlet {n}", self.press.url(f"/outlet{n}"), "en", True] for n in range(OUTLETS)
            ],
            "netflix": self.press.url("/top10.tsv"),
            "press": self.press.url(),
            "api": self.discord.api,
            "gateway": self.discord.gateway,
            "token": self.discord.token,
            "ahead": self.ahead,
            "requests_per_second": 46,
        }
        return await asyncio.create_subprocess_exec(
            sys.executable,
            *("-m", "tests.walk.doomed", json.dumps(options)),
            stdout=asyncio.subprocess.DEVNULL,
            stderr=(self.folder / "log").open("ab"),
        )

    async def sign_of_life(self) -> None:
        """Returns when the bot has asked Discord for anything: starting up takes a while."""
        before = self.discord.requests[-1] if self.discord.requests else None

        async def asked() -> bool:
            await asyncio.sleep(0.02)
            return bool(self.discord.requests) and self.discord.requests[-1] is not before

        await eventually(asked, seconds=60)

    def posted(self) -> Counter[tuple[int, str]]:
        """How often each alert stands in each channel."""
        return Counter(
            (channel.id, str(embed["title"]))
            for channel in self.channels
            for message in self.discord.messages(channel)
            for embed in message.embeds
        )


def _telling(claim: Claim, at: datetime) -> Telling:
    return Telling("Outlet", "https://outlet.example/", "", at, claim)


async def baseline(bench: Bench, store: Store) -> None:
    """The first life: all sources are seen once, and nothing is owed."""
    process = await bench.live()

    async def seen() -> bool:
        await asyncio.sleep(0.05)
        sources = await store.sources.all()
        return len(sources) == OUTLETS + 1 and all(source.baseline_at for source in sources)

    await eventually(seen, seconds=60)
    process.kill()
    await process.wait()


async def one_life(bench: Bench, store: Store) -> None:
    """Time passes, or not; news comes; things go wrong; then the process is killed."""
    told = [chart for chart in await store.charts.all() if chart.category == "TV (English)"]
    newest = (await store.charts.memory(told[0])).newest if told else None
    charted = newest == WEEK_ONE + timedelta(weeks=len(bench.weeks) - 1)
    if charted and bench.dice.random() < 0.2:
        bench.new_week()
        bench.jump(2 * 3600)
    elif bench.dice.random() < 0.6:
        bench.jump(bench.dice.uniform(360, 900))
    for _ in range(bench.dice.randint(2, 6)):
        bench.news()
    process = await bench.live()
    if bench.dice.random() < 0.8:
        await bench.sign_of_life()
    ends = asyncio.get_running_loop().time() + bench.dice.uniform(0.0, 5.0)
    while (left := ends - asyncio.get_running_loop().time()) > 0:
        await asyncio.sleep(min(left, bench.dice.uniform(0.1, 1.0)))
        bench.trouble()
        if bench.dice.random() < 0.1:
            await bench.gateway_trouble()
    process.kill()
    await process.wait()


async def run(kills: int, seed: int) -> dict[str, Any]:
    """The figures after so many kills and one life to the end."""
    with tempfile.TemporaryDirectory() as name:
        async with LocalDiscord() as discord, Press() as press:
            bench = Bench(discord, press, Path(name), random.Random(seed))
            bench.settle_in()
            async with open_store(bench.database) as store:
                await bench.watch(store)
                await baseline(bench, store)
                for kill in range(1, kills + 1):
                    await one_life(bench, store)
                    if kill % 10 == 0:
                        waiting = await store.deliveries.waiting()
                        print(f"{kill} kills, {bench.posted().total()} posted, {waiting} waiting")
                await last_life(bench, store)
            posted = bench.posted()
    return {
        "kills": kills,
        "owed": bench.owed.total(),
        "posted": posted.total(),
        "lost": (bench.owed - posted).total(),
        "doubled": (posted - bench.owed).total(),
        "seed": seed,
    }


async def last_life(bench: Bench, store: Store) -> None:
    """Nothing goes wrong any more; returns when all is there, or nothing comes any more."""
    bench.discord.faults.clear()
    bench.jump(3 * 3600)
    process = await bench.live()
    before, quiet = -1, 0
    while quiet < 20 and bench.owed - bench.posted():
        await asyncio.sleep(1.0)
        now = bench.posted().total()
        quiet = quiet + 1 if now == before else 0
        before = now
    await eventually(lambda: _settled(store), seconds=120)
    process.terminate()
    await process.wait()


async def _settled(store: Store) -> bool:
    return not await store.deliveries.waiting()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    print(json.dumps(asyncio.run(run(given.kills, given.seed))))


if __name__ == "__main__":
    main()
