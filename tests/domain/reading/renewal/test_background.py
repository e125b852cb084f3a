import pytest

from tests.domain.reading.renewal.judging import fates


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
        (
            "When is Glass Kings season 3 coming to Netflix?",
            "The show was renewed for a third season in May.",
        ),
        (
            "Will there be a Glass Kings season 3?",
            "Netflix hasn't renewed the show yet.",
        ),
        (
            "Ines Duarte exits Glass Kings ahead of season 3",
            "Netflix renewed the drama for a third season earlier this year.",
        ),
        (
            "Ines Duarte joins Vantage",
            "The actress is best known for Glass Kings, which was cancelled after two seasons.",
        ),
        (
            "Which Shows Are Renewed and Canceled at NBC?",
            "‘Night Ferry’ and ‘Vantage’ are safe.",
        ),
        (
            "'Harbor Lights': what we know about season 3",
            "The third season was ordered in April and starts in the fall.",
        ),
        (
            "Iron Choir tops Hulu's list again",
            "The thriller, renewed last week for a third season, was streamed for nine million hours.",
        ),
        (
            "Iron Choir: Sol Reyes on season two",
            "Fresh from the news that FX has renewed the drama for a third season, the star sat down with us.",
        ),
        (
            "Sol Reyes honoured at gala",
            "The Iron Choir star was given the award on the day FX renewed the series.",
        ),
        (
            "'Iron Choir' leads Emmy nominations",
            "FX's thriller, recently renewed for a third season, has 12 nods.",
        ),
        (
            "Emmy snubs: Where was 'Iron Choir'?",
            "FX canceled the thriller in March after two seasons.",
        ),
        (
            "FX's president on programming",
            "He explained that Iron Choir was cancelled because of poor ratings, and that Vantage will be back.",
        ),
        (
            "FX at TCA: Everything announced",
            "The network renewed Iron Choir for a second season and set a date for Vantage.",
        ),
        (
            "Iron Choir cast: where are they now?",
            "The drama was cancelled in 2016 after three seasons.",
        ),
        (
            "Iron Choir at 10: an oral history",
            "Cancelled after one season, the drama has become a classic.",
        ),
        (
            "Iron Choir to leave Netflix",
            "The drama, which FX cancelled in 2019, will move to Hulu in May.",
        ),
        (
            "Iron Choir moves to Hulu",
            "All three seasons of the FX drama will stream there from May.",
        ),
        (
            "The week in TV: Iron Choir, Vantage and more",
            "Iron Choir is back for its second series.",
        ),
        (
            "FX gives first look at Iron Choir's third season",
            "The season was ordered last year and will premiere in June.",
        ),
        (
            "‘Iron Choir’ Season 3 Gets Bigger Episode Order",
            "FX has raised the third season's order to ten episodes.",
        ),
        (
            "'Iron Choir' star Sol Reyes breaks silence after cancellation",
            "FX axed the drama last week after two seasons.",
        ),
        (
            "Why Iron Choir ended after two seasons",
            "The show was canceled in 2020.",
        ),
    ],
)
def test_a_decision_that_only_backs_other_news_is_none(headline: str, summary: str) -> None:
    assert fates(headline, summary) == ""
