import pytest

from bot.domain.model import Certainty
from tests.domain.reading.renewal.judging import verdicts


@pytest.mark.parametrize(
    ("headline", "summary", "certainty"),
    [
        ("HBO Renews 'Harbor Lights' for Season 3", "", Certainty.OFFICIAL),
        ("'Harbor Lights' Renewed", "HBO made the announcement on Monday.", Certainty.OFFICIAL),
        ("'Harbor Lights' Renewed for Season 3", "", Certainty.REPORTED),
        (
            "HBO Cancels 'Harbor Lights'",
            "Sources say that ratings were to blame.",
            Certainty.REPORTED,
        ),
        ("'Harbor Lights' Reportedly Canceled After One Season", "", Certainty.RUMOUR),
    ],
)
def test_who_says_it_makes_it_more_or_less_sure(
    headline: str, summary: str, certainty: Certainty
) -> None:
    assert verdicts(headline, summary)["Harbor Lights"].certainty is certainty


def test_a_silence_names_the_words_that_speak_against_it() -> None:
    verdict = verdicts("Fans Hope HBO Has Renewed 'Harbor Lights'")["Harbor Lights"]

    assert verdict.reasons == ("only hoped for or guessed (“Hope”)",)


def test_the_words_it_rests_on_are_those_of_the_item() -> None:
    headline = "HBO Renews 'Harbor Lights' for Season 3"

    assert verdicts(headline)["Harbor Lights"].words in headline
