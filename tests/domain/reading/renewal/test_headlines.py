import pytest

from tests.domain.reading.renewal.judging import fates


@pytest.mark.parametrize(
    ("headline", "told"),
    [
        ("HBO Renews 'Harbor Lights' for Season 3", "Harbor Lights renewed 3"),
        ("'Harbor Lights' Renewed for a Third Season at HBO", "Harbor Lights renewed 3"),
        ("HBO Orders Third Season of 'Harbor Lights'", "Harbor Lights renewed 3"),
        ("'Harbor Lights' Scores Season 3 Renewal at HBO", "Harbor Lights renewed 3"),
        ("'Harbor Lights' Nabs Early Season 3 Pickup", "Harbor Lights renewed 3"),
        ("'Harbor Lights' Is Officially Coming Back for Season 3", "Harbor Lights renewed 3"),
        ("It's Official: 'Harbor Lights' Will Return for Season 3", "Harbor Lights renewed 3"),
        ("'Harbor Lights' Season 3 Ordered at HBO", "Harbor Lights renewed 3"),
        ("'Harbor Lights' Season 3 Is Officially Happening", "Harbor Lights renewed 3"),
        ("HBO Gives 'Harbor Lights' a Third Season", "Harbor Lights renewed 3"),
        ("HBO Hands Early Season 3 Renewal to 'Harbor Lights'", "Harbor Lights renewed 3"),
        ("HBO Picks Up 'Harbor Lights' for Season 3", "Harbor Lights renewed 3"),
        ("'Harbor Lights' Picked Up for Third Season", "Harbor Lights renewed 3"),
        ("'Harbor Lights' Gets Third Season Order From HBO", "Harbor Lights renewed 3"),
        ("'Harbor Lights' Lands Two-Season Renewal", "Harbor Lights renewed"),
        ("HBO Greenlights Seasons 3 and 4 of 'Harbor Lights'", "Harbor Lights renewed 4"),
        ("'Harbor Lights' Renewed Through Season 5 at HBO", "Harbor Lights renewed 5"),
        (
            "HBO renews hit drama Harbor Lights ahead of season 2 premiere",
            "Harbor Lights renewed 3",
        ),
        ("Harbor Lights: HBO Confirms Season 3", "Harbor Lights renewed 3"),
        ("Harbor Lights: Season Three Ordered by HBO", "Harbor Lights renewed 3"),
        ("HBO Isn't Done With 'Harbor Lights': Season 3 Confirmed", "Harbor Lights renewed 3"),
        ("BBC recommissions The Kettle for second series", "The Kettle renewed 2"),
        ("The Kettle to return for second series on BBC One", "The Kettle renewed 2"),
        ("BBC One orders second series of The Kettle", "The Kettle renewed 2"),
        ("The Kettle renewed for two more series", "The Kettle renewed"),
        ("FX Orders a Fifth 'Iron Choir' Season", "Iron Choir renewed 5"),
        ("FX Renews Sol Reyes-Led Drama 'Iron Choir' for Season 2", "Iron Choir renewed 2"),
        ("Iron Choir Officially Renewed", "Iron Choir renewed"),
        ("'Iron Choir' Renewed for Season 2 Ahead of Series Premiere", "Iron Choir renewed 2"),
        ("'Iron Choir' Season 2 Gets the Green Light From FX", "Iron Choir renewed 2"),
        ("EXCLUSIVE: HBO Renews ‘Harbor Lights’ For Third Season", "Harbor Lights renewed 3"),
        (
            "‘Harbor Lights’ Renewed For Season 3 By HBO As Dana Whitlock Sets Return",
            "Harbor Lights renewed 3",
        ),
        ("‘Harbor Lights’ Reportedly Renewed for Season 3", "Harbor Lights renewed 3"),
        ("‘Harbor Lights’ Renewed for 2024-25 Season at NBC", "Harbor Lights renewed"),
        ("NBC Renews ‘Night Ferry’ for 2024-25 Season", "Night Ferry renewed"),
        ("‘Night Ferry’ Lands Surprise Second Season at NBC", "Night Ferry renewed 2"),
        ("Surprise! ‘Night Ferry’ Is Getting a Second Season", "Night Ferry renewed 2"),
        ("'Night Ferry' no longer a limited series: NBC orders season 2", "Night Ferry renewed 2"),
        ("NBC Orders More ‘Night Ferry’", "Night Ferry renewed"),
        ("NBC Brings Back ‘Night Ferry’ for Another Season", "Night Ferry renewed"),
        (
            "‘Night Ferry’ Sails On: NBC Renews Leo Marsh Drama for Season 4",
            "Night Ferry renewed 4",
        ),
        ("NBC Renews 'Night Ferry,' Orders Two New Dramas to Series", "Night Ferry renewed"),
        ("'Night Ferry' renewal: NBC gives drama third season", "Night Ferry renewed 3"),
        ("NBC gives the go-ahead to a third season of Night Ferry", "Night Ferry renewed 3"),
        ("‘Night Ferry’ Given Third Season by NBC", "Night Ferry renewed 3"),
        ("‘Night Ferry’ Will Be Back: NBC Orders Season 3", "Night Ferry renewed 3"),
        ("NBC: ‘Night Ferry’ Is Returning for Season 3", "Night Ferry renewed 3"),
    ],
)
def test_a_renewal_is_read_in_every_way_of_telling_it(headline: str, told: str) -> None:
    assert fates(headline) == told


