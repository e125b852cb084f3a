import pytest

from bot.domain.model import Show
from bot.domain.reading.parse import parse
from bot.domain.reading.topics import Topic, topics_of
from bot.domain.titles import Titles
from tests.domain.shows import SHOWS, item

TITLES = Titles(SHOWS)


def topics(headline: str, summary: str = "", language: str = "en") -> dict[str, Topic]:
    passage = parse(item(headline, summary, language=language), TITLES)
    return {topic.show.title: topic for topic in topics_of(passage)} if passage else {}


def subjects(headline: str, summary: str = "", language: str = "en") -> set[str]:
    return {
        title
        for title, topic in topics(headline, summary, language).items()
        if not topic.passing and not topic.beside
    }


@pytest.mark.parametrize(
    "headline",
    [
        "‘Squid Game’ Renewed, from the Creators of ‘Money Heist’",
        "‘Squid Game’ Renewed, from the Makers of Netflix's Hit Drama ‘Money Heist’ and ‘Dr. Death’",
        "‘Squid Game’ Is Bigger Than ‘Money Heist’",
        "‘Squid Game’ Renewed Ahead of ‘Money Heist’ Spinoff",
        "‘Money Heist’ alum joins ‘Squid Game’",
        "Critics call ‘Squid Game’ the next ‘Money Heist’",
        "‘Squid Game’ is for you if you like ‘Money Heist’ or ‘Dr. Death’",
        "‘Squid Game’: Season 2 reviewed, and ‘Money Heist’ dated",
    ],
)
def test_origins_yardsticks_and_asides_are_no_subjects(headline: str) -> None:
    assert subjects(headline) == {"Squid Game"}


def test_looks_like_compares_nothing() -> None:
    assert subjects("Looks like ‘Squid Game’ will be back") == {"Squid Game"}


def test_a_list_of_shows_has_all_of_them_for_subjects() -> None:
    assert subjects("Netflix renews ‘Squid Game,’ ‘Money Heist’ and ‘Wednesday’") == {
        "Squid Game",
        "Money Heist",
        "Wednesday",
    }


def test_a_comma_alone_lists_nothing() -> None:
    assert subjects("From the creator of ‘Money Heist’, ‘Squid Game’ is out") == {"Squid Game"}


def test_a_show_of_the_lead_comes_in_beside_the_headlines_own() -> None:
    assert topics("‘Squid Game’ renewed", "Netflix also has ‘Money Heist’.")["Money Heist"].beside


def test_what_the_lead_lists_with_the_headlines_show_is_news_too() -> None:
    news = subjects(
        "‘Squid Game’ renewed", "Netflix brings back Squid Game and Money Heist for more."
    )

    assert news == {"Squid Game", "Money Heist"}


def test_a_headline_that_promises_more_opens_the_lead() -> None:
    news = subjects("‘Squid Game’ and two more shows renewed", "‘Money Heist’ returns as well.")

    assert news == {"Squid Game", "Money Heist"}


def test_without_a_title_above_the_leads_first_show_is_the_subject() -> None:
    lead = "Squid Game is over. Other series such as ‘Money Heist’ went the same way; ‘Wednesday’ did not."

    assert subjects("Netflix cancels a hit series", lead) == {"Squid Game"}


def test_a_show_of_the_background_is_named_as_such() -> None:
    lead = "Squid Game is back on the screen. It is as good as ever. ‘Money Heist’ was good too."

    assert topics("‘Squid Game’ returns", lead)["Money Heist"].passing


@pytest.mark.parametrize(
    ("headline", "language"),
    [
        ("« Squid Game » revient, par les créateurs de « Money Heist »", "fr"),
        ("«Squid Game» vuelve, de los creadores de «Money Heist»", "es"),
        ("»Squid Game« geht weiter, von den Machern von »Money Heist«", "de"),
        ("«Squid Game» torna, dai creatori di «Money Heist»", "it"),
        ("'Squid Game' volta, dos criadores de 'Money Heist'", "pt"),
    ],
)
def test_other_languages_name_origins_in_passing_too(headline: str, language: str) -> None:
    assert subjects(headline, language=language) == {"Squid Game"}


@pytest.mark.parametrize(
    ("headline", "language"),
    [
        ("Ann Poe, créatrice de « Squid Game » : « Je n'ai jamais eu peur »", "fr"),
        ("Ann Poe, creadora de «Squid Game»: «Nunca tuve miedo»", "es"),
        ("“Nunca tive medo”, diz criadora de “Squid Game”", "pt"),
    ],
)
def test_whoever_signs_a_headline_does_not_make_the_show_an_aside(
    headline: str, language: str
) -> None:
    assert subjects(headline, language=language) == {"Squid Game"}


def test_a_title_in_brackets_only_says_who_somebody_is() -> None:
    lead = "« Squid Game », la série avec Jenna Ortega (« Wednesday »), revient."

    assert topics("La série de l'année", lead, "fr")["Wednesday"].passing


def test_fans_of_a_family_are_no_subject_where_one_of_it_is_named() -> None:
    family = (Show(1, "Star Road", year=1990), Show(2, "Star Road: Nova", year=2022))
    news = item(
        "Netflix saves a show",
        "Star Road fans can rejoice. Netflix picked up Star Road: Nova, last year's series.",
    )
    passage = parse(news, Titles(family))
    assert passage

    subject = [topic.show.title for topic in topics_of(passage) if not topic.beside]

    assert subject == ["Star Road: Nova"]


def test_other_work_of_somebody_with_a_name_is_no_matter_of_the_show() -> None:
    headline = "‘Money Heist’ star Jane Doe's new thriller ‘Squid Game’ is renewed"

    assert subjects(headline) == {"Squid Game"}


@pytest.mark.parametrize(
    ("headline", "lead"),
    [
        ("How the creators of the Netflix series ‘Squid Game’ blew up their plans", ""),
        (
            "A hit will end with its next season",
            "Days before the finale, the creators of Squid Game wrote to their fans.",
        ),
    ],
)
def test_a_show_is_the_matter_where_its_makers_act_or_speak(headline: str, lead: str) -> None:
    assert subjects(headline, lead) == {"Squid Game"}
