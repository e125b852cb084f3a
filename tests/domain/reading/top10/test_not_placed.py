import pytest

from tests.domain.reading.top10.judging import ranks


@pytest.mark.parametrize(
    "headline",
    [
        "‘Harbor Lights’ Dethroned in Netflix's Top 10 by a New Show",
        "God of Mischief Tops Netflix's Chart as ‘Harbor Lights’ Drops",
        "‘Harbor Lights’ Knocked Off the No. 1 Spot in Netflix's Top 10",
        "‘Harbor Lights’ Fails to Crack Netflix's Top 10",
        "‘Harbor Lights’ Misses Nielsen's Streaming Top 10",
        "‘Harbor Lights’ Falls Out of Netflix's Top 10 After Just Two Weeks",
        "‘Harbor Lights’ Never Cracked Netflix's Top 10. Here's Why",
        "‘Harbor Lights’ Slips to No. 4 on the Netflix Top 10",
        "‘Harbor Lights’ Disappears From the Netflix Chart",
        "Why isn't ‘Harbor Lights’ in Netflix's Top 10?",
        "Could ‘Harbor Lights’ become Netflix's No. 1 show?",
        "‘Harbor Lights’ could top Netflix's chart this weekend",
        "‘Harbor Lights’ Is One of the 10 Best Shows on Netflix",
        "‘Harbor Lights’ Tops Critics' List of the Best Shows of the Year",
        "‘Harbor Lights’ Is Rotten Tomatoes' No. 1 Netflix Series",
        "‘Harbor Lights’ soundtrack tops Billboard album chart",
        "‘Harbor Lights’ song hits No. 1 on Spotify after Netflix debut",
        "‘Harbor Lights’ tops Thursday ratings in live-plus-same-day viewing",
        "‘Harbor Lights’ Renewed After Topping Netflix's Top 10",
        "‘Harbor Lights’ Canceled Despite Reaching No. 1 on Netflix",
        "‘Harbor Lights’ Is Netflix's Fourth Most-Watched Series of All Time",
        "Netflix's top 10 movies: where is the ‘Harbor Lights’ film?",
        "‘Harbor Lights’ star is Netflix's number one fan",
        "Every Episode of ‘Harbor Lights’ on Netflix, Ranked From No. 10 to No. 1",
    ],
)
def test_lost_places_other_lists_and_mere_hopes_are_no_news(headline: str) -> None:
    assert ranks(headline) == {}


@pytest.mark.parametrize(
    "headline",
    [
        "‘Harbor Lights’ Displaced From Netflix's Top 10 by a Western",
        "‘Harbor Lights’ Nudged From Netflix's Top Spot by a Korean Thriller",
        "‘Harbor Lights’ Breaks Up With Netflix Chart After 12 Weeks",
        "‘Harbor Lights’ Season 2: Everything We Know About the Hit That Topped the Netflix Charts",
        "‘Harbor Lights’ Was Top of the Netflix Charts. So Why Did They Cancel It?",
        "Best-selling books: ‘Harbor Lights’ tops Amazon chart again",
        "‘Harbor Lights’ Flops as Crime Doc ‘Iron Rain’ Tops Netflix Charts",
    ],
)
def test_what_pushed_it_out_labels_and_other_titles_tell_no_place(headline: str) -> None:
    assert ranks(headline) == {}


def test_a_film_that_the_headline_names_is_not_the_leads_show() -> None:
    summary = "The film beat Harbor Lights by a few views."

    assert ranks("Action Movie ‘Iron Rain’ Tops Netflix's Top 10", summary) == {}


def test_a_place_in_the_background_of_another_story_is_none() -> None:
    summary = (
        "Harbor Lights is gone. The drama spent five weeks in Netflix's Top 10 and was No. 1 twice."
    )

    assert ranks("Netflix cancels ‘Harbor Lights’ after one season", summary) == {}
    assert ranks("‘Harbor Lights’ Season 2: Everything We Know", summary) == {}


@pytest.mark.parametrize(
    ("headline", "found"),
    [
        ("Iron Rain Tops Netflix Film Chart, ‘Harbor Lights’ Leads TV", {"Harbor Lights": 1}),
        (
            "‘Iron Rain’ Is the No. 1 Movie on Netflix and ‘Harbor Lights’ the No. 1 Show",
            {"Harbor Lights": 1},
        ),
        (
            "Netflix Top 10: ‘Iron Rain’ Sets Film Record; ‘Harbor Lights’ Rises to No. 2 in TV",
            {"Harbor Lights": 2},
        ),
        (
            "‘Harbor Lights’ Passes a Billion Minutes, but ‘Iron Rain’ Keeps Top Spot on Netflix Chart",
            {},
        ),
    ],
)
def test_films_and_unknown_titles_have_their_own_part_of_a_sentence(
    headline: str, found: dict[str, int]
) -> None:
    assert ranks(headline) == found


