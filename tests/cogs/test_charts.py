from datetime import date

import pytest

from bot.demo.discord import Channel, LocalDiscord, User
from bot.domain.model import Chart, Placing
from tests.builders import NETFLIX, NOW, charted
from tests.rig import Rig

OTHERS = Chart("netflix", "Netflix", "global", "TV (Non-English)")
FRENCH = Chart("justwatch", "Prime Video", "FR", "TV")
BEFORE, NEWEST = date(2026, 7, 12), date(2026, 7, 19)


@pytest.fixture
async def known(rig: Rig) -> None:
    """Two dates of one chart, one of two others."""
    rows = (
        Placing(NETFLIX, BEFORE, 1, "Harbour Lights", weeks=1),
        Placing(NETFLIX, BEFORE, 2, "The Glass Orchard", weeks=4),
        Placing(NETFLIX, NEWEST, 1, "The Glass Orchard", weeks=5),
        Placing(NETFLIX, NEWEST, 2, "Harbour Lights", weeks=2),
        Placing(NETFLIX, NEWEST, 3, "Old *Friend*", season="Season 3", weeks=9),
        Placing(NETFLIX, NEWEST, 4, "Newcomer", season="Newcomer: Season 1", weeks=1),
        Placing(OTHERS, NEWEST, 1, "La Marée", weeks=2),
        Placing(FRENCH, NEWEST, 1, "Les Quais"),
    )
    await rig.store.news.record(charted(*rows), NOW)


@pytest.mark.usefixtures("known")
async def test_the_newest_chart_is_shown_with_what_moved(
    local: LocalDiscord, tv: Channel, bob: User
) -> None:
    reply = await local.command(bob, tv, "top10", {"service": "Netflix"})
    first = reply.text
    await local.click(bob, reply, "Next")

    assert "Netflix, TV (English), worldwide" in first
    assert "1\\. **The Glass Orchard** · up 1" in first
    assert "2\\. **Harbour Lights** · down 1" in first
    assert "3\\. **Old \\*Friend\\*** · Season 3 · back" in first
    assert "4\\. **Newcomer** · Season 1 · new" in first
    assert "La Marée" in reply.text


@pytest.mark.usefixtures("known")
async def test_services_and_countries_are_suggested(
    local: LocalDiscord, tv: Channel, bob: User
) -> None:
    services = await local.autocomplete(bob, tv, "top10", option="service", typed="pri")
    countries = await local.autocomplete(
        bob, tv, "top10", option="country", typed="", others={"service": "Prime Video"}
    )
    reply = await local.command(bob, tv, "top10", {"service": "Prime Video", "country": "FR"})

    assert services == [{"name": "Prime Video", "value": "Prime Video"}]
    assert countries == [{"name": "France", "value": "FR"}]
    assert "Les Quais" in reply.text


@pytest.mark.usefixtures("known")
async def test_a_service_or_country_that_is_not_read_is_told(
    local: LocalDiscord, tv: Channel, bob: User
) -> None:
    service = await local.command(bob, tv, "top10", {"service": "Hallo TV"})
    country = await local.command(bob, tv, "top10", {"service": "Netflix", "country": "France"})

    assert "of: Netflix, Prime Video" in (await service.followup()).content
    assert "but for: worldwide" in (await country.followup()).content


@pytest.mark.usefixtures("rig")
async def test_before_any_chart_was_read_it_says_so(
    local: LocalDiscord, tv: Channel, bob: User
) -> None:
    reply = await local.command(bob, tv, "top10")

    assert "no chart yet" in (await reply.followup()).content


@pytest.mark.usefixtures("known")
async def test_each_chart_is_drawn_too(local: LocalDiscord, tv: Channel, bob: User) -> None:
    reply = await local.command(bob, tv, "top10", {"service": "Netflix"})
    first = reply.embeds[0]["image"]["url"]
    await local.click(bob, reply, "Next")
    second = reply.embeds[0]["image"]["url"]

    assert first.endswith("/chart.png")
    assert second.endswith("/chart.png")
    assert first != second
