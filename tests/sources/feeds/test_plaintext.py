import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sources.feeds.plaintext import plain


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("Plain words", "Plain words"),
        ("<p>One.</p><p>Two.</p>", "One. Two."),
        ("O<b>n</b>e <i>word</i>", "One word"),
        ("a<br/>b<br>c", "a b c"),
        ("before<script>alert('<p>')</script>after", "before after"),
        ("before<script>never closed", "before"),
        ("before<!-- hidden <b> -->after", "before after"),
        ("R&amp;B &eacute;t&eacute; &#8217;", "R&B été ’"),
        ("4 < 5 and 6 > 5", "4 < 5 and 6 > 5"),
        ("I <3 you", "I <3 you"),
        ("<img alt='x' src='y'>Words", "Words"),
        ("a\u00a0 b\n\tc\u200a", "a b c"),
        ("a&#1;b\x00c\ud800d", "ab c d"),
        ("", ""),
    ],
)
def test_markup_becomes_words(markup: str, words: str) -> None:
    assert plain(markup, 500) == words


def test_long_text_is_cut_at_a_word() -> None:
    assert plain("word " * 100, 22) == "word word word word…"
    assert plain("w" * 100, 10) == "wwwwwwwww…"


@given(st.text(), st.integers(2, 50))
def test_no_text_is_longer_than_asked_nor_holds_control_characters(text: str, limit: int) -> None:
    words = plain(text, limit)

    assert len(words) <= limit
    assert not any(ord(character) < 32 or 127 <= ord(character) < 160 for character in words)


@given(
    st.lists(st.sampled_from(["<", ">", "<script>", "<!--", "-->", "&", "&lt;", "a", "<p", " "]))
)
def test_broken_markup_breaks_nothing(pieces: list[str]) -> None:
    assert "<script>" not in plain("".join(pieces), 1_000).replace(" ", "") or "&lt;" in pieces
