"""Charts on their way through the upper half of the walk."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.demo.press import Press
from bot.domain.model import Certainty, ChartWatch, Item, Kind, Move, Show, Story, Top10
from bot.intake import Intake
from bot.looks import Looker
from bot.sources.charts import ALL, Wanted, chart_sources
from bot.sources.web import Web
from storage import Store
from storage.sources import NewSource
from tests.builders import GLASS, NOW, new_watch
from tests.tsv import countries, worldwide

LATER = NOW + timedelta(days=1)
ORCHARD = GLASS.title
GLOBAL, COUNTRIES, NEWS = "/global.tsv", "/countries.tsv", "/news"


@pytest.fixture
async def store(store: Store) -> Store:
    """One channel watches one of the shows."""
    await store.watches.set(new_watch(501, GLASS), NOW)
    return store


@pytest.fixture
def press(press: Press) -> Press:
    press.serve(GLOBAL, worldwide(["Alpha"]))
    press.serve(COUNTRIES, countries(FR=[["Alpha"]], DE=[["Alpha"]], US=[["Alpha"]]))
    press.publish(NEWS, [])
    return press


@pytest.fixture
async def intake(store: Store, press: Press, web: Web) -> Intake:
    """Both charts and a feed, looked at once before."""
    wanted = Wanted(netflix=press.url(GLOBAL), countries=ALL, countries_url=press.url(COUNTRIES))
    charts = chart_sources(web, wanted, lambda: NOW)
    sources = [NewSource("chart", one.name, one.address, "en", 3600) for one in charts]
    feed = NewSource("feed", "Reel", press.url(NEWS), "en", 3600)
    await store.sources.ensure([*sources, feed], NOW)
    intake = Intake(store, Looker(web, {one.address: one.port for one in charts}))
    await intake.round(NOW)
    return intake


async def told(store: Store, show: Show = GLASS) -> list[Story]:
    return list(await store.stories.latest([show.id], 10))


async def trouble(store: Store, name: str) -> str | None:
    return next(source.trouble for source in await store.sources.all() if source.name == name)


async def test_an_entry_is_told_once(store: Store, press: Press, intake: Intake) -> None:
    press.serve(GLOBAL, worldwide(["Alpha"], ["Alpha", ORCHARD]))

    first = await intake.round(LATER)
    again = await intake.round(LATER + timedelta(days=1))

    [story] = await told(store)
    assert isinstance(story.details, Top10)
    assert (story.details.rank, story.details.moves) == (2, (Move.ENTERED,))
    assert (story.certainty, first.owed, again.owed) == (Certainty.OFFICIAL, 1, 0)


async def test_all_countries_of_a_day_are_one_alert(
    store: Store, press: Press, intake: Intake
) -> None:
    entered = [["Alpha"], ["Alpha", "Beta", ORCHARD]]
    best = [["Alpha"], ["Alpha", ORCHARD]]
    press.serve(COUNTRIES, countries(FR=best, DE=entered, US=entered))

    done = await intake.round(LATER)

    [story] = await told(store)
    assert done.owed == 1
    assert isinstance(story.details, Top10)
    assert (story.details.countries, story.details.rank, story.details.region) == (3, 2, "FR")
    assert "in 3 countries, best: 2 in France" in story.tellings[0].headline


async def test_a_file_older_than_the_last_changes_nothing_and_is_the_sources_trouble(
    store: Store, press: Press, intake: Intake
) -> None:
    press.serve(GLOBAL, worldwide(["Alpha"], ["Beta"], first=1))
    await intake.round(LATER)
    press.serve(GLOBAL, worldwide(["Alpha", ORCHARD]))

    done = await intake.round(LATER + timedelta(days=1))

    assert (done.failed, done.stories) == (1, 0)
    assert "is old" in (await trouble(store, "Netflix Top 10") or "")
    newest = [
        row.title
        for chart in await store.charts.all()
        if chart.region == "global"
        for row in await store.charts.newest(chart)
    ]
    assert newest[0] == "Beta"


async def test_a_countries_file_that_breaks_off_changes_nothing(
    store: Store, press: Press, intake: Intake
) -> None:
    whole = countries(FR=[["Alpha"], [ORCHARD]], US=[["Alpha"], [ORCHARD]])
    press.serve(COUNTRIES, whole[: len(whole) - 200])

    done = await intake.round(LATER)

    assert (done.failed, done.stories) == (1, 0)
    assert "broken off" in (await trouble(store, "Netflix Top 10, countries") or "")


async def test_only_the_countries_that_are_wanted_are_read(
    store: Store, press: Press, web: Web
) -> None:
    wanted = Wanted(None, frozenset({"FR"}), countries_url=press.url(COUNTRIES))
    [chart] = chart_sources(web, wanted, lambda: NOW)
    source = NewSource("chart", chart.name, chart.address, "en", 3600)
    await store.sources.ensure([source], NOW)

    await Intake(store, Looker(web, {chart.address: chart.port})).round(NOW)

    assert {chart.region for chart in await store.charts.all()} == {"FR"}


async def test_a_title_of_two_shows_is_kept_as_a_doubt_until_somebody_settles_it(
    store: Store, press: Press, intake: Intake
) -> None:
    namesake = replace(GLASS, id=103, year=2023)
    await store.shows.keep([namesake], NOW)
    press.serve(GLOBAL, worldwide(["Alpha"], [ORCHARD]))
    doubted = await intake.round(LATER)
    [doubt] = await store.doubts.open()

    await store.doubts.settle(doubt.source, doubt.key, GLASS.id, by=7)
    press.serve(GLOBAL, worldwide(["Alpha"], [ORCHARD], ["B"], ["C"], ["D"], [ORCHARD]))
    settled = await intake.round(LATER + timedelta(days=1))

    assert (doubted.owed, settled.owed) == (0, 1)
    assert (doubt.title, doubt.show_ids) == (ORCHARD, (GLASS.id, 103))
    assert await store.doubts.open() == ()


async def test_who_watches_a_chart_hears_of_every_entry_known_or_not(
    store: Store, press: Press, intake: Intake
) -> None:
    watch = ChartWatch(0, 10, 600, "Netflix", "global", "TV (English)", None, 7)
    await store.chart_watches.set(watch, NOW)
    press.serve(GLOBAL, worldwide(["Alpha"], ["Alpha", "Beta", ORCHARD]))

    done = await intake.round(LATER)

    parcels = await store.deliveries.take(LATER, 10)
    titles = {
        parcel.channel_id: {story.show.title for story in parcel.stories} for parcel in parcels
    }
    assert done.owed == 3
    assert titles == {501: {ORCHARD}, 600: {"Beta", ORCHARD}}


async def test_a_watch_of_another_chart_hears_nothing(
    store: Store, press: Press, intake: Intake
) -> None:
    await store.chart_watches.set(ChartWatch(0, 10, 600, "Netflix", "FR", None, None, 7), NOW)
    press.serve(GLOBAL, worldwide(["Alpha"], ["Alpha", "Beta"]))

    assert (await intake.round(LATER)).owed == 0


@pytest.mark.parametrize("press_first", [True, False])
async def test_the_press_and_the_chart_tell_one_story(
    store: Store,
    press: Press,
    intake: Intake,
    press_first: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    link = "https://reel.example/top"
    piece = Item(
        link, link, "‘The Glass Orchard’ enters Netflix's Top 10 at number 2", "", "Reel",
        published=LATER - timedelta(hours=2),
    )  # fmt: skip
    owed = 0
    for hours, is_press in enumerate((press_first, not press_first)):
        if is_press:
            press.publish(NEWS, [piece])
        else:
            press.serve(GLOBAL, worldwide(["Alpha"], ["Alpha", ORCHARD]))
        owed += (await intake.round(LATER + timedelta(hours=6 * hours))).owed

    [story] = await told(store)
    assert owed == 1
    assert story.kind is Kind.TOP10
    assert {telling.outlet for telling in story.tellings} == {"Reel", "Netflix Top 10"}