@pytest.mark.parametrize(
    ("headline", "told"),
    [
        ("Netflix Cancels 'The Last Orchard' After Two Seasons", "The Last Orchard cancelled 2"),
        ("'The Last Orchard' Canceled at Netflix After One Season", "The Last Orchard cancelled 1"),
        ("Netflix Axes 'The Last Orchard' After Single Season", "The Last Orchard cancelled 1"),
        ("Netflix Pulls the Plug on 'The Last Orchard'", "The Last Orchard cancelled"),
        ("'The Last Orchard' Gets the Axe at Netflix", "The Last Orchard cancelled"),
        ("'The Last Orchard' Won't Return for Season 3 at Netflix", "The Last Orchard cancelled 2"),
        ("'The Last Orchard' Not Returning for Third Season", "The Last Orchard cancelled 2"),
        (
            "Netflix Opts Not to Renew 'The Last Orchard' for Season 2",
            "The Last Orchard cancelled 1",
        ),
        ("No Season 3 for 'The Last Orchard' at Netflix", "The Last Orchard cancelled 2"),
        ("Netflix Passes on Season 3 of 'The Last Orchard'", "The Last Orchard cancelled 2"),
        (
            "'The Last Orchard' Scrapped by Netflix, Will Not Get Second Season",
            "The Last Orchard cancelled 1",
        ),
        ("'The Last Orchard' Is One and Done at Netflix", "The Last Orchard cancelled"),
        ("Netflix drops The Last Orchard after three seasons", "The Last Orchard cancelled 3"),
        ("Netflix Calls Time on The Last Orchard", "The Last Orchard cancelled"),
        ("'The Last Orchard' Season 3 Not Happening at Netflix", "The Last Orchard cancelled 2"),
        ("BBC axes The Kettle after one series", "The Kettle cancelled 1"),
        ("'Iron Choir' Canceled by FX", "Iron Choir cancelled"),
        ("FX Closes the Book on 'Iron Choir' After 3 Seasons", "Iron Choir cancelled 3"),
        ("Iron Choir Has Been Canceled by FX After Three Seasons", "Iron Choir cancelled 3"),
        ("Sol Reyes Announces 'Iron Choir' Has Been Canceled", "Iron Choir cancelled"),
        ("Canceled: ABC axes ‘Paper Wolves’ after 2 seasons", "Paper Wolves cancelled 2"),
        ("ABC Officially Cancels ‘Paper Wolves’", "Paper Wolves cancelled"),
        ("‘Paper Wolves’ Officially Dead at ABC", "Paper Wolves cancelled"),
        ("‘Paper Wolves’ canceled by ABC; cast and crew react", "Paper Wolves cancelled"),
        ("‘Paper Wolves’ Canceled Ahead of Season 3 Premiere", "Paper Wolves cancelled"),
        ("ABC Won't Move Forward With Season 2 of ‘Paper Wolves’", "Paper Wolves cancelled 1"),
        ("ABC Not Moving Forward With ‘Paper Wolves’ Season 2", "Paper Wolves cancelled 1"),
        ("‘Paper Wolves’ Will Not Be Renewed for a Second Season", "Paper Wolves cancelled 1"),
        ("There Won't Be a Second Season of ‘Paper Wolves’", "Paper Wolves cancelled 1"),
        ("‘Paper Wolves’ Isn't Coming Back for Season 3", "Paper Wolves cancelled 2"),
        ("ABC shelves Paper Wolves after poor ratings", "Paper Wolves cancelled"),
        ("Paper Wolves given the boot by ABC after two series", "Paper Wolves cancelled 2"),
        ("Fans gutted as ABC axes Paper Wolves after one series", "Paper Wolves cancelled 1"),
        (
            "Viewers 'heartbroken' as The Kettle is axed after three series",
            "The Kettle cancelled 3",
        ),
        ("‘Vantage’ Not Renewed by CBS After Two Seasons", "Vantage cancelled 2"),
        ("CBS: No Season 3 for ‘Vantage’", "Vantage cancelled 2"),
        ("‘Vantage’: CBS Cancels Thriller After Two Seasons", "Vantage cancelled 2"),
        (
            "CBS' ‘Vantage’ Canceled After Two Seasons; ‘Night Ferry’ Star Reacts",
            "Vantage cancelled 2",
        ),
        ("It's Curtains for ‘Vantage’: CBS Cancels Thriller", "Vantage cancelled"),
        (
            "CBS Has Canceled ‘Vantage’ After Two Seasons, and Tom Hale Is Not Happy",
            "Vantage cancelled 2",
        ),
        ("‘Night Ferry’ cancelled by NBC, but could be saved by Hulu", "Night Ferry cancelled"),
        ("NBC cancels ‘Night Ferry’; Hulu in talks to pick up drama", "Night Ferry cancelled"),
        (
            "‘Night Ferry’: NBC Pulls Plug on Leo Marsh Drama After Two Seasons",
            "Night Ferry cancelled 2",
        ),
        (
            "NBC Decides Not to Go Ahead With Third Season of ‘Night Ferry’",
            "Night Ferry cancelled 2",
        ),
        (
            "It's the End of the Line for ‘Night Ferry’: NBC Cancels Drama After Six Seasons",
            "Night Ferry cancelled 6",
        ),
    ],
)
def test_a_cancellation_is_read_in_every_way_of_telling_it(headline: str, told: str) -> None:
    assert fates(headline) == told


