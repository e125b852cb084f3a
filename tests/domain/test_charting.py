from datetime import UTC, date, datetime

import pytest

from bot.domain.cards import card
from bot.domain.charting import told_by, unknown
from bot.domain.model import (
    Certainty,
    Chart,
    ChartMove,
    ChartWatch,
    Move,
    Show,
    Story,
    Telling,
    Top10,
)
from bot.domain.names import Names

ETOILE = Show(1, "Étoile", year=2025, network="Prime Video")
NOW = datetime(2025, 4, 29, 12, tzinfo=UTC)
DAY = date(2025, 4, 27)
NETFLIX = Chart("netflix", "Netflix", "global", "TV (English)")
JUSTWATCH = Chart("justwatch", "Prime Video", "US", "TV")
FLIXPATROL = Chart("flixpatrol", "Prime Video", "US", "TV")


def move(chart: Chart, rank: int = 3, title: str = "Étoile", on: date = DAY) -> ChartMove:
    return ChartMove(chart, on, title, rank, (Move.ENTERED,))


def told(*moves: ChartMove, watched: tuple[ChartWatch, ...] = ()) -> list[Telling]:
    newest = {one.chart: DAY for one in moves}
    return told_by(moves, Names([ETOILE]), newest, NOW, watched)[0]


def line(telling: Telling) -> str:
    claim = telling.claim
    return card(Story(1, claim.show, claim.kind, claim.details, claim.certainty, (telling,))).line


@pytest.mark.parametrize(
    ("chart", "certainty", "outlet", "said"),
    [
        (NETFLIX, Certainty.OFFICIAL, "Netflix Top 10", "enters Netflix's Top 10 at number 3"),
        (FLIXPATROL, Certainty.REPORTED, "FlixPatrol", "enters Prime Video's Top 10 at number 3"),
        (
            JUSTWATCH,
            Certainty.REPORTED,
            "JustWatch",
            "enters the chart “JustWatch popularity on Prime Video” at number 3",
        ),
    ],
)
def test_whose_word_a_chart_is_shows(
    chart: Chart, certainty: Certainty, outlet: str, said: str
) -> None:
    [telling] = told(move(chart))

    assert (telling.claim.certainty, telling.outlet) == (certainty, outlet)
    assert line(telling) == f"Étoile: {said}"


def test_the_countries_of_a_day_are_one_telling_of_the_best() -> None:
    countries = [Chart("netflix", "Netflix", code, "TV") for code in ("DE", "FR", "US")]

    [telling] = told(*(move(chart, rank) for chart, rank in zip(countries, (5, 2, 9), strict=True)))

    details = telling.claim.details
    assert isinstance(details, Top10)
    assert (details.countries, details.rank, details.region) == (3, 2, "FR")
    assert line(telling) == "Étoile: enters Netflix's Top 10 in 3 countries"


def test_the_newest_chart_is_news_of_now_and_older_ones_of_their_day() -> None:
    old = move(NETFLIX, on=date(2025, 4, 20))

    assert [telling.at for telling in told(move(NETFLIX), old)] == [
        NOW,
        datetime(2025, 4, 20, tzinfo=UTC),
    ]


def test_what_the_catalog_does_not_have_is_told_to_those_who_watch_the_chart() -> None:
    other = move(NETFLIX, title="Somebody Else's Show")
    watch = ChartWatch(1, 10, 500, "Netflix", None, None, None, 7)

    [telling] = told(other, watched=(watch,))

    assert told(other) == []
    assert telling.claim.show == unknown(other)
    assert telling.claim.show.id < 0
    assert telling.claim.show.label == "Somebody Else's Show (Netflix)"


def test_a_title_of_two_shows_is_a_doubt() -> None:
    names = Names([ETOILE, Show(2, "Etoile", year=2025)])

    tellings, doubts = told_by([move(NETFLIX)], names, {NETFLIX: DAY}, NOW)

    assert tellings == []
    assert [(doubted.title, doubted.key) for doubted in doubts] == [
        ("Étoile", ("netflix", "etoile"))
    ]
