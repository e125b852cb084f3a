import pytest

from tests.domain.reading.top10.judging import ranks


@pytest.mark.parametrize(
    ("headline", "summary", "found"),
    [
        (
            "‘Salt Road’ Finally Dethroned as Netflix's #1 Show by ‘Harbor Lights’",
            "",
            {"Harbor Lights": 1},
        ),
        ("‘Salt Road’ Loses No. 1 Spot on Netflix to ‘Harbor Lights’", "", {"Harbor Lights": 1}),
        (
            "Salt Road Has Been Dethroned as Netflix's Most-Watched Show",
            "After its return, Harbor Lights has overtaken it, the streamer says.",
            {"Harbor Lights": 1},
        ),
        (
            "‘Harbor Lights’ Fends Off ‘Salt Road’ to Remain No. 1 on Netflix Chart",
            "",
            {"Harbor Lights": 1},
        ),
        ("‘Harbor Lights’ Beaten to No. 1 on Netflix by True Crime Series", "", {}),
    ],
)
def test_whoever_takes_a_lost_place_has_it(
    headline: str, summary: str, found: dict[str, int]
) -> None:
    assert ranks(headline, summary) == found


def test_a_show_that_the_new_leader_is_not_has_no_place() -> None:
    headline = "Netflix Has a New #1 Show, and It's Not ‘Harbor Lights’"

    assert ranks(headline, "The Tin Crown took over the top spot on Friday.") == {
        "The Tin Crown": 1
    }


@pytest.mark.parametrize(
    ("headline", "summary", "found"),
    [
        (
            "Hit series loses Netflix after five weeks",
            "Harbor Lights ousted The Tin Crown from the No. 1 position on Netflix on Sunday.",
            {"Harbor Lights": 1},
        ),
        (
            "‘The Tin Crown’ can't unseat ‘Harbor Lights’ as Netflix's No. 1",
            "",
            {"Harbor Lights": 1},
        ),
        (
            "This Netflix thriller just stole the crown from The Tin Crown",
            "Harbor Lights is now the streamer's No. 1 series.",
            {"Harbor Lights": 1},
        ),
    ],
)
def test_of_two_that_fight_for_a_place_one_has_it(
    headline: str, summary: str, found: dict[str, int | None]
) -> None:
    assert ranks(headline, summary) == found


@pytest.mark.parametrize(
    "headline",
    [
        "‘Harbor Lights’ KOs ‘Salt Road’ in Nielsen Streaming Rankings",
        "‘Harbor Lights’ Buries ‘Salt Road’ on Netflix's Weekly Chart",
        "‘Harbor Lights’ Claws Past ‘Salt Road’ in Netflix's Top 10",
    ],
)
def test_of_two_with_an_unknown_verb_between_them_the_first_wins(headline: str) -> None:
    assert set(ranks(headline)) == {"Harbor Lights"}


@pytest.mark.parametrize(
    ("summary", "found"),
    [
        ("It took a week. The culprit is the second half of Harbor Lights.", {"Harbor Lights": 1}),
        ("Salt Road was beaten by the western Iron Rain. Harbor Lights has fans, too.", {}),
    ],
)
def test_the_lead_names_the_heir_that_the_headline_keeps_back(
    summary: str, found: dict[str, int]
) -> None:
    assert ranks("‘Salt Road’ Dethroned in Netflix's Top 10 by a New Show", summary) == found


def test_whoever_ends_a_reign_reigns() -> None:
    headline = "Salt Road ends Paper Tigers's run at the top of Prime Video's chart"

    assert ranks(headline) == {"Salt Road": 1}


def test_of_the_places_from_and_to_the_better_counts() -> None:
    summary = "Up: Salt Road, from sixth to second. Down: Paper Tigers, out after nine weeks."

    assert ranks("Nielsen's streaming Top 10: what's up and what's down", summary) == {
        "Salt Road": 2
    }


def test_who_stands_before_the_first_has_it_not() -> None:
    assert ranks("Only one show stands between ‘Paper Tigers’ and No. 1 on Peacock") == {}


def test_a_place_may_be_given_up_to_another_in_french() -> None:
    headline = "« Salt Road » cède sa première place à « Harbor Lights » au classement Netflix"

    assert ranks(headline, language="fr") == {"Harbor Lights": 1}


def test_the_lead_names_what_the_headline_promises_in_place_of_the_first() -> None:
    headline = "Ghosts Is No Longer Netflix's Most-Watched Show. Here's What Has Replaced It"

    assert ranks(headline, "As of Friday it is Harbor Lights, a day old.") == {"Harbor Lights": 1}


def test_a_crown_may_be_kept_in_spite_of_a_loss() -> None:
    assert ranks("‘Harbor Lights’ Sheds Viewers but Keeps Nielsen Crown") == {"Harbor Lights": 1}


def test_the_rival_of_one_that_falls_rises() -> None:
    headline = "‘Salt Road’ Falls From Nielsen No. 1 After Three Months; ‘Harbor Lights’ Ascends"

    assert set(ranks(headline)) == {"Harbor Lights"}


def test_two_shows_hold_what_they_have_together() -> None:
    headline = "Harbor Lights and The Tin Crown hold Netflix's top two as a newcomer dips"

    assert set(ranks(headline)) == {"Harbor Lights", "The Tin Crown"}
