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
        ("Night Ferry star is ready to wrap up the drama after Season 6", "Jane Doe told GQ so."),
        ("Jane Doe on finding out this Night Ferry season would be its last", "She cried."),
        ("Night Ferry and Vantage canceled again today", "Football takes their place on NBC."),
        ("Night Ferry starts low", "No Thursday show this weak has been renewed."),
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


@pytest.mark.parametrize(
    ("headline", "summary"),
    [
        (
            "Sato No Mori Season 2: Cast, Plot And Every Detail",
            "The fantasy anime series Night Ferry has become popular over time.",
        ),
        (
            "Night Ferry season 5: Will Night Ferry end after season 5? Ann Moor drops major season 6 clue",
            (
                "Night Ferry will return for a fifth season which was said to be its last. "
                "But could there now be a chance of the drama returning for a series 6?"
            ),
        ),
        (
            "Night Ferry confirms Ann Moor will replace Bea Hill as the captain in season 5",
            "The NBC show's fifth season will be its last.",
        ),
    ],
)
def test_what_only_sounds_like_an_end_or_is_known_already_is_no_news(
    headline: str, summary: str
) -> None:
    assert fates(headline, summary) == ""


def test_a_word_like_over_is_an_end_where_the_headline_promised_one_and_it_closes_its_clause() -> (
    None
):
    assert fates("NBC Cancels Two Dramas", "Night Ferry is now over, and so is Vantage.") != ""
