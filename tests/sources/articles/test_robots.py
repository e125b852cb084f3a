import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.sources.articles.robots import rules


def allowed(text: str, path: str) -> bool:
    return rules(text).allow(path)


def test_no_rules_allow_everything() -> None:
    assert allowed("", "/news/1")


def test_what_everybody_may_not_read_encore_may_not_either() -> None:
    text = "User-agent: *\nDisallow: /private # of ours\n"

    assert not allowed(text, "/private/1")
    assert allowed(text, "/news/1")


def test_a_group_of_its_own_takes_the_place_of_everybodys() -> None:
    text = "User-agent: *\nDisallow: /\n\nUser-agent: Encore/0.1\nDisallow: /drafts\n"

    assert allowed(text, "/news/1")
    assert not allowed(text, "/drafts/1")


def test_agents_may_share_a_group() -> None:
    text = "user-agent: otherbot\nuser-agent: encore\ndisallow: /\n"

    assert not allowed(text, "/news/1")


def test_what_others_are_told_is_nothing_to_encore() -> None:
    assert allowed("User-agent: otherbot\nDisallow: /\n", "/news/1")


def test_an_empty_disallow_allows_everything() -> None:
    assert allowed("User-agent: *\nDisallow:\n", "/news/1")


@pytest.mark.parametrize(
    ("path", "may"),
    [("/news/1", True), ("/news/drafts/1", False), ("/news/drafts/open/1", True), ("/", False)],
)
def test_the_longest_rule_decides(path: str, may: bool) -> None:  # noqa: FBT001 - a table's column
    text = (
        "User-agent: *\nAllow: /news/drafts/open\nDisallow: /\nAllow: /news/\n"
        "Disallow: /news/drafts/\n"
    )

    assert allowed(text, path) is may


def test_of_rules_of_one_length_the_allowing_one_counts() -> None:
    assert allowed("User-agent: *\nDisallow: /news\nAllow: /news\n", "/news/1")


@pytest.mark.parametrize(
    ("pattern", "path", "fits"),
    [
        ("/*/print", "/news/1/print", True),
        ("/*/print", "/print", False),
        ("/*.pdf$", "/a.pdf.pdf", True),
        ("/*.pdf$", "/a.pdf?page=2", False),
        ("/*?", "/news?id=1", True),
        ("/*", "/anything", True),
        ("*", "/anything", True),
        ("/news$", "/news", True),
        ("/news$", "/news/1", False),
        ("/étoile", "/%C3%A9toile/1", True),
    ],
)
def test_a_pattern_may_have_a_star_and_an_end(pattern: str, path: str, fits: bool) -> None:  # noqa: FBT001 - see above
    assert allowed(f"User-agent: *\nDisallow: {pattern}\n", path) is not fits


def test_stars_without_end_take_no_time() -> None:
    found = rules("User-agent: *\n" + f"Disallow: /{'*a' * 200}b\n" * 1000)
    began = time.perf_counter()

    assert found.allow("/" + "a" * 2000)
    assert time.perf_counter() - began < 3


LINES = st.sampled_from(["User-agent: *", "Disallow: /", "Allow: /*$", "Disallow: *", ":", "#"])


@given(st.lists(LINES | st.text(max_size=30), max_size=20).map("\n".join), st.text(max_size=30))
@settings(max_examples=150, deadline=None)
def test_any_text_is_an_answer(text: str, path: str) -> None:
    assert allowed(text, path) in (True, False)
