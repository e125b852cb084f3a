from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.client import words
from bot.domain.model import Certainty, Kind
from tests.builders import HARBOUR, NOW, renewed, story, telling, watch


def test_every_combination_of_kinds_has_words() -> None:
    assert words.kinds(frozenset(Kind)) == "everything"
    assert words.kinds(frozenset({Kind.RENEWAL, Kind.INTERVIEW})) == "interviews and renewals"


def test_a_watchs_wishes_are_one_line() -> None:
    picky = watch(least=Certainty.OFFICIAL, role_id=5, spoilers=False, paused=True)

    assert words.wishes(picky) == (
        "<#501> · everything · official news only · pings <@&5> · quotes behind spoiler bars · **paused**"
    )


def test_a_story_is_a_line_with_its_first_outlet_and_how_many_more() -> None:
    told = story(1, telling(renewed(2)), telling(renewed(2), outlet="Second Screen"))

    assert words.story_line(told) == (
        f"<t:{int(NOW.timestamp())}:R> [Harbour Lights: renewed for season 2]"
        "(https://thedailyreel.example/0) (The Daily Reel +1, reported)"
    )


def test_outside_text_in_a_line_is_shown_as_it_was_typed() -> None:
    hostile = replace(HARBOUR, title="[x](https://evil.example) @everyone")
    line = words.story_line(story(1, telling(renewed(2), show=hostile)))

    assert "](https://evil" not in line
    assert "@everyone" not in line


def test_a_telling_says_what_it_rests_on() -> None:
    block = words.telling_block(telling(renewed(2)))

    assert block.splitlines()[1:] == [
        "A headline (thedailyreel.example)",
        "rests on: “the words”",
        "- a reason",
    ]


def test_words_that_are_the_headline_are_not_shown_twice() -> None:
    told = telling(renewed(2))
    told = replace(told, claim=replace(told.claim, words="“A headline”"))

    assert "rests on" not in words.telling_block(told)


@settings(deadline=None, max_examples=60)
@given(
    st.lists(st.text(min_size=1, max_size=80), max_size=40),
    st.integers(1, 12),
    st.integers(80, 400),
)
def test_packing_keeps_every_block_in_order_and_every_page_within_limits(
    blocks: list[str], most: int, limit: int
) -> None:
    pages = words.packed(blocks, most=most, between="\0", limit=limit)

    assert "\0".join(pages) == "\0".join(blocks)
    assert all(len(page) <= limit for page in pages)
    assert len(pages) >= -(-len(blocks) // most)
