from dataclasses import dataclass
from datetime import date, datetime, timedelta

import pytest

from bot.demo.newsroom import Newsroom, chart_file
from bot.demo.press import Press
from bot.demo.script import season
from bot.domain.model import Item
from bot.errors import SourceError
from bot.sources import feeds
from bot.sources.charts import netflix
from bot.sources.web import Web


@dataclass
class Reader:
    """Reads what the newsroom prints, as anybody could."""

    newsroom: Newsroom
    web: Web

    async def feed(self, key: str) -> tuple[Item, ...]:
        paper = season().papers[key]
        answer = await self.web.get(self.newsroom.address(paper))
        return feeds.parse(
            answer.body,
            content_type=answer.content_type,
            url=answer.url,
            outlet=paper.name,
            language=paper.language,
        ).items

    async def play(self, acts: int) -> None:
        for _ in range(acts):
            self.newsroom.print_next()


@pytest.fixture
def now() -> list[datetime]:
    return [season().begins]


@pytest.fixture
def reader(now: list[datetime], press: Press, web: Web) -> Reader:
    return Reader(Newsroom(press, season(), lambda: now[0]), web)


@pytest.mark.parametrize("key", season().papers)
async def test_every_paper_can_be_read_whatever_its_form(reader: Reader, key: str) -> None:
    await reader.play(7)

    printed = [i for act in season().acts[:7] for i in act.items.get(key, ())]
    assert {i.headline for i in printed} <= {i.headline for i in await reader.feed(key)}


async def test_an_act_adds_to_what_the_papers_had(reader: Reader) -> None:
    await reader.play(2)

    assert [item.guid for item in await reader.feed("stagelight")] == [
        "https://stagelight.example/1-1",
        "https://stagelight.example/0-7",
    ]


async def test_a_feed_that_was_taken_down_fails_until_it_is_mended(reader: Reader) -> None:
    await reader.play(1)
    reader.newsroom.take_down("aisle")

    with pytest.raises(SourceError, match="503"):
        await reader.feed("aisle")

    reader.newsroom.mend("aisle")

    assert await reader.feed("aisle")


async def test_what_is_printed_in_a_feed_that_is_down_stays_unread(reader: Reader) -> None:
    await reader.play(8)
    reader.newsroom.was_read()

    assert {one.outlet for one in reader.newsroom.unread} == {"Curtain Call Daily"}

    await reader.play(1)
    reader.newsroom.was_read()

    assert not reader.newsroom.unread


async def test_an_act_that_begins_late_prints_fresh_news(
    reader: Reader, now: list[datetime]
) -> None:
    await reader.play(1)
    now[0] = season().acts[1].at + timedelta(days=5)

    await reader.play(1)

    newest = (await reader.feed("stagelight"))[0]
    assert newest.published == now[0] - timedelta(minutes=30)


async def test_somebodys_own_news_is_printed_as_of_now(reader: Reader, now: list[datetime]) -> None:
    await reader.play(1)

    item = reader.newsroom.print_item("kiosque", "Une nouvelle", "de plus")

    assert (await reader.feed("kiosque"))[0] == item
    assert item.published == now[0]


async def test_who_listens_is_told_of_each_change(reader: Reader) -> None:
    heard: list[int] = []
    reader.newsroom.listeners.append(lambda: heard.append(1))

    await reader.play(1)
    reader.newsroom.take_down("aisle")

    assert len(heard) == 2


async def test_the_chart_file_is_one_that_counts_with_the_new_week_in_it(reader: Reader) -> None:
    await reader.play(4)

    answer = await reader.web.get(reader.newsroom.chart_address)
    placings = netflix.parse(answer.body)
    first = [p for p in placings if p.chart.category == "TV (English)" and p.rank <= 4]

    assert [p.title for p in first if p.on == date(2025, 4, 27)][-1] == "The Glass Orchard"
    assert {p.on for p in placings} == {date(2025, 4, 20), date(2025, 4, 27)}


def test_weeks_in_the_chart_are_counted() -> None:
    titles = [f"Title {n}" for n in range(1, 11)]
    weeks = {
        date(2025, 4, 20): {"TV (English)": titles},
        date(2025, 4, 27): {"TV (English)": ["New One", *titles[:9]]},
    }

    by_title = {p.title: p.weeks for p in netflix.parse(chart_file(weeks)) if p.on.day == 27}

    assert by_title["New One"] == 1
    assert by_title["Title 1"] == 2
