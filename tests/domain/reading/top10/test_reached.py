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


@pytest.mark.parametrize(
    ("summary", "rank"),
    [
        ("Seven years after its last episode the political thriller took sixth place.", 6),
        ("Thanks to a clip of its dance the show is riding high at number four.", 4),
        ("Since Monday the western has held number six.", 6),
        ("Gone after a single season, the mythology romp is now number four.", 4),
        ("So much for fairy tales: the whodunit is at number three.", 3),
        ("After near misses for years, the dramedy is there: ninth.", 9),
    ],
)
def test_what_went_before_is_not_of_the_place_that_follows(summary: str, rank: int) -> None:
    assert ranks("‘Harbor Lights’ is back in Netflix's Top 10", summary) == {"Harbor Lights": rank}


def test_a_sentence_that_somebody_of_the_show_opens_is_of_the_show() -> None:
    summary = "The long-running team is among the five most streamed shows on the service."

    assert ranks("Rejoice: Harbor Lights is trending on Netflix", summary) == {
        "Harbor Lights": None
    }


def test_who_bows_out_with_something_has_lost_nothing() -> None:
    summary = "The last run holds fifth position on the list."

    assert ranks("‘Harbor Lights’ bows out with a third week in Netflix's top ten", summary) == {
        "Harbor Lights": 5
    }


def test_a_colon_parts_who_fell_from_who_rose() -> None:
    headline = "‘Harbor Lights’ dethroned: ‘The Tin Crown’ takes over as Netflix's No. 1 show"

    assert ranks(headline) == {"The Tin Crown": 1}


@pytest.mark.parametrize(
    "headline",
    [
        "‘Harbor Lights’ Was Canceled, Now It's Back in Netflix's Top 10",
        "‘Harbor Lights’ Makes First-Ever Appearance in Nielsen's Streaming Top 10",
        "Thriller about missing girl, ‘Harbor Lights’, storms Netflix's daily 10",
        "‘Harbor Lights’ Pirouettes Into Netflix's Trending Row",
        "‘Harbor Lights’ Has Outlasted ‘Salt Road’ on Netflix's Chart",
    ],
)
def test_idioms_of_loss_and_of_records_hide_no_place(headline: str) -> None:
    assert ranks(headline) == {"Harbor Lights": None}


@pytest.mark.parametrize(
    ("headline", "summary"),
    [
        ("The 50 Best Comedies on Netflix, Ranked", "Harbor Lights climbs to No. 4 in our update."),
        ("‘Harbor Lights’ Soundtrack Climbs to No. 3 on the Top 10 Soundtracks Chart", "Netflix"),
        ("Harbor Lights back in bestseller top 10 as Netflix series begins", ""),
        ("Netflix hopes the show is No. 1 soon", "Harbor Lights starts today."),
    ],
)
def test_lists_of_other_things_place_no_show(headline: str, summary: str) -> None:
    assert ranks(headline, summary) == {}
