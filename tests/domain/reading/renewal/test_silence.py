import pytest

from tests.domain.reading.renewal.judging import judged


@pytest.mark.parametrize(
    "headline",
    [
        "'Harbor Lights': Renewed or Cancelled?",
        "'Harbor Lights' Star Dana Whitlock Talks Season 3 Renewal",
        "Fans Want Netflix to Save 'Harbor Lights'",
        "Why HBO Should Renew 'Harbor Lights' for Season 3",
        "Petition to Save 'Harbor Lights' Reaches 100,000 Signatures After Cancellation",
        "HBO Boss: No Decision Yet on 'Harbor Lights' Season 3",
        "'Harbor Lights' Season 3 Likely, Says HBO Boss",
        "HBO in Talks for 'Harbor Lights' Season 3",
        "'Harbor Lights' Season 3 Could Be the Last, Creator Says",
        "'Harbor Lights' Finale Explained: Was It the End?",
        "Insiders Claim 'Night Ferry' Is About to Be Canceled",
        "Amazon in Talks to Save ‘Moonlit’ After Apple Cancellation",
        "‘Moonlit’ canceled? Don't count on it, says Apple",
        "‘Moonlit’ Renewal Looking Good, Per Apple Exec",
        "‘Moonlit’ Season 3 in the Works",
        "‘Moonlit’ Season 3 Not Yet Confirmed by Apple",
        "No Word Yet on ‘Moonlit’ Season 3",
        "Apple Has Yet to Renew ‘Moonlit’",
        "Apple Hasn't Renewed ‘Moonlit’ for Season 3 Yet",
        "‘Moonlit’ Faces Cancellation",
        "‘Moonlit’ in danger of being cancelled",
        "Remember When Apple Cancelled ‘Moonlit’?",
        "Will Apple Renew ‘Moonlit’ or Cancel It? The Odds",
        "‘Vantage’ Renewed? Not So Fast",
        "What's Next for 'Night Ferry' After Its Renewal?",
        "NBC's Decision to Cancel ‘Night Ferry’ Was a Mistake",
        "‘Night Ferry’ deserves a second season",
        "Cancel ‘Night Ferry’ Already",
    ],
)
def test_questions_hopes_and_guesses_decide_nothing(headline: str) -> None:
    assert judged(headline) == {}


@pytest.mark.parametrize(
    "headline",
    [
        "'Harbor Lights' Not Canceled, HBO Says",
        "HBO Has Not Canceled 'Harbor Lights,' Network Clarifies",
        "‘Vantage’ Was Almost Canceled After Season 1",
        "How ‘Vantage’ Was Saved From Cancellation",
        "‘Vantage’ Season 2: Plot, Cast and Why It Almost Got Canceled",
        "‘Night Ferry’ Won't Return Until January",
    ],
)
def test_a_decision_denied_or_nearly_taken_is_none(headline: str) -> None:
    assert judged(headline) == {}


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
    ],
)
def test_dates_trailers_and_starts_of_production_are_no_decision(headline: str) -> None:
    assert judged(headline) == {}


@pytest.mark.parametrize(
    "headline",
    [
        "'Harbor Lights' Star Dana Whitlock on Why the Show Was Canceled",
        "The 10 Best Canceled Shows to Stream, From 'Harbor Lights' to 'Vantage'",
        "Every Show Canceled in 2023: 'Harbor Lights', 'Vantage' and More",
        "Shows Like 'Harbor Lights' to Watch After Its Cancellation",
        "Before It Was Canceled, 'Harbor Lights' Had Big Plans for Season 3",
        "'Harbor Lights' Fans Furious After HBO Cancels Show",
        "A year after its cancellation, Harbor Lights finds fans on Netflix",
        "Leo Marsh, Star of Canceled Drama 'Night Ferry', Joins 'Vantage'",
        "What 'Night Ferry' Being Renewed Means for 'Vantage'",
        "'Vantage' Creator Reacts to Apple's Cancellation",
        "‘Moonlit’ Producers Shop Canceled Drama to Other Networks",
        "‘Moonlit’ Season 3: Writers' Room Opens",
        "‘Moonlit’ Gets New Showrunner for Season 3",
        "‘Moonlit’ Gets Two-Part Finale",
        "‘Moonlit’ Lands Emmy Nomination for Season 2",
        "‘Moonlit’ Season 2 Ends With a Shocking Death",
        "‘Moonlit’ Boss Explains Why Season 3 Will Be Different",
        "‘Moonlit’ Season 3 Confirms Fan Theory",
        "‘Moonlit’ Ends Season 2 With a Bang: What's Next",
        "‘Moonlit’ Recap: Season 2, Episode 4",
        "‘Moonlit’ Star Jon Pell on Season 3 Renewal: 'I Cried'",
        "Jon Pell: 'I Found Out Moonlit Was Cancelled on Twitter'",
        "One More Season: ‘Vantage’ Gets Final Order",
        "NBC Entertainment Chief on Canceling ‘Night Ferry’: 'It Was Tough'",
        "‘Night Ferry’ Creator on Cancellation: 'We Had Three More Seasons Planned'",
        "‘Night Ferry’ Gets a Musical Episode in Season 3",
        "‘Night Ferry’ to End Season 3 With Two-Part Finale",
        "NBC's ‘Night Ferry’ to Sail Into Sunset With Sixth and Final Season",
    ],
)
def test_what_is_told_as_background_or_once_more_is_no_news(headline: str) -> None:
    assert judged(headline) == {}
