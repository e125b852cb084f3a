from bot.domain.titles import Titles
from tests.domain.shows import (
    CHALLENGE,
    ETOILE,
    HEIST,
    OFFICE_UK,
    OFFICE_US,
    SHOWS,
    WEDNESDAY,
    item,
)

TITLES = Titles(SHOWS)


def named(headline: str, summary: str = "", **more: str) -> list[str]:
    return [m.show.label for m in TITLES.mentions(item(headline, summary, **more))]


def test_accents_and_case_do_not_hide_a_title() -> None:
    assert named("ETOILE star talks about the series") == [ETOILE.label]


def test_an_alias_in_another_language_means_the_show() -> None:
    assert named("«La casa de papel» vuelve a Netflix") == [HEIST.label]


def test_a_longer_title_hides_the_shorter_one_inside_it() -> None:
    assert named("Squid Game: The Challenge renewed for season 2") == [CHALLENGE.label]


def test_a_weekday_is_no_show() -> None:
    assert named("Council to meet next Wednesday on parking fees") == []


def test_a_quoted_weekday_beside_a_season_is_a_show() -> None:
    assert named("'Wednesday' Season 3: what we know") == [WEDNESDAY.label]


def test_a_small_letter_word_is_no_title() -> None:
    assert named("Storm warning from Netflix's home town to the coast, TV crews say") == []


def test_namesakes_are_told_apart_by_people() -> None:
    assert named("'The Office' star Ricky Gervais looks back") == [OFFICE_UK.label]
    assert named("'The Office' star Steve Carell looks back") == [OFFICE_US.label]


def test_the_outlets_name_after_the_dash_is_no_mention() -> None:
    assert named("Minister resigns over the budget - Wednesday", outlet="Wednesday") == []


def test_a_mention_says_where_its_words_stand() -> None:
    news = item("Prime Video cancels ‘Étoile’ after one season")
    [mention] = TITLES.mentions(news)

    assert news.headline[mention.start : mention.end] == mention.words == "Étoile"
    assert "stands in quotation marks" in mention.reasons


def test_headlines_of_related_stories_are_no_mentions() -> None:
    summary = (
        "RELATED STORIES Wednesday Renewed By Netflix From Goes On "
        "The night was long and nobody in the small town had slept at all by morning."
    )

    assert named("A quiet drama ends", summary) == []
