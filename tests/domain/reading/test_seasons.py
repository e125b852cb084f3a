from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.reading.language import languages
from bot.domain.reading.marks import SeasonMark
from bot.domain.reading.seasons import seasons_of, stands_alone
from bot.domain.titles.fold import Text


def marks(words: str, code: str = "en") -> tuple[SeasonMark, ...]:
    return seasons_of(Text("headline", words, words), languages()[code].numbers)


@pytest.mark.parametrize(
    ("words", "numbers", "code"),
    [
        ("back for Season 3", (3,), "en"),
        ("seasons 3 and 4 ordered", (3, 4), "en"),
        ("Seasons 3-5 are coming", (3, 4, 5), "en"),
        ("seasons two through four", (2, 3, 4), "en"),
        ("a fourth and a fifth season", (4, 5), "en"),
        ("its 33rd season", (33,), "en"),
        ("season IV is near", (4,), "en"),
        ("the S03 finale", (3,), "en"),
        ("Part 3 is on", (3,), "en"),
        ("series four is on", (4,), "en"),
        ("a second ten-episode season", (2,), "en"),
        ("a sophomore season", (2,), "en"),
        ("a fourth run", (4,), "en"),
        ("a fourth go", (4,), "en"),
        ("three seasons in one go", (), "en"),
        ("first-run rights", (), "en"),
        ("Part 2 of Season 5", (5,), "en"),
        ("fifth and final season three days later", (5,), "en"),
        ("sixth and last (for real this time) season", (6,), "en"),
        ("through Season 64", (64,), "en"),
        ("its thirty-third season", (33,), "en"),
        ("Season Twenty-Two is on", (22,), "en"),
        ("an 18th-century drama", (), "en"),
        ("la dix-septième saison", (17,), "fr"),
        ("fino alla tredicesima", (13,), "it"),
        ("une troisième partie", (3,), "fr"),
        ("la saison 2", (2,), "fr"),
        ("una segunda temporada", (2,), "es"),
        ("la 2ª temporada", (2,), "es"),
        ("um eine dritte Staffel", (3,), "de"),
        ("die 3. Staffel", (3,), "de"),
        ("Staffel 2 und 3", (2, 3), "de"),
        ("la quinta stagione", (5,), "it"),
        ("a sexta temporada", (6,), "pt"),
        ("season 2024 of the league", (), "en"),
        ("every season I watched", (), "en"),
        ("the actor's 3 children", (), "en"),
        ("Season 4, 5 things to know", (4,), "en"),
        ("ten new series", (), "en"),
    ],
)
def test_seasons_are_counted_in_words_digits_and_roman(
    words: str, numbers: tuple[int, ...], code: str
) -> None:
    said = [number for mark in marks(words, code) for number in mark.numbers]

    assert (said[0], said[-1]) == (numbers[0], numbers[-1]) if numbers else not said


def test_a_final_season_says_so() -> None:
    [mark] = marks("sixth and final season")

    assert (mark.numbers, mark.final) == ((6,), True)


@pytest.mark.parametrize(
    "words", ["its last season", "one last season", "the fifth and last season"]
)
def test_a_last_season_is_the_final_one_where_words_say_whose(words: str) -> None:
    assert marks(words)[0].final


def test_last_season_alone_may_be_the_one_before() -> None:
    assert marks("he joined last season") == ()


def test_two_more_seasons_name_none() -> None:
    [mark] = marks("two more seasons")

    assert (mark.numbers, mark.counted, mark.more) == ((), 2, True)


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        ("deux saisons supplémentaires", "fr", "more"),
        ("dos temporadas más", "es", "more"),
        ("la temporada final", "es", "final"),
        ("a sexta temporada final", "pt", "final"),
        ("la stagione conclusiva", "it", "final"),
    ],
)
def test_adjectives_may_follow_the_noun(words: str, code: str, said: str) -> None:
    [mark] = marks(words, code)

    assert (mark.more, mark.final) == (said == "more", said == "final")


@pytest.mark.parametrize(
    ("words", "number"),
    [("FX ordered a fifth, due soon", 5), ("and a sixth and final at HBO", 6), ("a third", 3)],
)
def test_the_noun_may_be_left_out(words: str, number: int) -> None:
    [mark] = marks(words)

    assert (mark.numbers, mark.bare) == ((number,), True)


@pytest.mark.parametrize("words", ["for a third time", "a second look", "a fifth of viewers"])
def test_another_noun_is_no_season(words: str) -> None:
    assert marks(words) == ()


@pytest.mark.parametrize(
    "words", ["Season 3 at HBO", "Season 3", "Season 3, out in May", "Season 3: all new"]
)
def test_a_season_is_meant_itself_where_no_noun_follows(words: str) -> None:
    assert alone(words)


@pytest.mark.parametrize(
    "words", ["Season 3 trailer", "Season 3's villain", "Season 3 release date"]
)
def test_a_season_may_only_say_whose_trailer_it_is(words: str) -> None:
    assert not alone(words)


def alone(words: str) -> bool:
    text = Text("headline", words, words)
    numbers = languages()["en"].numbers
    return stands_alone(text, seasons_of(text, numbers)[0], numbers)


PIECES = "a|third|and|final|season|3|part|S04|last|two|more|-|,|."


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(PIECES.split("|"))))
def test_marks_lie_in_the_text_in_order_and_never_overlap(pieces: list[str]) -> None:
    words = " ".join(pieces)
    found = marks(words)
    count = len(Text("headline", words, words).words)

    assert all(0 <= mark.first < mark.last <= count for mark in found)
    assert all(one.last <= two.first for one, two in pairwise(found))
