from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.demo.discord.limits.commands import check_command, check_scope, command_size
from tests.demo.discord.limits.conftest import found

Json = dict[str, Any]


def command(*options: Json, **more: Any) -> Json:
    return {"name": "watch", "description": "Watch a show", "options": list(options)} | more


def option(**more: Any) -> Json:
    return {"type": 3, "name": "show", "description": "Which"} | more


CHOICE = {"name": "a", "value": "a"}


@pytest.mark.parametrize(
    ("body", "complaint"),
    [
        (command(name="Watch"), "name: APPLICATION_COMMAND_INVALID_NAME"),
        (command(name="watch it"), "name: APPLICATION_COMMAND_INVALID_NAME"),
        (command(name="x" * 33), "name: APPLICATION_COMMAND_INVALID_NAME"),
        (command(description=""), "description: BASE_TYPE_REQUIRED"),
        (command(description="x" * 101), "description: BASE_TYPE_BAD_LENGTH"),
        (command(type=3), "description: APPLICATION_COMMAND_DESCRIPTION_NOT_ALLOWED"),
        (command(*[option(name=f"o{n}") for n in range(26)]), "options: BASE_TYPE_MAX_LENGTH"),
        (command(option(), option()), "options: APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS"),
        (
            command(option(), option(name="b", required=True)),
            "options.1: APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
        ),
        (
            command(option(choices=[CHOICE], autocomplete=True)),
            "options.0: APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES",
        ),
        (command(option(choices=[CHOICE] * 26)), "options.0.choices: BASE_TYPE_MAX_LENGTH"),
        (
            command(option(), option(type=1, name="b")),
            "options: APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
        ),
        (command(option(max_length=6001)), "options.0.max_length: NUMBER_TYPE_MAX"),
        (
            command(name_localizations={"xx": "watch"}),
            "name_localizations.xx: APPLICATION_COMMAND_INVALID_LOCALE",
        ),
        (
            command(
                *[
                    option(name=f"o{n}", choices=[{"name": "x" * 100, "value": "x" * 100}] * 25)
                    for n in range(2)
                ]
            ),
            ".: APPLICATION_COMMAND_TOO_LARGE",
        ),
    ],
)
def test_a_command_over_a_limit_is_refused_where_it_breaks_it(body: Json, complaint: str) -> None:
    assert complaint in found(check_command, body)


def test_a_scope_holds_100_slash_commands_and_15_of_a_menu_each_name_once() -> None:
    many = [command(name=f"c{n}") for n in range(101)]
    menu = [{"type": 3, "name": f"Menu {n}"} for n in range(16)]

    assert found(check_scope, many[:100] + menu[:15]) == []
    assert found(check_scope, many) == [".: APPLICATION_COMMANDS_TOO_MANY"]
    assert found(check_scope, menu) == [".: APPLICATION_COMMANDS_TOO_MANY"]
    assert found(check_scope, many[:2] + many[:1]) == [".: APPLICATION_COMMANDS_DUPLICATE_NAME"]


def test_a_commands_size_counts_the_longest_localization() -> None:
    localized = command(option(choices=[CHOICE]), name_localizations={"de": "beobachten"})

    assert command_size(localized) == len(
        "beobachten" + "Watch a show" + "show" + "Which" + "a" + "a"
    )


@given(st.text(alphabet="abcä_-'日ไà", min_size=1, max_size=32))
def test_names_of_small_letters_of_any_script_are_fine(name: str) -> None:
    assert found(check_command, command(name=name)) == []
