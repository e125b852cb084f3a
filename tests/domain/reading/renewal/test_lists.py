import pytest

from tests.domain.reading.renewal.judging import fates


@pytest.mark.parametrize(
    ("headline", "told"),
    [
        (
            "'Night Ferry' renewed for season 3, 'Vantage' for season 5 at CBS",
            "Night Ferry renewed 3, Vantage renewed 5",
        ),
        (
            "HBO brings back 'Harbor Lights' for a fourth season, 'Iron Choir' for a second",
            "Harbor Lights renewed 4, Iron Choir renewed 2",
        ),
        ("'Night Ferry' renewed for season 3, 'Vantage' for the weekend", "Night Ferry renewed 3"),
        (
            "CBS axes three dramas, including 'Vantage' and 'Cold Meridian'",
            "Vantage cancelled, Cold Meridian cancelled",
        ),
        ("CBS axes three dramas for 'Vantage' and 'Cold Meridian'", ""),
    ],
)
def test_a_list_spares_the_verb(headline: str, told: str) -> None:
    assert fates(headline) == told


@pytest.mark.parametrize(
    ("headline", "summary", "told"),
    [
        (
            "Bloodbath at NBC as five shows get the axe",
            "Night Ferry goes after three seasons, Vantage after two, and newcomers Paper Wolves and Sugar Street after one apiece.",
            "Night Ferry cancelled 3, Vantage cancelled 2, Paper Wolves cancelled 1, Sugar Street cancelled 1",
        ),
        (
            "CBS renews seven dramas",
            "CBS picked up most of its slate: Vantage, Cold Meridian and Night Ferry among the dramas, Paper Wolves on the comedy side.",
            "Vantage renewed, Cold Meridian renewed, Night Ferry renewed, Paper Wolves renewed",
        ),
        (
            "NBC cancels shows",
            "Gone are Night Ferry, Vantage and the comedy Silly Season, the network said.",
            "Night Ferry cancelled, Vantage cancelled",
        ),
        (
            "NBC renews three shows",
            "Night Ferry, Vantage and Paper Wolves will return next fall.",
            "Night Ferry renewed, Vantage renewed, Paper Wolves renewed",
        ),
        (
            "Best series on Apple: season two is coming soon",
            "One of them, Night Ferry, will be back on November 13, after Vantage in May.",
            "",
        ),
        (
            "NBC sets its fall dates",
            "Night Ferry, Vantage and Paper Wolves will return in May.",
            "",
        ),
    ],
)
def test_a_summary_lists_what_a_headline_counts(headline: str, summary: str, told: str) -> None:
    assert fates(headline, summary) == told


@pytest.mark.parametrize(
    ("headline", "summary", "told"),
    [
        (
            "ABC cancels 'Paper Wolves' and more",
            "Some Parents, Paper Wolves, Schoolmates and the drama Night Ferry are gone. Cold Meridian and Vantage were handed new seasons.",
            "Paper Wolves cancelled, Night Ferry cancelled, Cold Meridian renewed, Vantage renewed",
        ),
        (
            "ABC cancels 'Paper Wolves' after two seasons",
            "The makers of Some Parents, Paper Wolves and Night Ferry are gone.",
            "Paper Wolves cancelled 2",
        ),
    ],
)
def test_a_list_holds_together_across_titles_nobody_watches(
    headline: str, summary: str, told: str
) -> None:
    assert fates(headline, summary) == told
