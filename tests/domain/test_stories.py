from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.model import Certainty, Decision, Details, Story, Telling
from bot.domain.stories import WINDOW, place, wants
from tests.builders import GLASS, NOW, placed, renewed, spoke, story, telling, watch

CANCELLED = renewed(1, Decision.CANCELLED)


def grown(known: Story, told: Telling) -> Story | None:
    """What becomes of a story when it is the only one known; None where a new one starts."""
    found = place(told, [known], new_id=99)
    return found if found is None or found.id == known.id else None


def test_the_first_telling_starts_a_story() -> None:
    told = telling(renewed(2))

    found = place(told, [], new_id=7)

    assert found == story(7, told)


def test_another_outlet_makes_the_story_grow() -> None:
    first = story(1, telling(renewed(2)))

    found = grown(first, telling(renewed(2), outlet="Second Screen", hours=3))

    assert found is not None
    assert [told.outlet for told in found.tellings] == ["The Daily Reel", "Second Screen"]
    assert found.version == first.version + 1


def test_the_same_outlet_telling_it_again_adds_nothing() -> None:
    first = story(1, telling(renewed(2)))

    assert place(telling(renewed(2), hours=5), [first], new_id=2) is None


def test_an_outlet_that_becomes_surer_raises_the_certainty() -> None:
    first = story(1, telling(renewed(2), certainty=Certainty.RUMOUR))

    found = grown(first, telling(renewed(2), hours=1, certainty=Certainty.OFFICIAL))

    assert found is not None
    assert found.certainty is Certainty.OFFICIAL
    assert len(found.tellings) == 1


def test_an_outlet_that_knows_the_season_completes_the_story() -> None:
    first = story(1, telling(renewed(None)))

    found = grown(first, telling(renewed(4), outlet="Second Screen"))

    assert found is not None
    assert found.details == renewed(4)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (renewed(2), renewed(3)),
        (renewed(2), CANCELLED),
        (CANCELLED, renewed(2, Decision.PICKED_UP)),
        (spoke("Ada Quill"), spoke("Tom Brandt")),
        (spoke("Ada Quill", to="Le Phare"), spoke("Ada Quill", to="Radio Nord")),
        (placed(3), placed(1)),
        (placed(3), spoke("Ada Quill")),
    ],
)
def test_two_things_that_happened_are_two_stories(one: Details, other: Details) -> None:
    first = story(1, telling(one))

    found = place(telling(other, outlet="Second Screen", hours=1), [first], new_id=2)

    assert found is not None
    assert found.id == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (renewed(4), renewed(4, Decision.FINAL_SEASON)),
        (spoke("Ada Quill"), spoke("Ada Quill", "Tom Brandt")),
        (spoke("Ada Quill"), spoke("Ada Quill", to="Le Phare")),
        (CANCELLED, renewed(2, Decision.CANCELLED)),
        (renewed(2, Decision.REVERSED), CANCELLED),
        (placed(3), placed(None)),
        (placed(3), placed(4)),
    ],
)
def test_two_ways_to_tell_the_same_are_one_story(one: Details, other: Details) -> None:
    assert grown(story(1, telling(one)), telling(other, outlet="Second Screen", hours=1))


def test_the_same_words_about_another_show_are_another_story() -> None:
    found = place(telling(renewed(2), show=GLASS), [story(1, telling(renewed(2)))], new_id=2)

    assert found is not None
    assert found.id == 2


def test_news_after_the_window_is_a_new_story() -> None:
    first = story(1, telling(renewed(2)))
    late = WINDOW[first.kind] / timedelta(hours=1) + 1

    found = place(telling(renewed(2), outlet="Second Screen", hours=late), [first], new_id=2)

    assert found is not None
    assert found.id == 2


def test_calling_off_a_season_that_was_ordered_is_a_reversal() -> None:
    order = story(1, telling(renewed(2), hours=-9000))

    found = place(telling(CANCELLED), [order], new_id=2)

    assert found is not None
    assert found.details == renewed(2, Decision.REVERSED)


def test_ending_after_the_ordered_season_is_no_reversal() -> None:
    order = story(1, telling(renewed(2), hours=-9000))

    found = place(telling(renewed(2, Decision.CANCELLED)), [order], new_id=2)

    assert found is not None
    assert found.details == renewed(2, Decision.CANCELLED)


def test_a_watch_gets_only_what_it_asked_for() -> None:
    told = story(1, telling(renewed(), certainty=Certainty.REPORTED))

    assert wants(watch(), told)
    assert not wants(watch(show_id=GLASS.id), told)
    assert not wants(watch(kinds=frozenset()), told)
    assert not wants(watch(least=Certainty.OFFICIAL), told)
    assert not wants(watch(paused=True), told)


def tellings(seasons: st.SearchStrategy[int | None]) -> st.SearchStrategy[Telling]:
    """Tellings of one show by three outlets over some weeks."""
    details = st.one_of(
        st.builds(renewed, seasons, st.sampled_from(Decision)),
        st.builds(spoke, st.sampled_from(["Ada Quill", "Tom Brandt"])),
        st.builds(placed, st.integers(1, 10)),
    )
    return st.builds(
        telling,
        details,
        outlet=st.sampled_from(["The Daily Reel", "Second Screen", "Kanal 9"]),
        hours=st.integers(0, 2000),
        certainty=st.sampled_from(Certainty),
    )


@given(st.lists(tellings(st.integers(1, 4)), max_size=12))
def test_telling_it_all_a_second_time_adds_no_story(told: list[Telling]) -> None:
    told.sort(key=lambda one: one.at)
    known: dict[int, Story] = {}
    for one in told:
        found = place(one, list(known.values()), new_id=len(known) + 1)
        if found:
            known[found.id] = found
    stories = len(known)

    for one in told:
        again = place(one, list(known.values()), new_id=len(known) + 1)
        if again:
            known[again.id] = again

    assert len(known) == stories


@given(st.lists(tellings(st.none() | st.integers(1, 4)), min_size=1, max_size=12))
def test_a_story_is_as_sure_as_its_surest_telling(told: list[Telling]) -> None:
    known: dict[int, Story] = {}
    for one in sorted(told, key=lambda one: one.at):
        found = place(one, list(known.values()), new_id=len(known) + 1)
        if found:
            known[found.id] = found

    for grown_up in known.values():
        assert grown_up.certainty >= max(t.claim.certainty for t in grown_up.tellings)
        assert grown_up.since >= NOW
