from datetime import datetime, timedelta

import pytest

from bot.demo.press import Press
from bot.demo.press.faults import Slow, Status
from bot.domain.model import Decision, Interview, Item, Renewal
from bot.intake import Intake
from bot.looks import Looker
from bot.sources.articles import Articles
from bot.sources.web import Web
from storage import Store
from storage.sources import NewSource
from tests.builders import HARBOUR, NOW, new_watch

LATER = NOW + timedelta(hours=6)
ASKED = "Will ‘Harbour Lights’ Return for Season 2? Here's What We Know"
TALKS = "‘Harbour Lights’ Star Ada Quill Talks the Finale"
ANSWER = """<html><body><nav><p>Netflix has cancelled every other show.</p></nav><article>
<p>Fans of Harbour Lights have been waiting for word from the streamer since the finale.</p>
<p>Prime Video has renewed Harbour Lights for a second season, it was announced on Tuesday.</p>
</article></body></html>"""
WORDS = """<html><body><article>
<p>Harbour Lights came to its end on Sunday, after ten episodes full of storms and secrets.</p>
<p>“I never wanted to leave that lighthouse,” Quill told Variety when we asked.</p>
</article></body></html>"""


@pytest.fixture
async def store(store: Store) -> Store:
    """One channel watches one of the shows."""
    await store.watches.set(new_watch(501, HARBOUR), NOW)
    return store


@pytest.fixture
async def intake(store: Store, press: Press, web: Web) -> Intake:
    """One feed, looked at once before; articles are read at their pages."""
    press.publish("/reel", [])
    await store.sources.ensure([NewSource("feed", "Reel", press.url("/reel"), "en", 300)], NOW)
    intake = Intake(store, Looker(web, {}), Articles(web))
    await intake.round(NOW)
    return intake


def tell(press: Press, headline: str, *, page: str = "", published: datetime = LATER) -> None:
    """Has the feed carry an item, and its page stand at /news."""
    link = press.url("/news")
    item = Item(link, link, headline, "", "Reel", published=published)
    press.publish("/reel", [item])
    press.serve("/news", page.encode(), content_type="text/html; charset=utf-8")


async def alerts(store: Store) -> list[object]:
    """The details of what is owed."""
    return [
        one.details for parcel in await store.deliveries.take(LATER, 10) for one in parcel.stories
    ]


async def test_what_the_headline_asks_the_page_answers(
    store: Store, press: Press, intake: Intake
) -> None:
    tell(press, ASKED, page=ANSWER)

    await intake.round(LATER)

    assert await alerts(store) == [Renewal(Decision.RENEWED, 2)]


async def test_an_interview_gets_its_words_from_the_page(
    store: Store, press: Press, intake: Intake
) -> None:
    tell(press, TALKS, page=WORDS)

    await intake.round(LATER)

    words = "I never wanted to leave that lighthouse"
    assert await alerts(store) == [Interview(("Ada Quill",), "Variety", words)]


async def test_a_page_that_cannot_be_had_changes_nothing(
    store: Store, press: Press, intake: Intake
) -> None:
    tell(press, TALKS, page=WORDS)
    press.fail("/news", Status(403))

    await intake.round(LATER)

    assert await alerts(store) == [Interview(("Ada Quill",), None, None)]


async def test_why_a_question_stayed_open_can_be_asked(
    store: Store, press: Press, intake: Intake
) -> None:
    tell(press, ASKED, page=ANSWER)
    press.serve("/robots.txt", b"User-agent: *\nDisallow: /news\n", content_type="text/plain")

    await intake.round(LATER)

    [(_, _, reasons)] = await store.stories.silences(HARBOUR.id, 5)
    assert reasons[-1] == "the article was not read: 127.0.0.1 asks robots not to read this page"
    assert await alerts(store) == []


@pytest.mark.usefixtures("intake")
async def test_a_page_that_takes_too_long_is_left_out(store: Store, press: Press, web: Web) -> None:
    tell(press, TALKS, page=WORDS)
    press.fail("/news", Slow(5))

    await Intake(store, Looker(web, {}), Articles(web, seconds=0.05)).round(LATER)

    assert await alerts(store) == [Interview(("Ada Quill",), None, None)]


async def test_where_a_headline_leaves_nothing_open_no_page_is_read(
    store: Store, press: Press, intake: Intake
) -> None:
    tell(press, "Prime Video Renews ‘Harbour Lights’ for Season 2", page=ANSWER)

    await intake.round(LATER)

    assert len(await alerts(store)) == 1
    assert not press.asked("/news")


async def test_an_old_item_is_not_worth_its_page(press: Press, intake: Intake) -> None:
    tell(press, ASKED, page=ANSWER, published=NOW - timedelta(days=9))

    await intake.round(LATER)

    assert not press.asked("/news")


async def test_no_page_is_read_for_what_a_source_says_at_first_sight(
    store: Store, press: Press, intake: Intake
) -> None:
    tell(press, ASKED, page=ANSWER)
    press.publish("/reel", [])
    link = press.url("/news")
    press.publish("/new", [Item(link, link, ASKED, "", "Screen", published=LATER)])
    await store.sources.ensure([NewSource("feed", "Screen", press.url("/new"), "en", 300)], LATER)

    await intake.round(LATER)

    assert not press.asked("/news")


@pytest.mark.usefixtures("intake")
async def test_switched_off_no_page_is_read(store: Store, press: Press, web: Web) -> None:
    tell(press, ASKED, page=ANSWER)

    await Intake(store, Looker(web, {})).round(LATER)

    assert not press.asked("/news")
