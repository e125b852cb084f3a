import pytest

from tests.domain.reading.renewal.judging import fates


@pytest.mark.parametrize(
    ("headline", "told"),
    [
        ("'Vantage' Punches Its Ticket for a Fifth Outing at CBS", "Vantage renewed 5"),
        ("'Moonlit' Sworn In for Third Term at Apple TV+", "Moonlit renewed 3"),
        ("NBC Says There Will Be a Second Season of 'Night Ferry'", "Night Ferry renewed 2"),
        (
            "Netflix doubles down on The Last Orchard with seasons 5 and 6",
            "The Last Orchard renewed 6",
        ),
        ("'Glass Kings' will run until at least 2027", "Glass Kings renewed"),
        ("'Vantage' Renewed for Season 4, But What About Season 5?", "Vantage renewed 4"),
        ("Is 'Vantage' renewed for Season 4, or is it over?", ""),
        ("BBC One to axe ‘The Kettle’", "The Kettle cancelled"),
        ("Hulu to axe ‘Glass Kings’ reunion", ""),
        ("NBC has quietly cancelled 'Night Ferry'", "Night Ferry cancelled"),
        ("'Iron Choir' Done at Two", "Iron Choir cancelled 2"),
        ("FX gives 'Iron Choir' the axe", "Iron Choir cancelled"),
        ("FX gives 'Iron Choir' star the cover", ""),
        ("CBS will bring 'Vantage' to a close with Season 6", "Vantage final_season 6"),
        ("'Moonlit' Ordered for Shortened Season 5, Its Last", "Moonlit final_season 5"),
        ("'Sugar Street' loses renewal at Peacock", "Sugar Street reversed"),
        ("'Sugar Street' won the week", ""),
    ],
)
def test_a_headline_has_many_words_for_a_decision(headline: str, told: str) -> None:
    assert fates(headline) == told


@pytest.mark.parametrize(
    ("headline", "summary", "told"),
    [
        (
            "FX orders another helping",
            "The day before series two of Iron Choir begins, bosses have committed to a third.",
            "Iron Choir renewed 3",
        ),
        (
            "Hands up for more of Mara's boat",
            "NBC has put in for two more seasons of Night Ferry, taking the thriller to seven.",
            "Night Ferry renewed",
        ),
        (
            "The lamps go out in Harbor",
            "HBO has opted not to pursue a third season of Harbor Lights.",
            "Harbor Lights cancelled 2",
        ),
        (
            "Peacock says no to sugar",
            '"Peacock has decided not to go beyond Part 3," the star of Sugar Street wrote.',
            "Sugar Street cancelled 2",
        ),
        (
            "Night Ferry sinks",
            "The drama with Leo Marsh and Ann Low won't be getting a third chapter.",
            "Night Ferry cancelled 2",
        ),
        (
            "The kings step down",
            "Hulu says that the fourth season of Glass Kings will be the Emmy winner's last.",
            "Glass Kings final_season 4",
        ),
        (
            "CBS Cancels Two Dramas",
            "The network has also let go of Vantage. Cold Meridian was dropped an hour before.",
            "Vantage cancelled, Cold Meridian cancelled",
        ),
        (
            "Vantage Is No More",
            "CBS has cancelled the thriller after one season, along with Cold Meridian.",
            "Vantage cancelled 1, Cold Meridian cancelled 1",
        ),
        (
            "Paper Wolves Cancelled at ABC",
            "The wolves had already been renewed for a second season in May.",
            "Paper Wolves reversed 2",
        ),
        (
            "Paper Wolves Renewed at ABC",
            "The fourth season will be its last.",
            "Paper Wolves final_season 4",
        ),
        (
            "Wolves change forests",
            "After four seasons on ABC Paper Wolves moves to Peacock.",
            "Paper Wolves picked_up",
        ),
        (
            "Vantage cancelled by CBS",
            "The thriller had just wrapped up its third season.",
            "Vantage cancelled 3",
        ),
    ],
)
def test_a_summary_tells_what_a_playful_headline_hints_at(
    headline: str, summary: str, told: str
) -> None:
    assert fates(headline, summary) == told


@pytest.mark.parametrize(
    ("headline", "summary"),
    [
        ("Jane Roe signs with Netflix", "The actor has signed on for a third season of a drama."),
        ("Night Ferry star's next role", "She has been handed a second season of her own sitcom."),
        (
            "Sol Reyes on playing a priest",
            "Fresh from Iron Choir, ‘Low Tide’ was renewed for season 2.",
        ),
        ("FX rewinds: Iron Choir at five", "The network had ordered a second season back in 2019."),
        (
            "Vantage leads Emmy nods",
            "After being cancelled by CBS, the thriller has found new fans.",
        ),
    ],
)
def test_somebodys_other_work_and_old_orders_are_silent(headline: str, summary: str) -> None:
    assert fates(headline, summary) == ""
