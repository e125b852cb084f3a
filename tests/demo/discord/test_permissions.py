import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.demo.discord.permissions import (
    ALL,
    EVERYONE,
    Overwrite,
    Permission,
    in_channel,
    named,
)

VIEW, SEND = Permission.VIEW_CHANNEL, Permission.SEND_MESSAGES
bits = st.integers(0, (1 << 40) - 1)


def test_a_role_gives_back_what_everyone_was_denied_and_the_member_has_the_last_word() -> None:
    everyone, role = Overwrite(0, deny=SEND), Overwrite(0, allow=SEND)

    assert not in_channel(EVERYONE, everyone, [], None) & SEND
    assert in_channel(EVERYONE, everyone, [role], None) & SEND
    assert not in_channel(EVERYONE, everyone, [role], Overwrite(1, deny=SEND)) & SEND


def test_of_two_roles_the_one_that_allows_wins() -> None:
    assert (
        in_channel(EVERYONE, None, [Overwrite(0, deny=SEND), Overwrite(0, allow=SEND)], None) & SEND
    )


def test_who_can_not_see_a_channel_can_do_nothing_there() -> None:
    assert in_channel(EVERYONE, Overwrite(0, deny=VIEW), [], None) == 0


@given(bits, bits, bits)
def test_an_administrator_can_do_everything_whatever_is_denied(base: int, a: int, b: int) -> None:
    held = in_channel(base | Permission.ADMINISTRATOR, Overwrite(0, a, b), [], Overwrite(1, b, a))

    assert held == ALL


def test_permissions_go_by_name() -> None:
    assert named(["view_channel", "send_messages"]) == VIEW | SEND
    with pytest.raises(KeyError):
        named(["fly"])
