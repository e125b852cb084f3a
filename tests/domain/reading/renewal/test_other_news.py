import pytest

from tests.domain.reading.renewal.judging import judged


@pytest.mark.parametrize(
    "headline",
    [
        "'Harbor Lights' Creator Lands Series Order for New Drama at FX",
        "HBO Orders 'Harbor Lights' Spinoff to Series",
        "HBO Gives Series Order to New Drama From 'Harbor Lights' Creator",
        "HBO Cancels 'Harbor Lights' Spinoff",
        "'Harbor Lights' Star Cancels Tour",
        "'Harbor Lights' Live Tour Canceled",
        "Tonight's 'Harbor Lights' Canceled Due to Presidential Address",
        "'Harbor Lights' Renewed Interest in Ferries, Locals Say",
        "'Harbor Lights' star signs new contract through season 4",
        "'Vantage' Replaces Canceled 'Harbor Lights' on HBO's Schedule",
        "NBC Orders Three More Episodes of 'Night Ferry'",
        "'Night Ferry' Gets Full Season Order at NBC",
        "NBC Orders Pilot From 'Night Ferry' Team",
        "Apple Orders 10 Episodes of New Drama From ‘Moonlit’ Creator Jon Pell",
        "‘Moonlit’ Creator Jon Pell Sets New Drama at Apple With Two-Season Order",
        "Apple Orders ‘Moonlit’ Prequel Series",
        "Apple Orders ‘Moonlit’ to Series",
        "Apple's ‘Moonlit’ Cancels Filming After Storm",
        "‘Moonlit’ Comic-Con Panel Canceled",
        "‘Moonlit’ Season 3 Filming Halted",
        "Five Years After Cancellation, ‘Moonlit’ Gets a Movie",
        "‘Moonlit’ Movie Canceled at Apple",
        "Apple Renews Deal With ‘Vantage’ Creator Tom Hale",
        "Apple renews overall deal with ‘Vantage’ producers",
        "‘Night Ferry’ Will Return With New Episodes in January",
        "‘Night Ferry’ Pulled From NBC Schedule",
        "Leo Marsh Renews Contract for ‘Night Ferry’ Season 4",
        "NBC Orders Back Nine of ‘Night Ferry’",
        "NBC Fall Schedule 2023: ‘Night Ferry’ Moves to Tuesdays",
        "‘Night Ferry’ Spinoff Ordered to Series at NBC",
        "‘Night Ferry’ Spinoff Not Moving Forward at NBC",
        "NBC Passes on ‘Night Ferry’ Spinoff",
        "‘Night Ferry’ Final Season Begins Filming",
    ],
)
def test_another_show_or_another_thing_is_no_decision_on_this_one(headline: str) -> None:
    assert judged(headline) == {}


@pytest.mark.parametrize(
    "headline",
    [
        "Dana Whitlock Won't Return for 'Harbor Lights' Season 3",
        "'Harbor Lights' Loses Dana Whitlock Ahead of Season 3",
        "Dana Whitlock Not Returning for Season 3 of 'Harbor Lights'",
        "‘Moonlit’ Star Jon Pell to Exit After Season 3",
        "Jon Pell Leaving ‘Moonlit’ After Season 3",
        "‘Moonlit’ Cast Says Goodbye as Final Season Wraps",
        "'Night Ferry' Season 3: Release Window, Cast and More After Renewal",
        "‘Night Ferry’ Cast: Who's In and Who's Out for Season 3",
        "Leo Marsh to Return for ‘Night Ferry’ Season 4",
        "‘Night Ferry’ Star Leo Marsh Confirms Season 4 Return",
        "NBC Renewals: 'Night Ferry' and 'Vantage' Return",
        "‘Night Ferry’ Final Season: Premiere Date, Cast and More",
    ],
)
def test_somebody_leaving_or_returning_is_no_decision(headline: str) -> None:
    assert judged(headline) == {}


@pytest.mark.parametrize(
    "headline",
    [
        "'Harbor Lights' Sets Season 3 Premiere Date at HBO",
        "'Harbor Lights' Season 3 Gets Premiere Date",
        "'Harbor Lights' Returns for Season 3 on May 5",
        "'Harbor Lights' Final Season Trailer Teases the End",
        "'Harbor Lights' Final Season Premiere Recap: Goodbyes",
        "'Harbor Lights' Begins Production on Season 3",
        "FX Sets End Date for 'Iron Choir'",
        "‘Moonlit’ Gets Season 3 First Look",
        "Apple Drops ‘Moonlit’ Season 3 Trailer",
        "Apple Drops First ‘Moonlit’ Season 3 Images",
        "‘Night Ferry’ Ends Its Run Tonight",
        "‘Night Ferry’ Returning to NBC This Fall",
        "NBC Sets Fall Dates for ‘Night Ferry,’ ‘Vantage’ Final Season",
        "‘Night Ferry’ Season 3 Premiere Delayed Until 2025",
        "‘Night Ferry’ Season 3 Delayed as NBC Cancels Production",
        "NBC Shuts Down Production on ‘Night Ferry’",
    ],
)
def test_dates_trailers_and_starts_of_production_are_no_decision(headline: str) -> None:
    assert judged(headline) == {}
