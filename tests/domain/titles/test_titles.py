import pytest

from bot.domain.model import Person, Show
from bot.domain.titles import Titles
from tests.domain.shows import (
    CHALLENGE,
    ETOILE,
    FROM,
    HEIST,
    OFFICE_UK,
    OFFICE_US,
    SHOWS,
    SQUID_GAME,
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


def test_a_show_is_not_meant_where_another_year_stands_before_its_name() -> None:
    assert named("NBC revives its 1974 sitcom ‘Wednesday’ for a second season") == []
    assert named("Netflix renews the 2022 comedy series ‘Wednesday’ for season 3") == [
        WEDNESDAY.label
    ]


def test_a_word_that_always_stands_in_a_longer_name_is_no_title() -> None:
    assert named("Ash Wednesday star talks", "The TV film Ash Wednesday is on Netflix.") == []


def test_a_part_of_a_quoted_longer_title_is_no_title() -> None:
    assert named("‘The Office Party’ renewed for season 2 at NBC") == []


def test_a_capitalised_neighbour_in_running_text_makes_a_longer_name() -> None:
    assert named("News", "The drama series Black Wednesday starts on Netflix tonight.") == []


def test_a_film_of_the_name_is_not_the_show() -> None:
    assert named("The film Wednesday opens in cinemas, streaming later") == []


def test_another_year_in_brackets_is_another_work() -> None:
    assert named("Rewatching Wednesday (1974) on TV") == []


def test_games_and_sports_take_titles_for_other_things() -> None:
    assert named("Wednesday Season 5 patch brings new skins to PS5 players") == []


def test_from_season_to_season_is_no_title() -> None:
    assert named("Audience scores fell from Season 1 to 3, and FX stays calm") == []
    assert named("Scores Fell From Season 1 To 3 On Netflix TV") == []


def test_a_title_in_quotation_marks_lends_its_sense_to_the_plain_word() -> None:
    assert named("‘Wednesday’ is back", "Wednesday was never better, says Netflix.") == [
        WEDNESDAY.label,
        WEDNESDAY.label,
    ]


def test_the_head_of_a_long_title_counts_where_the_whole_stands_too() -> None:
    monster = Show(1, "Monster: The Jeffrey Dahmer Story", year=2022, network="Netflix")
    titles = Titles((monster,))
    whole = item("‘Monster: The Jeffrey Dahmer Story’ leads", "Murphy's Monster leads on Netflix.")

    assert len(titles.mentions(whole)) == 2
    assert titles.mentions(item("Murphy's Monster leads on Netflix")) == ()


def test_an_acronym_needs_its_capitals() -> None:
    titles = Titles((Show(1, "Game of Thrones", ("GoT",), network="HBO"),))

    assert titles.mentions(item("HBO show Got canceled")) == ()
    assert titles.mentions(item("HBO: GoT season 9 canceled"))


def test_what_shows_do_in_charts_makes_a_plain_word_a_title() -> None:
    assert named("Wednesday Tops Nielsen's Streaming Chart") == [WEDNESDAY.label]
    assert named("Wednesday Tops List of Busy Days at the Bank") == []


def test_what_becomes_of_shows_beside_a_season_makes_a_plain_word_a_title() -> None:
    assert named("Is Wednesday Returning for Season 4?") == [WEDNESDAY.label]


def test_a_plain_word_is_a_show_where_seasons_are_counted_and_its_end_is_told() -> None:
    assert named("Wednesday has been cancelled after 2 seasons") == [WEDNESDAY.label]
    assert named("Wednesday has been cancelled after two accidents") == []


def test_somebody_beside_a_title_speaks_for_it() -> None:
    assert named("Étoile's Jane Doe reveals the trick behind her accent") == [ETOILE.label]
    assert named("Squid Game director Ed Unknown on the games") == [SQUID_GAME.label]


def test_somebody_of_the_show_is_sign_enough_that_an_item_is_of_television() -> None:
    summary = "She still has the braids. “I miss Wednesday most,” the actress says in Madrid."

    assert named("Jenna Ortega Keeps the Black Dress", summary) == [WEDNESDAY.label]
    assert named("Ann Unknown Keeps the Black Dress", summary) == []


def test_an_apostrophe_alone_makes_whoever_follows_no_part_of_a_title() -> None:
    shows = (Show(70, "HarborEnders", year=2020, people=(Person("Jane Q. Doe"),)),)
    headline = "HarborEnders' Jane Doe lifts the lid on why she quit"

    assert [m.show.title for m in Titles(shows).mentions(item(headline))] == ["HarborEnders"]


def test_speech_after_a_colon_is_no_subtitle() -> None:
    assert named("Jane Doe on Squid Game: 'Ann never slept'") == [SQUID_GAME.label]


def test_a_name_that_one_alias_shares_with_a_family_means_none_of_it() -> None:
    wars = Titles((Show(1, "Ahsoka", ("Star Wars: Ahsoka",)), Show(2, "Star Wars: Visions")))

    assert not wars.mentions(item("Star Wars series: the director speaks"))


COLUMBUS = Show(1, "Columbus", year=1971, network="NBC")
BOYS = Show(2, "The Boys", year=2019, network="Prime Video")
SEASONS = Show(3, "The Four Seasons", year=2025, network="Netflix")
MIXED = Show(4, "Mixed-ish", year=2019, network="ABC")
BARRY = Show(5, "Barry", year=2018, network="HBO")


@pytest.mark.parametrize(
    ("headline", "summary"),
    [
        ("A detective everybody streams", "Columbus has shuffled into the Peacock Top 10."),
        ("Nielsen's week in streaming", "Columbus, up two spots, is fourth."),
        ("Netflix Top 10", "1. Ann Reed (Netflix) 2. Columbus (Peacock)"),
        ("What led the streaming chart", "Ann Reed is first, ahead of Columbus."),
    ],
)
def test_what_stands_beside_titles_in_charts_makes_a_word_a_title(
    headline: str, summary: str
) -> None:
    assert [m.show for m in Titles((COLUMBUS,)).mentions(item(headline, summary))] == [COLUMBUS]


@pytest.mark.parametrize(
    ("show", "headline", "summary"),
    [
        (WEDNESDAY, "Netflix cancels a drama", "The streamer told the cast on Wednesday evening."),
        (WEDNESDAY, "Netflix tops charts", "That is the biggest TV debut, Netflix said Wednesday."),
        (BOYS, "Netflix spinoff leads the chart", "The All the Boys series is loved."),
        (SEASONS, "Netflix Drama's Creator Wants Four Seasons", "The series was renewed."),
        (BARRY, "Netflix showrunner Simon Barry talks", "“Still in the fight,” Barry tweeted."),
        (COLUMBUS, "Columbus by Jane Doe leads the hardcover list", "TV series rights are sold."),
    ],
)
def test_days_counts_surnames_and_the_works_of_others_are_no_titles(
    show: Show, headline: str, summary: str
) -> None:
    assert Titles((show,)).mentions(item(headline, summary)) == ()


def test_of_a_word_with_a_hyphen_the_first_letter_is_a_capital() -> None:
    [mention] = Titles((MIXED,)).mentions(item("ABC drops Mixed-ish after two seasons"))

    assert mention.show == MIXED


def test_a_doubtful_word_that_is_listed_with_a_title_is_one() -> None:
    titles = Titles((WEDNESDAY, SQUID_GAME))

    assert len(titles.mentions(item("A Netflix record held by Wednesday and Squid Game"))) == 2
    assert not Titles((WEDNESDAY,)).mentions(
        item("A Netflix record held by Wednesday and Thursday")
    )


def test_a_title_may_begin_with_a_small_letter_where_an_alias_does() -> None:
    show = Show(7, "Mixed-ish", ("mixed-ish",), year=2019, network="ABC")

    [mention] = Titles((show,)).mentions(item("ABC drops mixed-ish after two seasons"))

    assert mention.show == show


@pytest.mark.parametrize(
    ("headline", "summary"),
    [
        ("Netflix Saves Peacock Show From Cancellation", "The drama series is back on TV."),
        ("CBS trims its slate", "Two spin-offs, Task: Abroad and Task: Undercover, are cancelled."),
        ("Robot Task Renewed for Season 3 at TNT", "The drama series is back on TV."),
    ],
)
def test_a_preposition_and_a_part_of_a_longer_title_are_no_titles(
    headline: str, summary: str
) -> None:
    titles = Titles((FROM, Show(8, "Task", year=2025, network="HBO")))

    assert titles.mentions(item(headline, summary)) == ()


def test_a_common_english_word_is_a_name_in_another_language() -> None:
    lead = "La série s'est hissée à la troisième place du classement."

    assert named("Wednesday cartonne sur la plateforme", lead) == [WEDNESDAY.label]


@pytest.mark.parametrize(
    ("headline", "summary"),
    [
        ("Task: Abroad cancelled after one season", "HBO ends the spin-off."),
        ("Task: Abroad and Task: Undercover cancelled at HBO", "The series end in May."),
        (
            "Task to end its season early as snow closes roads",
            "Superintendent Ann Lee said that the Task campground, full of hikers, closes on Friday.",
        ),
        (
            "Ann Lee's ‘Task’ is No. 1 in the Top 10",
            "The ballad moves up on a gain in downloads and airplay.",
        ),
    ],
)
def test_a_spin_off_a_park_and_a_song_are_other_things(headline: str, summary: str) -> None:
    titles = Titles((Show(8, "Task", year=2025, network="HBO"),))

    assert titles.mentions(item(headline, summary)) == ()


def test_a_service_and_a_chart_speak_of_television() -> None:
    titles = Titles((Show(8, "Fallout", year=2024, network="Prime Video"),))

    [mention] = titles.mentions(
        item("Prime Video's chart has a new leader", "Fallout is at No. 2.")
    )

    assert mention.words == "Fallout"


@pytest.mark.parametrize(
    ("title", "year", "headline", "summary"),
    [
        (
            "Ada",
            2003,
            "Saving Ada season 3 ending: Do Ada and Bo leave together? Star confirms twist",
            "SAVING ADA season 3 has come to an end for Ada and Bo.",
        ),
        (
            "Ada",
            2003,
            "The Long Road Season 2 Has Cast Ada",
            "Season 2 of the show introduces the character Ada. Fans guess who is playing Ada.",
        ),
        (
            "It's Over Now",
            1966,
            "Harbor fans cheer as Sky confirms season 2: 'It's over now'",
            "HARBOR season 2 has been confirmed by Sky.",
        ),
        (
            "The Silent City",
            2010,
            "AMC Greenlit Season 8 Of ‘Fear The Silent City’",
            "AMC said so.",
        ),
    ],
)
def test_a_piece_of_a_longer_title_a_character_and_a_sentence_are_no_shows(
    title: str, year: int, headline: str, summary: str
) -> None:
    titles = Titles([Show(1, title, year=year, network="AMC")])

    assert list(titles.mentions(item(headline, summary))) == []


def test_a_character_called_like_the_show_does_not_hide_it() -> None:
    headline = "'Wednesday' star Jane Doe, who plays Wednesday, teases season 3"
    assert named(headline) == [WEDNESDAY.label]
