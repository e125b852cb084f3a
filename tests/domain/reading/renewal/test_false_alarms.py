import pytest

from tests.domain.reading.renewal.judging import fates


@pytest.mark.parametrize(
    ("headline", "summary"),
    [
        ("Viewers can't get enough of NBC's cancelled Night Ferry", "It is on Netflix now."),
        ("Netflix denies report that 'The Last Orchard' has been cancelled", ""),
        (
            "NBC orders reboot of 'Night Ferry'",
            "The original was cancelled in 1998 after four seasons.",
        ),
        ("NBC in bidding war to bring back 'Night Ferry'", "Fox cancelled the drama last year."),
        (
            "NBC fires 'Night Ferry' star over posts",
            "Viewers called for Night Ferry to be cancelled.",
        ),
        (
            "'Vantage' Season 3 cut to ten episodes",
            "That doesn't mean the Nia Brook drama is cancelled: a decision on a fourth season won't come before May.",
        ),
        (
            "'Night Ferry' film greenlit at Peacock",
            "NBC ended the series in 2008 after four seasons; the cast is back.",
        ),
        ("Vantage to end season early as storms close the set", "CBS confirmed it on Monday."),
        (
            "Iron Choir: was FX right to kill it off?",
            "The drama comes to an end after five series.",
        ),
    ],
)
def test_calls_hopes_and_old_ends_are_no_decisions(headline: str, summary: str) -> None:
    assert fates(headline, summary) == ""


@pytest.mark.parametrize(
    ("headline", "summary", "told"),
    [
        (
            "HBO drama ending after four seasons",
            "Harbor Lights will wrap with its fourth season; the writers were inspired by how Iron Choir ended.",
            "Harbor Lights final_season 4",
        ),
        (
            "Apple's biggest hit renewed for second season",
            "With reports that Vantage isn't getting a third season, Moonlit has been renewed.",
            "Moonlit renewed 2",
        ),
        (
            "Peacock renews a top series days after canceling 'Vantage'",
            "Sugar Street will be back for a third season.",
            "Sugar Street renewed 3",
        ),
        (
            "NBC canceled this series, and it's Netflix's No. 1 show right now",
            "The most popular show of the app is Night Ferry.",
            "",
        ),
        (
            "'Night Ferry' has been canceled, but Leo Marsh explains what comes next",
            "The actor spoke to Variety.",
            "",
        ),
    ],
)
def test_another_shows_fate_and_an_old_one_are_no_news(
    headline: str, summary: str, told: str
) -> None:
    assert fates(headline, summary) == told
