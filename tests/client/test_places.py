import discord
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.client.places import TITLES, Place


def allowed(*names: str) -> discord.Permissions:
    return discord.Permissions(**dict.fromkeys(names, True))


def test_where_all_is_allowed_nothing_is_missing() -> None:
    held = allowed("view_channel", "send_messages", "embed_links")

    assert Place(1, "#tv", held).missing == ()
    assert Place(1, "#tv", held).refusal is None


def test_what_is_missing_is_named_as_discord_names_it() -> None:
    place = Place(1, "#tv", allowed("view_channel", "send_messages"))

    assert place.refusal == "I can see #tv but may not post there: give me Embed Links."


def test_a_thread_has_a_permission_of_its_own() -> None:
    held = allowed("view_channel", "send_messages", "embed_links")

    assert Place(1, "#tv", held, thread=True).missing == ("Send Messages in Threads",)


def test_where_nothing_is_known_nothing_is_refused() -> None:
    assert Place(1, "#tv", None).refusal is None


@settings(deadline=None, max_examples=50)
@given(st.sets(st.sampled_from(sorted(TITLES))), st.booleans())
def test_the_refusal_names_exactly_what_is_missing(names: set[str], thread: bool) -> None:  # noqa: FBT001 - drawn
    place = Place(1, "#tv", allowed(*names), thread)

    assert (place.refusal is None) == (place.missing == ())
    assert all(title in (place.refusal or "") for title in place.missing)
