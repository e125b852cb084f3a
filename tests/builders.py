"""Small true-to-life values for tests, each with only what the test is about said anew."""

from datetime import UTC, datetime, timedelta
from typing import Any

from bot.domain.chartmemory import ChartMemory
from bot.domain.model import (
    Certainty,
    Chart,
    Claim,
    Decision,
    Details,
    Interview,
    Item,
    Kind,
    Person,
    Placing,
    Renewal,
    Role,
    Show,
    Story,
    Telling,
    Top10,
    Watch,
)
from bot.domain.moves import by_chart
from storage.charts import ChartNews
from storage.news import News
from storage.watches import NewWatch

NOW = datetime(2026, 7, 22, 12, tzinfo=UTC)

HARBOUR = Show(
    id=101,
    title="Harbour Lights",
    year=2024,
    network="Prime Video",
    people=(Person("Ada Quill"), Person("Tom Brandt", Role.CREATOR)),
    url="https://www.tvmaze.com/shows/101/harbour-lights",
)
GLASS = Show(id=102, title="The Glass Orchard", year=2022, network="Netflix")
NETFLIX = Chart("netflix", "Netflix", "global", "TV (English)")


def renewed(season: int | None = 2, decision: Decision = Decision.RENEWED) -> Renewal:
    return Renewal(decision, season)


def spoke(*people: str, to: str | None = None, quote: str | None = None) -> Interview:
    return Interview(people or ("Ada Quill",), to, quote)


def placed(rank: int | None = 3, **more: Any) -> Top10:
    return Top10(service="Netflix", rank=rank, **more)


def claim(
    details: Details | None = None, show: Show = HARBOUR, certainty: Certainty = Certainty.REPORTED
) -> Claim:
    return Claim(show, certainty, details or renewed(), "the words", ("a reason",))


def telling(
    details: Details | None = None,
    *,
    outlet: str = "The Daily Reel",
    hours: float = 0,
    show: Show = HARBOUR,
    certainty: Certainty = Certainty.REPORTED,
) -> Telling:
    """Told so many hours after NOW."""
    host = outlet.lower().replace(" ", "")
    return Telling(
        outlet,
        f"https://{host}.example/{hours}",
        "A headline",
        NOW + timedelta(hours=hours),
        claim(details, show, certainty),
    )


def story(story_id: int = 1, *tellings: Telling) -> Story:
    told = tellings or (telling(),)
    first = told[0].claim
    return Story(story_id, first.show, first.kind, first.details, first.certainty, told)


def charted(*placings: Placing) -> News:
    """The rows of any charts, as a look at them brings them."""
    return News(
        charts=[
            ChartNews(ChartMemory(chart, max(row.on for row in rows)), (), rows)
            for chart, rows in by_chart(placings).items()
        ]
    )


def watch(watch_id: int = 1, **more: Any) -> Watch:
    values: dict[str, Any] = {
        "guild_id": 10,
        "channel_id": 500 + watch_id,
        "show_id": HARBOUR.id,
        "kinds": frozenset(Kind),
        "least": Certainty.REPORTED,
        "role_id": None,
        "spoilers": True,
        "paused": False,
        "made_by": 7,
    }
    return Watch(id=watch_id, **{**values, **more})


def new_watch(channel_id: int = 501, show: Show = HARBOUR, **more: Any) -> NewWatch:
    values: dict[str, Any] = {
        "guild_id": 10,
        "kinds": frozenset(Kind),
        "least": Certainty.REPORTED,
        "role_id": None,
        "spoilers": True,
        "made_by": 7,
    }
    return NewWatch(channel_id=channel_id, show_id=show.id, **{**values, **more})


def item(headline: str = "Something happened", guid: str = "https://reel.example/1") -> Item:
    return Item(guid, guid, headline, "", "The Daily Reel", published=NOW)
