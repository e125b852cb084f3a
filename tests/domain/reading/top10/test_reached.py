"""Places that a verb or a service beside them gives away."""

import pytest

from tests.domain.reading.top10.judging import ranks


@pytest.mark.parametrize(
    ("headline", "summary", "rank"),
    [
        ("‘Harbor Lights’ storms Netflix", "The drama came in at third over the weekend.", 3),
        ("‘Harbor Lights’ is a hit for Netflix", "The series moved from ninth to sixth.", 6),
        ("‘Harbor Lights’ has gone from 23rd to 2nd on Netflix", "", 2),
        ("‘Harbor Lights’ is having a moment on Netflix", "The drama sits tenth this morning.", 10),
        ("How ‘Harbor Lights’ Became Netflix's Fourth-Biggest Series", "", 4),
        ("Netflix has a hit in ‘Harbor Lights’", "The show has been ninth on the streamer.", 9),
    ],
)
def test_a_verb_or_a_service_makes_an_ordinal_a_place(
    headline: str, summary: str, rank: int
) -> None:
    assert ranks(headline, summary) == {"Harbor Lights": rank}


def test_a_title_alone_may_stand_before_its_place() -> None:
    headline = "Streaming Ratings: ‘Salt Road’ Second, ‘Paper Tigers’ Third"

    assert ranks(headline) == {"Salt Road": 2, "Paper Tigers": 3}


def test_a_chart_that_one_sentence_names_is_the_next_ones_too() -> None:
    summary = "Harbor Lights is number two on Netflix here. Salt Road climbs from seven to four."

    assert ranks("What people streamed this week", summary) == {"Harbor Lights": 2, "Salt Road": 4}


@pytest.mark.parametrize(
    "headline",
    [
        "Netflix Sets Third, Final Season of ‘Harbor Lights’",
        "‘Harbor Lights’ Sets Fifth and Final Season at Netflix",
        "‘Harbor Lights’ Premieres First on Netflix",
    ],
)
def test_an_ordinal_of_a_season_or_of_a_date_is_no_place(headline: str) -> None:
    assert ranks(headline) == {}


def test_somebody_of_another_show_gives_it_no_place() -> None:
    summary = "Salt Road opens at four, and a newcomer, with Glass Mountain's Jane Doe, at nine."

    assert "Glass Mountain" not in ranks("Netflix Top 10 this week", summary)


def test_a_service_may_begin_with_a_small_letter() -> None:
    assert ranks("‘Glass Mountain’ creeps up to third on the iPlayer list") == {"Glass Mountain": 3}
