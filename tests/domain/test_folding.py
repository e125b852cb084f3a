import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.folding import fold, in_place, spaced, words


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


PLAIN = st.text(
    alphabet=st.characters(max_codepoint=127) | st.sampled_from("‘’“”«»…–—"), max_size=60
)


@settings(max_examples=200, deadline=None)
@given(PLAIN)
def test_plain_text_folds_as_it_does_beside_an_accent(text: str) -> None:
    assert [*words(text), "e"] == words(f"{text} é")


@settings(max_examples=100, deadline=None)
@given(PLAIN)
def test_text_that_folds_in_place_keeps_each_letter_where_it_stood(text: str) -> None:
    folded = in_place(text)

    assert (folded is None) == ("&" in text)
    assert folded is None or [fold(one) for one in text] == [one.strip() for one in folded]
