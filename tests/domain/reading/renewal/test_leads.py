import pytest

from tests.domain.reading.renewal.judging import fates


@pytest.mark.parametrize(
    ("headline", "summary", "told"),
    [
        (
            "Dana Whitlock Drama 'Harbor Lights' Renewed at HBO",
            "The series will be back for a third season.",
            "Harbor Lights renewed 3",
        ),
        (
            "'Glass Kings' Is Coming to an End",
            "Hulu said that the upcoming fifth season will be the last.",
            "Glass Kings final_season 5",
        ),
        (
            "Good News for 'Moonlit' Fans",
            "Prime Video has renewed the fantasy drama for a second season.",
            "Moonlit renewed 2",
        ),
        (
            "ABC Cancels Fan-Favorite Series After Only One Season",
            "The network has decided to cancel Paper Wolves, sources say.",
            "Paper Wolves cancelled 1",
        ),
        (
            "'Moonlit' Season 2: Is It Happening?",
            "Yes: Prime Video announced on Monday that it has renewed the show for a second season.",
            "Moonlit renewed 2",
        ),
        (
            "Peacock Cancels Two",
            "'Sugar Street' and 'Glass Kings' will not return for second seasons, the streamer said on Friday.",
            "Sugar Street cancelled 1, Glass Kings cancelled 1",
        ),
        (
            "Vantage fans get bad news",
            "CBS confirmed on Friday that the thriller has been cancelled after three seasons.",
            "Vantage cancelled 3",
        ),
        (
            "Another one bites the dust at CBS",
            "The network has axed Vantage after a single season, Deadline reports.",
            "Vantage cancelled 1",
        ),
        (
            "Tom Hale's CBS thriller is done after one season",
            "CBS has decided not to move forward with a second season of Vantage.",
            "Vantage cancelled 1",
        ),
        (
            "CBS makes big decision on Vantage future",
            "The drama, starring Tom Hale, has been renewed for a fourth season.",
            "Vantage renewed 4",
        ),
        (
            "Tom Hale mystery drama returning for third season",
            "Vantage has been recommissioned by CBS.",
            "Vantage renewed 3",
        ),
        (
            "CBS thriller wins surprise renewal",
            "Vantage will be back for a second season, the network announced today.",
            "Vantage renewed 2",
        ),
        (
            "Night Ferry and Vantage renewed",
            "Both dramas will be back next fall; The Kettle is still waiting for word.",
            "Night Ferry renewed, Vantage renewed",
        ),
        (
            "CBS Renews Five Dramas",
            "‘Vantage,’ ‘Night Ferry’ and ‘Sugar Street’ will all return next season, the network said on Monday.",
            "Vantage renewed, Night Ferry renewed, Sugar Street renewed",
        ),
        (
            "CBS cancels three shows",
            "Vantage, Night Ferry and Sugar Street have been cancelled, the network announced Friday.",
            "Vantage cancelled, Night Ferry cancelled, Sugar Street cancelled",
        ),
    ],
)
def test_the_lead_tells_what_the_headline_leaves_open(
    headline: str, summary: str, told: str
) -> None:
    assert fates(headline, summary) == told


@pytest.mark.parametrize(
    ("headline", "summary"),
    [
        (
            "Will 'Harbor Lights' Be Renewed for Season 3?",
            "Everything we know so far about the HBO drama's future.",
        ),
        (
            "Is 'Harbor Lights' Coming Back for Season 3?",
            "HBO has not announced anything yet.",
        ),
        (
            "'Harbor Lights' Season 3 Release Date, Cast and Everything We Know",
            "HBO renewed the drama for a third season in May.",
        ),
        (
            "'Harbor Lights' Star Dana Whitlock Hopes for Season 3",
            "The HBO drama has not been renewed yet.",
        ),
        (
            "'Harbor Lights' Season 3 Trailer: Dana Whitlock Returns",
            "HBO renewed the show for a third season last year.",
        ),
        (
            "'Harbor Lights' Season 3 Adds Leo Marsh",
            "The HBO drama was renewed in March.",
        ),
        (
            "Moonlit Review: A Strange Dream",
            "The series has been renewed for a second season.",
        ),
        (
            "Jon Pell on the Making of 'Moonlit'",
            "The star of the fantasy, which was renewed for a second season in May, talks about the finale.",
        ),
        (
            "Could Amazon Save ‘Moonlit’?",
            "Apple cancelled the fantasy last week.",
        ),
        (
            "‘Moonlit’ Series Finale: Jon Pell on That Ending",
            "The drama came to an end on Sunday after four seasons.",
        ),
        (
            "2024 Renewal Scorecard: What's Renewed? What's Cancelled?",
            "‘Moonlit’ and ‘Vantage’ are among the shows awaiting word.",
        ),
        (
            "‘Vantage’ stars on saying goodbye",
            "The sixth and final season of the thriller starts on Sunday.",
        ),
        (
            "Vantage star Tom Hale is engaged",
            "The actor's CBS thriller was renewed for a second season on Tuesday.",
        ),
        (
            "What to watch this weekend",
            "Vantage, which CBS just renewed for a second season, is worth a look.",
        ),
        (
            "CBS unveils fall schedule",
            "Vantage moves to Mondays, while the already renewed Night Ferry stays put.",
        ),
        (
            "CBS chief on the year ahead",
            "She said that Vantage had been cancelled because of its costs.",
        ),
        (
            "Vantage beats Night Ferry in ratings",
            "The CBS thriller was renewed for a third season earlier this year.",
        ),
    ],
)
def test_a_decision_that_only_backs_other_news_is_none(headline: str, summary: str) -> None:
    assert fates(headline, summary) == ""
