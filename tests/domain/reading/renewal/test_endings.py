import pytest

from tests.domain.reading.renewal.judging import fates


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
        ("Glass Kings season 4 will be the last, Netflix confirms", "Glass Kings final_season 4"),
        ("Netflix confirms Glass Kings will end with season 4", "Glass Kings final_season 4"),
        ("Glass Kings to end after upcoming fourth season", "Glass Kings final_season 4"),
        ("Glass Kings will end with its fourth season", "Glass Kings final_season 4"),
        ("Netflix renews Glass Kings for fourth and final season", "Glass Kings final_season 4"),
        ("Glass Kings renewed for one final season", "Glass Kings final_season"),
        (
            "Glass Kings is ending with season 4, and here's what we know",
            "Glass Kings final_season 4",
        ),
        ("Netflix to End ‘Glass Kings’ With Season 4", "Glass Kings final_season 4"),
        ("Glass Kings' Fourth Season Will Be Its Last", "Glass Kings final_season 4"),
        (
            "Glass Kings creator confirms the show is ending after season 4",
            "Glass Kings final_season 4",
        ),
        ("‘Night Ferry’ Ending With Season 5 On NBC", "Night Ferry final_season 5"),
        ("‘Night Ferry’ To End With Upcoming Fifth Season On NBC", "Night Ferry final_season 5"),
        ("‘Night Ferry’ Renewed By NBC For Third & Final Season", "Night Ferry final_season 3"),
        ("Night Ferry Officially Ending With Season 5", "Night Ferry final_season 5"),
        (
            "‘Night Ferry’ Ends After Six Seasons: The Cast Says Goodbye",
            "Night Ferry final_season 6",
        ),
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
        ("Glass Kings saved by Hulu after Netflix cancellation", "Glass Kings picked_up"),
        ("Hulu has saved Glass Kings from cancellation", "Glass Kings picked_up"),
        (
            "Hulu Revives ‘Glass Kings’ for Season 3 After Netflix Axed It",
            "Glass Kings picked_up 3",
        ),
        ("FX Un-Cancels 'Iron Choir'", "Iron Choir reversed"),
    ],
)
def test_a_rescue_elsewhere_is_no_mere_renewal(headline: str, told: str) -> None:
    assert fates(headline) == told


@pytest.mark.parametrize(
    ("headline", "told"),
    [
        ("Peacock Reverses Renewal of 'Sugar Street'", "Sugar Street reversed"),
        ("'Sugar Street' Canceled Despite Season 2 Renewal at Peacock", "Sugar Street reversed 2"),
        ("'Sugar Street' Un-Renewed by Peacock", "Sugar Street reversed"),
        ("'Iron Choir' cancelled at FX a year after season 2 renewal", "Iron Choir reversed 2"),
        ("FX scraps second season of Iron Choir despite earlier renewal", "Iron Choir reversed 2"),
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
        ("‘Night Ferry’ & ‘Vantage’ Renewed By NBC", "Night Ferry renewed, Vantage renewed"),
    ],
)
def test_each_of_several_shows_has_its_own_fate(headline: str, told: str) -> None:
    assert fates(headline) == told
