import pytest

from bot.domain.folding import fold, spaced


def test_case_accents_and_punctuation_fold_away() -> None:
    assert fold("Grey’s Anatomy & ÉTOILE: Łódź!") == "greys anatomy and etoile lodz"


def test_running_text_parts_words_at_an_apostrophe() -> None:
    assert spaced("Grey’s Anatomy") == "grey s anatomy"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("S.W.A.T.", "SWAT"),
        ("Æon Flux", "Aeon Flux"),
        ("Straße", "Strasse"),
        ("E\u0301toile", "etoile"),
    ],
)
def test_spellings_of_one_name_are_equal(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_a_percent_sign_stays_so_that_three_percent_is_not_three() -> None:
    assert fold("3%") != fold("3")
