import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.folding import spaced
from bot.domain.titles.fold import Text, quoted


def test_quotation_marks_pair_and_apostrophes_do_not() -> None:
    text = "‘Barry’ isn't over, says “the boss”"

    assert [text[a + 1 : b] for a, b in quoted(text)] == ["Barry", "the boss"]


@pytest.mark.parametrize(
    "text", ["« Barry » revient", "»Barry« kehrt zurück", "„Barry“ endet", "‘Barry’ ends"]
)
def test_every_country_has_its_marks(text: str) -> None:
    [(first, last)] = Text("headline", text, text).quotes

    assert Text("headline", text, text).words[first:last] == ("barry",)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=300))
def test_words_and_folded_text_agree_and_lie_in_the_original(source: str) -> None:
    text = Text("headline", source, source)

    assert " ".join(text.words) == text.folded.strip()
    assert all(
        spaced(source[text.start(n) : text.end(n)]).split().count(word)
        for n, word in enumerate(text.words)
    )


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="ab 'é&½-\"“”", max_size=60))
def test_a_column_leads_back_to_its_word(source: str) -> None:
    text = Text("headline", source, source)
    column = 0
    for number, word in enumerate(text.words):
        assert text.at(column) == number
        column += len(word) + 1
