"""Headlines that play on a show's theme: what gives their words the sense of a decision."""

import pytest

from tests.domain.reading.renewal.judging import fates


@pytest.mark.parametrize(
    ("headline", "fate"),
    [
        ("‘Night Ferry’ Discharged by NBC", "Night Ferry cancelled"),
        ("‘Night Ferry’ Toppled by NBC After One Season", "Night Ferry cancelled 1"),
        ("‘Vantage’ Dismissed for Good", "Vantage cancelled"),
        ("Lights Out for ‘Night Ferry’", "Night Ferry cancelled"),
        ("NBC Jettisons ‘Night Ferry’", "Night Ferry cancelled"),
        ("NBC's Night Ferry Won't Sail Again, Canceled After Two Seasons", "Night Ferry cancelled"),
        ("‘Night Ferry’ Has Not Been Recommissioned", "Night Ferry cancelled"),
        ("‘Night Ferry’ Secures Its Place Through 2028", "Night Ferry renewed"),
        ("‘Night Ferry’ Good Through Season 9", "Night Ferry renewed 9"),
        ("‘Night Ferry’ to Say Farewell With Season 7", "Night Ferry final_season 7"),
        ("Hulu Revives Canceled NBC Drama ‘Night Ferry’", "Night Ferry picked_up"),
        ("New Owner: ‘Night Ferry’ Hops From NBC to Hulu", "Night Ferry picked_up"),
    ],
)
def test_idioms_of_decisions_are_read(headline: str, fate: str) -> None:
    assert fates(headline).startswith(fate)


@pytest.mark.parametrize(
    ("headline", "summary", "fate"),
    [
        (
            "‘Night Ferry’ Will Sail Again",
            "The crew can unpack. NBC has ordered thirteen episodes.",
            "Night Ferry renewed",
        ),
        (
            "‘Night Ferry’ Answers the Tide for Season 4",
            "The crew can unpack. NBC has renewed it.",
            "Night Ferry renewed 4",
        ),
        (
            "‘Night Ferry’ Out, ‘Vantage’ In",
            "The maritime drama won't be going ahead at the network.",
            "Night Ferry cancelled",
        ),
        (
            "‘Night Ferry’ Is Open for Business",
            "Unpack your bags. The maritime drama has been extended for a third season.",
            "Night Ferry renewed 3",
        ),
        (
            "News for ‘Night Ferry’",
            "A third season of the maritime spy drama was commissioned this week.",
            "Night Ferry renewed 3",
        ),
    ],
)
def test_a_lead_gives_a_headlines_words_their_sense(headline: str, summary: str, fate: str) -> None:
    assert fates(headline, summary) == fate


@pytest.mark.parametrize(
    ("headline", "summary"),
    [
        ("‘Night Ferry’ Will Sail Again", "Leo Marsh was seen on deck in Lisbon."),
        (
            "‘Night Ferry’ Answers the Tide for Season 4",
            "It was renewed last May.",
        ),
        ("‘Night Ferry’ Out on DVD", "CBS has canceled ‘Vantage’."),
        ("‘Night Ferry’ Lands on Netflix", "Both seasons of NBC's canceled drama were licensed."),
        (
            "‘Night Ferry’ Jumps to Second on Netflix's Top 10 Chart",
            "The drama was canceled by NBC two years ago.",
        ),
        ("NBC Orders More ‘Night Ferry’", "The drama gets a back nine."),
        ("‘Night Ferry’ Won't Return, NBC Says After Hoax", ""),
    ],
)
def test_the_same_words_tell_nothing_without_it(headline: str, summary: str) -> None:
    assert not fates(headline, summary)
