from collections.abc import Sequence
from datetime import date

import discord
import pytest

from bot.client.illustrating import Illustrator
from bot.domain.model import Move, Placing, Story, Top10
from storage import Store
from tests.builders import NETFLIX, NOW, charted, placed, renewed, story, telling

DAY, LATER = date(2026, 7, 12), date(2026, 7, 19)
TITLES = ("Alpha", "Beta", "Harbour Lights", "Delta", "Epsilon")


@pytest.fixture
async def known(store: Store) -> Store:
    rows = [
        Placing(NETFLIX, on, rank, title)
        for on, titles in ((DAY, TITLES), (LATER, TITLES[::-1]))
        for rank, title in enumerate(titles, start=1)
    ]
    await store.news.record(charted(*rows), NOW)
    return store


def entry(on: date | None = DAY, category: str = "TV (English)") -> Story:
    place = Top10("Netflix", 3, "global", category, (Move.ENTERED,), on)
    return story(1, telling(place))


async def attached(
    store: Store, *stories: Story
) -> tuple[list[discord.File], Sequence[str | None]]:
    embeds = [discord.Embed(title="x") for _ in stories]
    files = await Illustrator(store).attach(stories, embeds)
    return files, [embed.image.url for embed in embeds]


async def test_an_entry_is_shown_with_the_rows_around_it_on_its_day(known: Store) -> None:
    [file], images = await attached(known, entry())

    assert images == ["attachment://chart-0.png"]
    assert file.description == (
        "Netflix Top 10, TV (English), worldwide · 12 July 2026: 2 Beta; 3 Harbour Lights; 4 Delta."
    )


async def test_only_stories_of_charts_that_were_read_have_a_picture(known: Store) -> None:
    press, other = story(2, telling(placed(3))), entry(category="TV (Non-English)")

    files, images = await attached(known, story(1, telling(renewed())), press, other, entry())

    assert [file.filename for file in files] == ["chart-3.png"]
    assert images[:3] == [None, None, None]


async def test_a_place_that_the_chart_does_not_have_has_no_picture(known: Store) -> None:
    assert await attached(known, entry(date(2026, 7, 5))) == ([], [None])