def test_the_question_mark_of_a_title_ends_no_sentence() -> None:
    summary = "Here's what new show has knocked Who Is Ann Reed? off the #1 spot in Netflix's list."

    assert ranks("‘Who Is Ann Reed?’ Dethroned in Netflix's Top 10 List", summary) == {}
    assert ranks("‘Who Is Ann Reed?’ Tops Netflix's Top 10") == {"Who Is Ann Reed?": 1}


def test_an_amount_is_no_place() -> None:
    assert ranks("‘Harbor Lights’ Tops a Billion Minutes on Netflix") == {}


def test_what_a_creator_made_since_is_not_the_show() -> None:
    summary = "A thriller by Jane Doe, who made Salt Road, is racing up the Netflix Top 10: Harbor Lights."

    assert ranks("Salt Road Creator's Crime Thriller Is Racing Up the Netflix Top 10", summary) == {
        "Harbor Lights": None
    }


def test_the_number_of_a_season_is_no_place() -> None:
    headline = "Harbor Lights Renewed for Season 2: The Tin Crown Spinoff Returns on Netflix"

    assert ranks(headline) == {}


@pytest.mark.parametrize(
    ("headline", "summary"),
    [
        ("Judge: ‘Harbor Lights’ case can go on", "The series led Netflix's chart last May."),
        ("‘Harbor Lights’ Season 2 is shot", "The first season led Netflix's English TV list."),
        ("‘Harbor Lights’ Adds Ann Reed to Its Cast", "The drama is No. 1 on Netflix."),
    ],
)
def test_places_of_long_ago_and_beside_other_news_are_none(headline: str, summary: str) -> None:
    assert ranks(headline, summary) == {}


@pytest.mark.parametrize(
    ("headline", "summary"),
    [
        ("‘Harbor Lights’ Replacement Storms Netflix's Top 10", ""),
        ("‘Salt Road’ Star Jane Doe's New Thriller Tops Netflix's Chart", ""),
        ("Jane Doe's ‘Harbor Lights’ Returns to Hot 100's Top 10", "The ballad is at No. 8."),
        ("Why ‘Harbor Lights’ Fans and the Netflix Top 10 Don't Mix", ""),
        ("A western tops Netflix's list", "The mystery from the Salt Road creators is No. 1."),
    ],
)
def test_who_or_what_is_only_named_after_a_show_places_it_nowhere(
    headline: str, summary: str
) -> None:
    assert ranks(headline, summary) == {}


def test_a_show_that_is_in_the_list_still_but_sank_is_no_news() -> None:
    summary = "Salt Road slips to third, Glass Mountain is up to fifth."
    headline = "Streaming Ratings: ‘Salt Road’ and ‘Glass Mountain’ Remain in Top 10"

    assert ranks(headline, summary) == {"Glass Mountain": 5}


def test_the_yardstick_of_another_show_has_no_place() -> None:
    summary = "It had 90 million hours, short of what Salt Road once managed. Paper Tigers had to settle for second place."

    assert ranks("‘Harbor Lights’ Tops Netflix's Top 10", summary) == {"Harbor Lights": 1}


def test_an_actor_in_the_lead_is_no_place() -> None:
    headline = "Harbor Lights Season 5 to release on August 21"
    lead = (
        "Harbor Lights is set to premiere on Netflix. It stars Ann Moor and Bea Hill in the lead."
    )

    assert ranks(headline, lead) == {}


@pytest.mark.parametrize(
    ("headline", "summary"),
    [
        ("Harbor Lights' campaign wraps at five: a last run is ordered by Netflix", ""),
        ("The Tin Crown's new striker signs and the club climbs to second", "It won on Sunday."),
        ("The Tin Crown Ends in Tears as Netflix Topples the King", ""),
        ("‘Glass Mountain’ Is Hulu's Most-Watched Drama Premiere", "The studio gave no figures."),
        ("Ann Reed's Harbor Lights tops our choral chart again", "Netflix made a film of it."),
        ("One Series Was So Unloved, Even a Quiz Beat It in Netflix's Top 10", "Harbor Lights."),
        ("A rival bows out as ‘Harbor Lights’ returns: what's top of Netflix this week", ""),
    ],
)
def test_ends_clubs_records_and_other_charts_are_no_places(headline: str, summary: str) -> None:
    assert ranks(headline, summary) == {}


@pytest.mark.parametrize(
    ("headline", "summary"),
    [
        ("A Year Ago ‘Harbor Lights’ Was No. 1 on Netflix", "It is forgotten."),
        ("‘Harbor Lights’ Among Nielsen's Most-Streamed of 2024", "It was seventh for the year."),
        ("Streaming Top 10: A Film Leads", "Harbor Lights, last week's No. 1, is gone."),
        ("Netflix's most expensive series ‘Harbor Lights’ tops cost chart", ""),
    ],
)
def test_years_and_former_firsts_are_no_places(headline: str, summary: str) -> None:
    assert ranks(headline, summary) == {}
