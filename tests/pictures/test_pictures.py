import asyncio
from datetime import date, timedelta
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from bot.domain.model import Chart, Placing
from bot.domain.ranking import ranking
from bot.domain.runs import runs
from bot.pictures import Drawable, History, Top10Picture, drawn
from bot.pictures.canvas import WIDTH, Canvas

WEEKLY = Chart("netflix", "Netflix", "global", "TV (English)")
DAILY = Chart("justwatch", "Prime Video", "US", "TV")
START = date(2025, 4, 27)
LONG = "A Show with a Title That Goes On and On, and Then Some More: The Second Chapter of All"


def course(chart: Chart, *ranks: int, start: date = START) -> list[Placing]:
    step = 7 if chart is WEEKLY else 1
    return [
        Placing(chart, start + timedelta(days=step * n), rank, "X") for n, rank in enumerate(ranks)
    ]


def chart_rows(*titles: str, on: date = START) -> list[Placing]:
    return [Placing(WEEKLY, on, rank, title) for rank, title in enumerate(titles, start=1)]


def opened(what: Drawable) -> Image.Image:
    return Image.open(BytesIO(what.draw())).convert("RGBA")


def is_clear_at_the_edge(image: Image.Image) -> bool:
    """Whether the outermost 14 pixels on all sides are those of a bare panel."""
    bare, (right, bottom) = Canvas(image.height).finished(), image.size
    strips = (
        (0, 0, 14, bottom),
        (right - 14, 0, right, bottom),
        (0, 0, right, 14),
        (0, bottom - 14, right, bottom),
    )
    return all(image.crop(strip).tobytes() == bare.crop(strip).tobytes() for strip in strips)


@pytest.mark.parametrize("points", [1, 2, 20, 200])
def test_a_history_of_any_length_stays_within_its_panel(points: int) -> None:
    ranks = [1 + n * 7 % 10 for n in range(points)]
    rows = [*course(DAILY, *ranks), *course(WEEKLY, *ranks[: points // 7 + 1])]

    image = opened(History(LONG, runs(rows)))

    assert image.width == WIDTH
    assert is_clear_at_the_edge(image)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.text(max_size=60), min_size=1, max_size=10, unique=True), st.text(max_size=60))
def test_titles_of_any_sort_stay_within_the_panel(titles: list[str], lit: str) -> None:
    assert is_clear_at_the_edge(opened(Top10Picture(ranking(chart_rows(*titles)), lit)))


def test_the_watched_show_is_lit() -> None:
    rows = ranking(chart_rows("One", "Étoile", "Three"))

    lit = opened(Top10Picture(rows, "etoile")).tobytes()

    assert lit != opened(Top10Picture(rows)).tobytes()
    assert lit != opened(Top10Picture(rows, "three")).tobytes()


def test_a_history_is_told_in_words_too() -> None:
    picture = History("Étoile", runs([*course(WEEKLY, 5, 3, 4), *course(DAILY, 8)]))

    assert picture.alt == (
        "Chart history of Étoile. "
        "Netflix Top 10, TV (English), worldwide: best 3, 3 weeks, from 27 April 2025 to 11 May 2025. "
        "JustWatch popularity on Prime Video, TV, in the United States: best 8, 1 day, "
        "on 27 April 2025."
    )


def test_a_chart_is_told_in_words_too() -> None:
    before = chart_rows("Étoile", "Reacher", on=START - timedelta(weeks=1))

    picture = Top10Picture(ranking([*chart_rows("Reacher", "Étoile", "Wednesday"), *before]))

    assert picture.alt == (
        "Netflix Top 10, TV (English), worldwide · 27 April 2025: "
        "1 Reacher (up 1); 2 Étoile (down 1); 3 Wednesday (new)."
    )


async def test_a_picture_is_drawn_once_and_kept() -> None:
    rows = course(WEEKLY, 2, 9)

    first = await drawn(History("Kept", runs(rows)))

    assert await drawn(History("Kept", runs(rows))) is first


async def test_words_longer_than_discord_takes_are_cut() -> None:
    rows = [Placing(WEEKLY, START, rank, LONG * 3 + str(rank)) for rank in range(1, 11)]

    assert len((await drawn(Top10Picture(ranking(rows)))).alt) <= 1024


async def test_the_loop_goes_on_while_a_picture_is_drawn() -> None:
    drawing = asyncio.create_task(drawn(History("Busy", runs(course(DAILY, *[3, 4] * 90)))))
    turns = 0
    while not drawing.done():
        turns += 1
        await asyncio.sleep(0)

    assert turns > 10
