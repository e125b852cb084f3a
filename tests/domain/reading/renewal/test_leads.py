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
        (
            "Netflix just cancelled another great show",
            "Glass Kings won't be returning for a third season, the streamer has confirmed.",
            "Glass Kings cancelled 2",
        ),
        (
            "Glass Kings: Netflix confirms show's fate after cliffhanger ending",
            "The thriller has been renewed for a third season.",
            "Glass Kings renewed 3",
        ),
        (
            "Netflix has good news for Glass Kings fans",
            "The drama is coming back for a third season, the streamer announced today.",
            "Glass Kings renewed 3",
        ),
        (
            "Glass Kings Has Found a New Home at Hulu",
            "Netflix canceled the drama last month.",
            "Glass Kings picked_up",
        ),
        (
            "NBC confirms future of Night Ferry",
            "The drama will be back for a third season.",
            "Night Ferry renewed 3",
        ),
        (
            "NBC confirms future of Night Ferry after season 2",
            "It has been cancelled.",
            "Night Ferry cancelled 2",
        ),
        (
            "Hit Series Renewed for Season 4",
            "Night Ferry has been picked up for another season at NBC.",
            "Night Ferry renewed 4",
        ),
        (
            "Popular NBC Drama Canceled After Two Seasons",
            "Night Ferry will not return for a third season, Deadline reports.",
            "Night Ferry cancelled 2",
        ),
        (
            "HBO Keeps the Lights On",
            "The premium network has ordered a third season of Harbor Lights, its drama with Dana Whitlock, a week after the second ended.",
            "Harbor Lights renewed 3",
        ),
        (
            "Harbor Lights isn't going dark just yet",
            "HBO has picked up the drama for a third season, which will run to eight episodes.",
            "Harbor Lights renewed 3",
        ),
        (
            "Dana Whitlock's HBO series gets a third season",
            "Harbor Lights was a ratings success for the network.",
            "Harbor Lights renewed 3",
        ),
        (
            "Paper Wolves is howling its last",
            "ABC has cancelled the drama after two seasons, the studio confirmed on Monday.",
            "Paper Wolves cancelled 2",
        ),
        (
            "ABC Trims the Pack",
            "'Paper Wolves' and 'Vantage' won't be back next season, while 'Night Ferry' has been renewed for a fourth.",
            "Paper Wolves cancelled, Vantage cancelled, Night Ferry renewed 4",
        ),
        (
            "After 10 years, Night Ferry to drop anchor",
            "NBC's long-running drama will end after its upcoming tenth season.",
            "Night Ferry final_season 10",
        ),
        (
            "Night Ferry to drop anchor",
            "The tenth season will be the last for NBC's long-running drama, the network announced Thursday.",
            "Night Ferry final_season 10",
        ),
        (
            "NBC's Night Ferry moves to Peacock for season 4",
            "The streamer has picked up the drama, which NBC cancelled in May.",
            "Night Ferry picked_up 4",
        ),
        (
            "Peacock throws a lifeline to Night Ferry",
            "The streamer will make a fourth season of the drama that NBC cancelled in May.",
            "Night Ferry picked_up 4",
        ),
        (
            "From the ashes: cancelled drama Night Ferry revived",
            "Peacock has ordered a fourth season of the former NBC show.",
            "Night Ferry picked_up 4",
        ),
        (
            "Fans saved it: Night Ferry is back",
            "After a campaign, Peacock has rescued the drama that NBC cancelled in May, and ordered a fourth season.",
            "Night Ferry picked_up 4",
        ),
        (
            "Iron Choir won't sing again",
            "FX has decided not to order a third season of the thriller.",
            "Iron Choir cancelled 2",
        ),
        (
            "FX silences Iron Choir",
            "The thriller has been cancelled after a single season, Variety reports.",
            "Iron Choir cancelled 1",
        ),
        (
            "What we learned from FX's day with the press",
            "Iron Choir has been renewed for a second season, and a new drama from its creator is in the works.",
            "Iron Choir renewed 2",
        ),
        (
            "FX hands Iron Choir double-season order",
            "The drama will return for seasons three and four.",
            "Iron Choir renewed 4",
        ),
        (
            "Double order for Iron Choir",
            "FX has renewed the drama for two more seasons, taking it through season five.",
            "Iron Choir renewed 5",
        ),
        (
            "Iron Choir lives: FX reverses cancellation",
            "Two months after axing it, FX has ordered a second season of the drama.",
            "Iron Choir reversed 2",
        ),
    ],
)
def test_the_lead_tells_what_the_headline_leaves_open(
    headline: str, summary: str, told: str
) -> None:
    assert fates(headline, summary) == told


@pytest.mark.parametrize(
    ("headline", "summary", "told"),
    [
        (
            "ABC fires Paper Wolves",
            "The network has axed the thriller after two seasons, which its star let slip online.",
            "Paper Wolves cancelled 2",
        ),
        (
            "‘Paper Wolves’ faces its darkest night after ABC axes it",
            "The fantasy drama is being axed when its current run is over.",
            "Paper Wolves cancelled",
        ),
        (
            "The Best Thriller on TV Is Coming to an End",
            "NBC says that Night Ferry will end with its fourth season.",
            "Night Ferry final_season 4",
        ),
    ],
)
def test_a_lead_confirms_what_a_headline_only_hints_at(
    headline: str, summary: str, told: str
) -> None:
    assert fates(headline, summary) == told


@pytest.mark.parametrize(
    ("headline", "summary"),
    [
        (
            "Leo Marsh speaks out after NBC axes 'Night Ferry'",
            "NBC has axed the thriller, its star says, for no good reason.",
        ),
        (
            "The Best Thrillers on TV, Ranked",
            "NBC has renewed Night Ferry, our number one, for a fourth season.",
        ),
    ],
)
def test_a_lead_confirms_no_headline_of_another_sort(headline: str, summary: str) -> None:
    assert fates(headline, summary) == ""