@pytest.mark.parametrize(
    ("headline", "told"),
    [
        ("'Glass Kings' to End With Season 4 on Hulu", "Glass Kings final_season 4"),
        ("'Glass Kings' Renewed for Fifth and Final Season", "Glass Kings final_season 5"),
        ("'Glass Kings' Ending After Season 4", "Glass Kings final_season 4"),
        ("Hulu to End 'Glass Kings' After Four Seasons", "Glass Kings final_season 4"),
        ("'Glass Kings' Season 4 Will Be Its Last", "Glass Kings final_season 4"),
        ("'Glass Kings' Will Conclude With Upcoming Fourth Season", "Glass Kings final_season 4"),
        (
            "'Glass Kings' Renewed for Season 5, Which Will Be Its Last",
            "Glass Kings final_season 5",
        ),
        ("Hulu Orders Final Season of 'Glass Kings'", "Glass Kings final_season"),
        ("'Iron Choir' Bows Out After Four Seasons on FX", "Iron Choir final_season 4"),
        (
            "‘The Last Orchard’ Set to End With Season 3 at Netflix",
            "The Last Orchard final_season 3",
        ),
        ("Netflix Announces Final Season of ‘The Last Orchard’", "The Last Orchard final_season"),
        (
            "‘The Last Orchard’ Renewed for Fourth and Final Season at Netflix",
            "The Last Orchard final_season 4",
        ),
        (
            "‘The Last Orchard’ Gets Season 4 Renewal — And It Will Be the Final One",
            "The Last Orchard final_season 4",
        ),
        (
            "Season 4 of ‘The Last Orchard’ Will Be the Show's Last",
            "The Last Orchard final_season 4",
        ),
        (
            "‘The Last Orchard’ Creator Confirms Season 4 Will Be the Last",
            "The Last Orchard final_season 4",
        ),
        ("‘The Last Orchard’ to Conclude After Four Seasons", "The Last Orchard final_season 4"),
        ("Apple TV+ sets ‘Moonlit’ to end with third season", "Moonlit final_season 3"),
        ("The end is near: ‘Vantage’ will end after season 5", "Vantage final_season 5"),
        ("‘Night Ferry’ Ending: NBC Drama to Wrap With Season 6", "Night Ferry final_season 6"),
        ("‘Night Ferry’ Confirmed to End With Season 6", "Night Ferry final_season 6"),
        ("'Night Ferry' Season 6 Confirmed as Final Season", "Night Ferry final_season 6"),
        ("Six and Done: ‘Night Ferry’ to End at NBC", "Night Ferry final_season"),
    ],
)
def test_a_last_season_is_told_from_a_renewal_and_a_cancellation(headline: str, told: str) -> None:
    assert fates(headline) == told


