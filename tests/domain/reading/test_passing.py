"""What is said in passing goes to the ledger, not to the channels."""

import pytest

from bot.domain.model import Aside, Note, Reading
from bot.domain.reading import Reader
from tests.domain.shows import ETOILE, SHOWS, item

HEADLINE = "‘Étoile’ Star Charlotte Gainsbourg Would “Love to Go Back” for Season 2"


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(SHOWS)


def notes(read: Reading, about: Aside) -> list[Note]:
    return [note for note in read.notes if note.about is about]


@pytest.mark.parametrize(
    ("said", "seasons", "year"),
    [
        ("Étoile got a two-season order in 2023, as Deadline reported.", 2, 2023),
        ("Prime Video ordered two seasons of Étoile.", 2, None),
        ("The ballet series was handed a three-season commitment back in 2022.", 3, 2022),
    ],
)
def test_seasons_ordered_before_are_noted(
    reader: Reader, said: str, seasons: int, year: int | None
) -> None:
    [note] = notes(reader.read(item(HEADLINE, said)), Aside.ORDERED)

    assert (note.show, note.seasons, note.year, note.words) == (
        ETOILE,
        seasons,
        year,
        said.removesuffix("."),
    )


@pytest.mark.parametrize(
    ("said", "service", "first_day"),
    [
        ("Étoile did not crack Prime Video's Top 10 on its first day.", "Prime Video", True),
        ("The show never made it into the Top 10.", None, False),
        ("Étoile failed to enter Amazon's Top Ten on launch day.", "Prime Video", True),
    ],
)
def test_a_missed_top_10_is_noted(
    reader: Reader,
    said: str,
    service: str | None,
    first_day: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    [note] = notes(reader.read(item(HEADLINE, said)), Aside.UNCHARTED)

    assert (note.show, note.service, note.first_day) == (ETOILE, service, first_day)


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("Amazon avait commandé deux saisons d'Étoile dès 2023.", "fr"),
        ("Prime Video hatte 2023 gleich zwei Staffeln von Étoile bestellt.", "de"),
        ("Amazon encargó dos temporadas de Étoile en 2023.", "es"),
        ("Amazon aveva ordinato nel 2023 due stagioni di Étoile.", "it"),
        ("A Amazon encomendou em 2023 duas temporadas de Étoile.", "pt"),
    ],
)
def test_orders_are_noted_in_other_languages(reader: Reader, said: str, language: str) -> None:
    read = reader.read(item("Étoile: Charlotte Gainsbourg", said, language=language))

    assert [(n.seasons, n.year) for n in notes(read, Aside.ORDERED)] == [(2, 2023)]


@pytest.mark.parametrize(
    "said",
    [
        "The Marvelous Mrs. Maisel never made it into the Top 10.",
        "Did Étoile miss the Top 10?",
        "Étoile entered Prime Video's Top 10.",
        "The season has eight episodes.",
    ],
)
def test_nothing_else_is_noted(reader: Reader, said: str) -> None:
    assert reader.read(item(HEADLINE, said)).notes == ()
