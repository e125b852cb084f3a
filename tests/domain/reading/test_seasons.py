import pytest

from bot.domain.reading.language import languages
from bot.domain.reading.seasons import seasons_of
from bot.domain.titles.fold import Text


@pytest.mark.parametrize(
    ("words", "numbers", "code"),
    [
        ("back for Season 3", (3,), "en"),
        ("seasons 3 and 4 ordered", (3, 4), "en"),
        ("a fourth and a fifth season", (4, 5), "en"),
        ("its 33rd season", (33,), "en"),
        ("season IV is near", (4,), "en"),
        ("the S03 finale", (3,), "en"),
        ("une troisième partie", (3,), "fr"),
        ("una segunda temporada", (2,), "es"),
        ("um eine dritte Staffel", (3,), "de"),
        ("la quinta stagione", (5,), "it"),
        ("a sexta temporada", (6,), "pt"),
        ("season 2024 of the league", (), "en"),
    ],
)
def test_seasons_are_counted_in_words_digits_and_roman(
    words: str, numbers: tuple[int, ...], code: str
) -> None:
    marks = seasons_of(Text("headline", words, words), languages()[code].numbers)

    assert tuple(number for mark in marks for number in mark.numbers) == numbers


def test_a_final_season_says_so() -> None:
    [mark] = seasons_of(Text("headline", "", "sixth and final season"), languages()["en"].numbers)

    assert (mark.numbers, mark.final) == ((6,), True)


def test_two_more_seasons_name_none() -> None:
    [mark] = seasons_of(Text("headline", "", "two more seasons"), languages()["en"].numbers)

    assert (mark.numbers, mark.counted, mark.more) == ((), 2, True)