@pytest.mark.parametrize(
    ("headline", "told"),
    [
        ("'Paper Wolves' Saved: NBC Picks Up Canceled ABC Drama", "Paper Wolves picked_up"),
        ("Canceled ABC Drama 'Paper Wolves' Finds New Home at Netflix", "Paper Wolves picked_up"),
        (
            "Netflix Saves 'Paper Wolves' for Season 3 After ABC Cancellation",
            "Paper Wolves picked_up 3",
        ),
        ("'Paper Wolves' Revived at Netflix for Third Season", "Paper Wolves picked_up 3"),
        ("'Paper Wolves' Uncanceled: Moves to Peacock", "Paper Wolves picked_up"),
        ("'Paper Wolves' picked up by Hulu after ABC axed it", "Paper Wolves picked_up"),
        ("Hulu rescues Paper Wolves weeks after ABC dropped it", "Paper Wolves picked_up"),
        ("‘Moonlit’ Canceled at Apple; Amazon Picks It Up for Season 3", "Moonlit picked_up 3"),
        ("Amazon Picks Up ‘Moonlit’ After Apple Cancellation", "Moonlit picked_up"),
        ("‘Moonlit’ Lands at Amazon After Being Canceled by Apple", "Moonlit picked_up"),
    ],
)
def test_a_rescue_elsewhere_is_no_mere_renewal(headline: str, told: str) -> None:
    assert fates(headline) == told


@pytest.mark.parametrize(
    ("headline", "told"),
    [
        ("Peacock Reverses Renewal of 'Sugar Street'", "Sugar Street reversed"),
        ("'Sugar Street' Canceled Despite Season 2 Renewal at Peacock", "Sugar Street reversed"),
        ("'Sugar Street' Un-Renewed by Peacock", "Sugar Street reversed"),
    ],
)
def test_an_order_undone_is_a_reversal(headline: str, told: str) -> None:
    assert fates(headline) == told


@pytest.mark.parametrize(
    ("headline", "told"),
    [
        (
            "NBC Renews 'Night Ferry,' Cancels 'Paper Wolves'",
            "Night Ferry renewed, Paper Wolves cancelled",
        ),
        (
            "'Night Ferry' Renewed, 'Paper Wolves' Canceled at NBC",
            "Night Ferry renewed, Paper Wolves cancelled",
        ),
        (
            "CBS Renews 'Night Ferry', 'Cold Meridian' and 'Sugar Street'; Cancels 'Vantage' After Two Seasons",
            "Night Ferry renewed, Cold Meridian renewed, Sugar Street renewed, Vantage cancelled 2",
        ),
        ("ABC Cancels 'Paper Wolves' and 'Vantage'", "Paper Wolves cancelled, Vantage cancelled"),
        (
            "NBC Bubble Watch: ‘Night Ferry’ Renewed, ‘Paper Wolves’ and ‘Vantage’ Cancelled",
            "Night Ferry renewed, Paper Wolves cancelled, Vantage cancelled",
        ),
        ("Cancelled: ‘Paper Wolves’, ‘Vantage’", "Paper Wolves cancelled, Vantage cancelled"),
        (
            "Netflix Cancels ‘The Last Orchard’ and ‘Glass Kings’ on the Same Day",
            "The Last Orchard cancelled, Glass Kings cancelled",
        ),
        (
            "Netflix Renews ‘The Last Orchard’ for Season 2, ‘Glass Kings’ for Season 4",
            "The Last Orchard renewed 2, Glass Kings renewed 4",
        ),
        (
            "‘The Last Orchard’ and ‘Glass Kings’ Renewed at Netflix",
            "The Last Orchard renewed, Glass Kings renewed",
        ),
        (
            "'Night Ferry' and 'Vantage' Among Shows Renewed by NBC",
            "Night Ferry renewed, Vantage renewed",
        ),
    ],
)
def test_each_of_several_shows_has_its_own_fate(headline: str, told: str) -> None:
    assert fates(headline) == told
