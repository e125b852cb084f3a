import pytest

from tests.domain.reading.renewal.judging import fates


@pytest.mark.parametrize(
    ("headline", "summary", "told"),
    [
        (
            "CBS axes 'Vantage' and 'Cold Meridian'",
            "Vantage goes after two seasons, while Cold Meridian leaves after five.",
            "Vantage cancelled 2, Cold Meridian cancelled 5",
        ),
        (
            "CBS axes 'Vantage' and 'Cold Meridian'",
            "Despite good reviews, Vantage leaves after three seasons.",
            "Vantage cancelled 3, Cold Meridian cancelled",
        ),
        (
            "NBC cancels 'Night Ferry' and 'Paper Wolves'",
            "Night Ferry is gone five weeks into its run and Paper Wolves after two seasons.",
            "Night Ferry cancelled, Paper Wolves cancelled 2",
        ),
        (
            "FX renews 'Iron Choir' and 'Glass Kings'",
            "Iron Choir will have its sixth season next summer, while Glass Kings goes into a third.",
            "Iron Choir renewed 6, Glass Kings renewed 3",
        ),
    ],
)
def test_each_show_of_a_list_has_its_own_season(headline: str, summary: str, told: str) -> None:
    assert fates(headline, summary) == told


@pytest.mark.parametrize(
    ("headline", "summary", "told"),
    [
        ("Freshman drama 'Vantage' cancelled by CBS", "", "Vantage cancelled 1"),
        ("CBS renews sophomore hit 'Vantage'", "", "Vantage renewed 3"),
        (
            "CBS renews 'Vantage'",
            "Vantage, a freshman, averaged eight million viewers.",
            "Vantage renewed 2",
        ),
        (
            "'Iron Choir' renewed for another season",
            "The show's second season ended in June.",
            "Iron Choir renewed 3",
        ),
        (
            "'Iron Choir' renewed for two more seasons",
            "FX has just wrapped up the third season.",
            "Iron Choir renewed 5",
        ),
        ("'Iron Choir' cancelled", "There won't be a fourth season.", "Iron Choir cancelled 3"),
        (
            "'Iron Choir' cancelled",
            "FX will not continue Iron Choir beyond its second season.",
            "Iron Choir cancelled 2",
        ),
        (
            "FX cancels 'Iron Choir'",
            "The network has decided not to bring it back for a third season.",
            "Iron Choir cancelled 2",
        ),
        (
            "NBC pulls the plug on 'Night Ferry'",
            "The third-season finale on May 12 now becomes the series finale.",
            "Night Ferry cancelled 3",
        ),
        (
            "'Cold Meridian' ending with upcoming season",
            "The drama's sixth season, due in January, will be its last, CBS said.",
            "Cold Meridian final_season 6",
        ),
        (
            "CBS cancels 'Vantage' and 'Cold Meridian'",
            "Nia Brook and Mara Quill see their freshman dramas leave the air.",
            "Vantage cancelled 1, Cold Meridian cancelled 1",
        ),
        (
            "Iron Choir is coming to an end",
            "FX says the fourth season of Iron Choir, out in May, wraps up the story.",
            "Iron Choir final_season 4",
        ),
        (
            "'Iron Choir' to end",
            "FX has confirmed it; the creator says five seasons was always the plan.",
            "Iron Choir final_season 5",
        ),
        (
            "BBC confirms The Kettle will return for two more series",
            "The second series ended last month.",
            "The Kettle renewed 4",
        ),
        (
            "The Kettle axed by BBC after 19 years",
            "The contest has only just wrapped up series 17.",
            "The Kettle cancelled 17",
        ),
        (
            "FX just cancelled 'Iron Choir' despite ordering season 2",
            "",
            "Iron Choir reversed 2",
        ),
    ],
)
def test_the_next_or_last_season_follows_from_those_a_show_has_had(
    headline: str, summary: str, told: str
) -> None:
    assert fates(headline, summary) == told


@pytest.mark.parametrize(
    ("headline", "summary", "told"),
    [
        (
            "'Vantage' renewed through season 64 at CBS",
            "The soap is safe for another two years.",
            "Vantage renewed 64",
        ),
        (
            "FX brings back 'Iron Choir'",
            "Who lit the match? Find out in series two.",
            "Iron Choir renewed 2",
        ),
        (
            "'Iron Choir' renewed",
            "A third season is being written, FX said.",
            "Iron Choir renewed 3",
        ),
        ("'Iron Choir' renewed by FX", "Year nine starts in October.", "Iron Choir renewed 9"),
        (
            "FX renews 'Iron Choir'",
            "The hospital drama has been given a second run.",
            "Iron Choir renewed 2",
        ),
        (
            "FX orders two more seasons of 'Iron Choir'",
            "The news comes ahead of the second season.",
            "Iron Choir renewed 4",
        ),
        (
            "Apple TV+ saves 'Moonlit' from cancellation",
            "The finished second season has a home; there is no word on a third.",
            "Moonlit picked_up 2",
        ),
    ],
)
def test_a_season_that_is_spoken_of_as_new_is_the_one_ordered(
    headline: str, summary: str, told: str
) -> None:
    assert fates(headline, summary) == told


@pytest.mark.parametrize(
    ("headline", "summary", "told"),
    [
        ("CBS axes 'Vantage' after four episodes", "", "Vantage cancelled 1"),
        (
            "CBS cancels 'Vantage'",
            "It won't go on after a 22-episode season that began slowly.",
            "Vantage cancelled 1",
        ),
        ("CBS axes 'Vantage' after 40 episodes", "", "Vantage cancelled"),
        (
            "CBS cancels 'Vantage'",
            "The drama, which ran for a pair of short seasons, never found its feet.",
            "Vantage cancelled 2",
        ),
        (
            "'Vantage' isn't returning",
            "The star has learnt that the Night Ferry spinoff would not get a second season.",
            "Vantage cancelled 1",
        ),
        (
            "CBS ends 'Vantage' for good",
            "Thirty-two seasons, and then the axe.",
            "Vantage cancelled 32",
        ),
        (
            "'Vantage' axed by CBS",
            "It was watched less than Night Ferry, and the legal drama will not be back for a fourth.",
            "Vantage cancelled 3",
        ),
        ("'Vantage' cancelled", "Its third season is still on the air.", "Vantage cancelled 3"),
        ("'Vantage' cancelled", "A third season could yet find a home.", "Vantage cancelled 2"),
        (
            "'Night Ferry' and 'Vantage' cancelled",
            "Night Ferry goes after three seasons and the crime drama after seven.",
            "Night Ferry cancelled 3, Vantage cancelled 7",
        ),
    ],
)
def test_the_last_season_is_told_in_many_ways(headline: str, summary: str, told: str) -> None:
    assert fates(headline, summary) == told
