import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.plain import clean, escape, host, safe, safe_link

NASTY = st.text(
    st.characters() | st.sampled_from("@#<>`*_~|[]()\u202e\u200b\u0301\ud800\x00\n"), max_size=400
)


def test_markup_is_shown_as_typed() -> None:
    assert escape("**bold** [x](y) `z`") == r"\*\*bold\*\* \[x\]\(y\) \`z\`"


@pytest.mark.parametrize("ping", ["@everyone", "@here", "@EVERYONE", "<@123>", "<@&123>"])
def test_nobody_can_be_pinged(ping: str) -> None:
    assert not re.search(r"@(everyone|here|[!&]?\d)", escape(ping), re.IGNORECASE)


def test_bidi_overrides_zero_width_and_control_characters_vanish() -> None:
    assert clean("Har\u202ebour\u200b Li\x00ghts\ud800", 50) == "Harbour Lights"


def test_piled_up_accents_are_cut_down() -> None:
    assert len(clean("e" + "\u0301" * 50, 100)) <= 3


def test_an_accent_is_kept() -> None:
    assert clean("Étoile", 50) == "Étoile"


def test_a_long_text_ends_in_an_ellipsis() -> None:
    assert clean("word " * 50, 20) == "word word word word…"


def test_an_endless_word_is_shortened() -> None:
    assert len(clean("a" * 500, 400)) == 60


@pytest.mark.parametrize(
    "link",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "https://me:pw@reel.example/",
        "//x",
        "",
        "http://[",
    ],
)
def test_links_that_are_no_web_pages_are_refused(link: str) -> None:
    assert safe_link(link) is None


def test_a_link_cannot_break_out_of_a_masked_link() -> None:
    found = safe_link("https://reel.example/a) [click](https://evil.example")

    assert found is not None
    assert not re.search(r"[()\s<>]", found)


def test_a_link_is_shown_with_its_host() -> None:
    assert host("https://www.reel.example/tv?x=1") == "reel.example"


@given(NASTY, st.integers(1, 300))
def test_safe_text_is_never_too_long_and_never_raises(text: str, limit: int) -> None:
    assert len(safe(text, limit)) <= limit


@given(NASTY)
def test_safe_text_can_be_sent_as_utf8_on_one_line(text: str) -> None:
    shown = safe(text, 200)

    assert "\n" not in shown
    assert shown.encode().decode() == shown


@given(NASTY)
def test_cleaning_twice_changes_nothing(text: str) -> None:
    once = clean(text, 200)

    assert clean(once, 200) == once
