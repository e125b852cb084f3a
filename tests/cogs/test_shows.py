from dataclasses import replace
from datetime import date

import pytest

from bot.demo.discord import Channel, Guild, LocalDiscord, User
from bot.domain.model import Placing, Season
from storage.news import News
from tests.builders import (
    GLASS,
    HARBOUR,
    NETFLIX,
    NOW,
    charted,
    new_watch,
    renewed,
    spoke,
    story,
    telling,
)
from tests.rig import Rig


async def place(rig: Rig, title: str, *ranks: tuple[date, int]) -> None:
    rows = (Placing(NETFLIX, on, rank, title) for on, rank in ranks)
    await rig.store.news.record(charted(*rows), NOW)


async def test_a_shows_card_tells_its_state_its_news_and_its_places(
    rig: Rig, local: LocalDiscord, tv: Channel, bob: User
) -> None:
    show = replace(HARBOUR, status="Ended", end_year=2025, summary="A *quiet* harbour.")
    await rig.store.shows.keep([show], NOW)
    await rig.store.news.record(News(new=[story(1, telling(renewed(2)))]), NOW)
    await place(rig, "Harbour Lights", (date(2026, 7, 12), 2), (date(2026, 7, 19), 5))

    card = await local.command(bob, tv, "show", {"show": "101"})

    assert not card.ephemeral
    assert "Ended · Prime Video · 2024 to 2025" in card.text
    assert "A \\*quiet\\* harbour." in card.text
    assert "renewed for season 2" in card.text
    assert "number 5 in the chart of <t:1784462400:D>, best 2, there 2 times" in card.text
    assert "TVmaze" in card.embeds[0]["footer"]["text"]


@pytest.mark.usefixtures("rig")
async def test_a_show_of_which_little_is_known_has_a_card_too(
    local: LocalDiscord, tv: Channel, bob: User
) -> None:
    card = await local.command(bob, tv, "show", {"show": "102"})

    assert "Nothing told yet." in card.text
    assert "Not seen in a Top 10 so far." in card.text


async def test_a_question_for_all_to_see_is_refused_in_private(
    rig: Rig, local: LocalDiscord, tv: Channel, bob: User
) -> None:
    rig.serve(search="nothing like it")

    reply = await local.command(bob, tv, "show", {"show": "nothing like it"})
    said = await reply.followup()

    assert "no show called" in said.content
    assert said.ephemeral
    assert local.messages(tv) == []


async def test_the_latest_news_are_those_of_what_is_watched_here(
    rig: Rig, local: LocalDiscord, guild: Guild, tv: Channel, bob: User
) -> None:
    told = [
        story(1, telling(renewed(2))),
        story(2, telling(spoke(), hours=1)),
        story(3, telling(renewed(7), show=GLASS)),
    ]
    await rig.store.news.record(News(new=told), NOW)
    await rig.store.watches.set(new_watch(tv.id, HARBOUR, guild_id=guild.id), NOW)

    everything = await local.command(bob, tv, "latest")
    talks = await local.command(bob, tv, "latest", {"kind": "interview"})

    assert "season 7" not in everything.text
    assert everything.text.index("Ada Quill speaks") < everything.text.index("season 2")
    assert "season 2" not in talks.text


async def test_every_story_is_found_by_turning_pages(
    rig: Rig, local: LocalDiscord, tv: Channel, bob: User
) -> None:
    await rig.store.news.record(
        News(new=[story(n, telling(renewed(n), hours=-n)) for n in range(1, 31)]), NOW
    )

    listed = await local.command(bob, tv, "latest", {"show": "101"})
    seen = listed.text
    for _ in range(3):
        await local.click(bob, listed, "Next")
        seen += listed.text
    await local.click(bob, listed, "Previous")

    assert [n for n in range(1, 31) if f"season {n}]" not in seen] == []
    assert "page 3 of 4" in listed.text


@pytest.mark.usefixtures("rig")
async def test_where_nothing_is_watched_it_says_how_to_begin(
    local: LocalDiscord, tv: Channel, bob: User
) -> None:
    reply = await local.command(bob, tv, "latest")

    assert "/watch" in (await reply.followup()).content


async def test_a_shows_card_keeps_the_ledger_of_its_seasons(
    rig: Rig, local: LocalDiscord, tv: Channel, bob: User
) -> None:
    first = Season(1, 8, date(2026, 3, 6), date(2026, 4, 24))
    await rig.store.shows.keep([replace(HARBOUR, status="Running", seasons=(first,))], NOW)
    talk = telling(spoke("Ada Quill", to="Le Phare", quote="We sail on"), hours=-30)
    told = [story(1, telling(renewed(2))), story(2, talk)]
    await rig.store.news.record(News(new=told), NOW)

    card = await local.command(bob, tv, "show", {"show": "101"})

    assert "Season 2 was ordered on 22 July 2026 \\(reported by The Daily Reel\\)." in card.text
    assert "Season 1 ended on 24 April 2026 \\(TVmaze\\)." in card.text
    assert "Ada Quill to Le Phare on 21 July 2026: “We sail on”" in card.text


async def test_a_shows_chart_history_is_drawn(
    rig: Rig, local: LocalDiscord, tv: Channel, bob: User
) -> None:
    await place(rig, "Harbour Lights", (date(2026, 7, 12), 2), (date(2026, 7, 19), 5))

    card = await local.command(bob, tv, "show", {"show": "101"})

    assert card.embeds[0]["image"]["url"].endswith("/chart.png")


async def test_a_namesakes_places_are_not_taken_for_the_shows_own(
    rig: Rig, local: LocalDiscord, tv: Channel, bob: User
) -> None:
    await rig.store.shows.keep([replace(HARBOUR, id=104, network="Netflix")], NOW)
    await place(rig, "Harbour Lights", (date(2026, 7, 12), 2))

    card = await local.command(bob, tv, "show", {"show": "101"})

    assert "Not seen in a Top 10 so far." in card.text
