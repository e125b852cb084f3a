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
