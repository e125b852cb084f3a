import json
from pathlib import Path

from bot.demo.discord import Channel
from bot.domain.model import Show
from bot.intake import Intake
from bot.looks import Looker
from bot.sources.charts import NETFLIX, Wanted, chart_sources
from storage.sources import NewSource
from tests.builders import NOW, new_watch
from tests.rig import Rig

NEW_WEEK = "2026-07-19"


def golden(shared: Path) -> list[dict[str, str]]:
    """The moves of the new week, as the captured data's own notes have them."""
    lines = (shared / "data/netflix/moves.global-tv.jsonl").read_text().splitlines()
    return [row for row in map(json.loads, lines) if row["week"] == NEW_WEEK]


def watched_titles(shared: Path) -> list[str]:
    """Twenty shows: those that moved in the new week first, then others of the charts."""
    lines = (shared / "data/netflix/all-weeks-global.2026-07-22.tsv").read_text().splitlines()
    cells = [line.split("\t") for line in lines[1:]]
    others = [row[3] for row in cells if row[1].startswith("TV")]
    moved = [str(row["show_title"]) for row in golden(shared)]
    return list(dict.fromkeys([*moved, *others]))[:20]


async def test_a_new_week_posts_exactly_the_moves_of_the_watched_shows(
    rig: Rig, tv: Channel, shared: Path
) -> None:
    titles = watched_titles(shared)
    shows = [Show(1000 + n, title) for n, title in enumerate(titles)]
    await rig.store.shows.keep(shows, NOW)
    for show in shows:
        await rig.store.watches.set(new_watch(tv.id, show, guild_id=tv.guild_id), NOW)
    address = rig.catalog.url("/top10.tsv")
    await rig.store.sources.ensure([NewSource("chart", NETFLIX, address, "en", 3600)], NOW)
    [chart] = chart_sources(rig.web, Wanted(netflix=address), rig.clock)
    intake = Intake(rig.store, Looker(rig.web, {chart.address: chart.port}))
    files = shared / "data/netflix"

    rig.catalog.serve("/top10.tsv", (files / "all-weeks-global.2026-07-15.tsv").read_bytes())
    first = await intake.round(rig.clock())
    rig.clock.advance(days=1)
    rig.catalog.serve("/top10.tsv", (files / "all-weeks-global.2026-07-22.tsv").read_bytes())
    second = await intake.round(rig.clock())
    rig.bot.outbox.wake()
    await rig.settled()

    expected = {(row["show_title"], row["rank"]) for row in golden(shared)}
    posted = {
        (story.show.title, story.details.rank)  # type: ignore[union-attr]  # they are all Top 10
        for story in await rig.store.stories.latest([show.id for show in shows], 100)
    }
    embeds = [embed for message in rig.local.messages(tv) for embed in message.embeds]
    assert (first.looked, first.owed) == (1, 0)
    assert second.owed == len(expected) == len(embeds)
    assert posted == expected
