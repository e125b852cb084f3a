import pytest

from bot.domain.reading.parse import parse
from bot.domain.titles import Titles
from tests.domain.shows import SHOWS, item

TITLES = Titles(SHOWS)


def people(headline: str, summary: str = "") -> list[tuple[str, tuple[str, ...]]]:
    passage = parse(item(headline, summary), TITLES)
    assert passage is not None
    return [
        (mark.person.name, tuple(show.title for show in mark.shows))
        for sentence in passage.sentences
        for mark in sentence.people
    ]


def test_the_catalogs_people_are_known_wherever_they_are_named() -> None:
    named = people("‘Étoile’ again", "Luke Kirby is back. Nobody saw it but Luke Kirby.")

    assert named == [("Luke Kirby", ("Étoile",)), ("Luke Kirby", ("Étoile",))]


def test_whoever_is_named_in_full_is_known_by_surname_even_before() -> None:
    assert [name for name, _ in people("Kirby back in ‘Étoile’", "Luke Kirby returns.")] == [
        "Luke Kirby",
        "Luke Kirby",
    ]


@pytest.mark.parametrize(
    ("summary", "name", "shows"),
    [
        ("‘Étoile’ creator Ed Unknown is here.", "Ed Unknown", ("Étoile",)),
        ("The star Ed Unknown is here.", "Ed Unknown", ()),
        ("Ed Unknown, the showrunner, is here.", "Ed Unknown", ()),
        ("Ed Unknown, who plays Jack, is here.", "Ed Unknown", ()),
        ("It is not so, as Ed Unknown said.", "Ed Unknown", ()),
        ("The star Ed S. Unknown is here.", "Ed S. Unknown", ()),
        ("Étoile's Ed Unknown said no.", "Ed Unknown", ("Étoile",)),
        ("Ed Unknown (Étoile) is here.", "Ed Unknown", ("Étoile",)),
    ],
)
def test_words_introduce_people(summary: str, name: str, shows: tuple[str, ...]) -> None:
    assert (name, shows) in people("‘Étoile’ news of the day", summary)


def test_a_list_after_a_role_introduces_each() -> None:
    named = people("‘Étoile’ news of the day", "The stars Ed Unknown, Al Known and Jo Seen talk.")

    assert [name for name, _ in named] == ["Ed Unknown", "Al Known", "Jo Seen"]


def test_a_role_in_another_work_introduces_nobody() -> None:
    assert people("‘Étoile’ news of the day", "Here Blue Beetle director Ed Unknown rests.") == []


def test_heads_of_networks_are_not_people_of_a_show() -> None:
    assert people("‘Étoile’ news of the day", "Star maker Ted Sarandos said no.") == []


def test_capitals_tell_no_names_where_every_word_has_one() -> None:
    assert people("‘Étoile’ Star Plays Piano Nearly Better Now") == []
