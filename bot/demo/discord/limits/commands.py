"""Application commands: names, options, and 8000 characters in a command."""

import re
from collections import Counter
from typing import Any

from bot.demo.discord.spot import Spot
from bot.demo.discord.wire import Json

CHAT_INPUT, USER, MESSAGE = 1, 2, 3
SUBCOMMAND, SUBCOMMAND_GROUP, STRING, INTEGER, NUMBER = 1, 2, 3, 4, 10
WITH_CHOICES = (STRING, INTEGER, NUMBER)
IN_SCOPE = {CHAT_INPUT: 100, USER: 15, MESSAGE: 15}
CHARACTERS = 8000
NAME = re.compile(r"[-_'\w]{1,32}")
LOCALES = frozenset(
    [
        "id",
        "da",
        "de",
        "en-GB",
        "en-US",
        "es-ES",
        "es-419",
        "fr",
        "hr",
        "it",
        "lt",
        "hu",
        "nl",
        "no",
        "pl",
        "pt-BR",
        "ro",
        "fi",
        "sv-SE",
        "vi",
        "tr",
        "cs",
        "el",
        "bg",
        "ru",
        "uk",
        "hi",
        "th",
        "zh-CN",
        "ja",
        "zh-TW",
        "ko",
    ]
)


def check_command(command: Spot) -> None:
    """Object to whatever breaks a limit in one command."""
    kind = command["type"].one_of((CHAT_INPUT, USER, MESSAGE)).value or CHAT_INPUT
    command["name"].required()
    if kind == CHAT_INPUT:
        _check_name(command["name"])
        command["description"].required().text(100, 1)
        _check_options(command["options"])
    else:
        command["name"].text(32, 1)
        if command["description"].value:
            command["description"].wrong(
                "APPLICATION_COMMAND_DESCRIPTION_NOT_ALLOWED",
                "Context menu commands cannot have description",
            )
    _check_localizations(command, chat_input=kind == CHAT_INPUT)
    if command_size(command.value) > CHARACTERS:
        message = f"Command exceeds maximum size ({CHARACTERS})"
        command.wrong("APPLICATION_COMMAND_TOO_LARGE", message)


def check_scope(commands: Spot) -> None:
    """Object to too many commands in one scope, or to two of one type and name."""
    given = [(c["type"].value or CHAT_INPUT, c["name"].value) for c in commands.each()]
    for kind, count in Counter(kind for kind, _ in given).items():
        if count > IN_SCOPE.get(kind, 1):
            message = f"Maximum number of application commands reached ({IN_SCOPE.get(kind, 1)})."
            commands.wrong("APPLICATION_COMMANDS_TOO_MANY", message)
    if any(count > 1 for count in Counter(given).values()):
        message = "Application command names must be unique"
        commands.wrong("APPLICATION_COMMANDS_DUPLICATE_NAME", message)
    for command in commands.each():
        check_command(command)


def _check_name(name: Spot) -> None:
    value = name.value
    if isinstance(value, str) and NAME.fullmatch(value) and value == value.lower():
        return
    if isinstance(value, str):
        name.wrong("APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid")
    else:
        name.required()


def _check_localizations(place: Spot, *, chat_input: bool = True) -> None:
    for key in ("name_localizations", "description_localizations"):
        for locale in place[key].value or {}:
            spot = place[key][locale]
            if locale not in LOCALES:
                spot.wrong("APPLICATION_COMMAND_INVALID_LOCALE", f"Unknown locale {locale}")
            elif key == "description_localizations":
                spot.text(100, 1)
            elif chat_input:
                _check_name(spot)
            else:
                spot.text(32, 1)


def _check_options(options: Spot, depth: int = 0) -> None:
    options.items(25)
    optional_seen = False
    for option in options.each():
        _check_option(option, depth)
        required = bool(option["required"].value)
        if required and optional_seen:
            option.wrong(
                "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
                "Required options must be placed before non-required options",
            )
        optional_seen |= not required
    names = [option["name"].value for option in options.each()]
    if len(set(names)) < len(names):
        message = "Option names must be unique"
        options.wrong("APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS", message)
    kinds = {option["type"].value in (SUBCOMMAND, SUBCOMMAND_GROUP) for option in options.each()}
    if len(kinds) > 1:
        message = "Sub-command and sub-command group option types are mutually exclusive to others"
        options.wrong("APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", message)


def _check_option(option: Spot, depth: int) -> None:
    option["type"].required().number(11, 1)
    _check_name(option["name"])
    option["description"].required().text(100, 1)
    _check_localizations(option)
    kind = option["type"].value
    if kind == SUBCOMMAND_GROUP and depth > 0:
        option["type"].wrong("APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Groups do not nest")
    if kind in (SUBCOMMAND, SUBCOMMAND_GROUP):
        _check_options(option["options"], depth + 1)
    _check_choices(option)
    option["min_length"].number(6000)
    option["max_length"].number(6000, 1)


def _check_choices(option: Spot) -> None:
    choices = option["choices"].items(25)
    if choices.value and option["autocomplete"].value:
        option.wrong(
            "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES",
            "An option with autocomplete cannot have choices",
        )
    if choices.value and option["type"].value not in WITH_CHOICES:
        choices.wrong("APPLICATION_COMMAND_OPTIONS_CHOICES_TYPE", "This type has no choices")
    for choice in choices.each():
        choice["name"].required().text(100, 1)
        if isinstance(choice["value"].value, str):
            choice["value"].text(100)


def command_size(part: Any) -> int:
    """Characters of names, descriptions and values, of each the longest of its localizations."""
    if not isinstance(part, dict):
        return 0
    own = _longest(part, "name") + _longest(part, "description")
    value = part.get("value")
    own += len(value) if isinstance(value, str) else 0
    inside = [*(part.get("options") or ()), *(part.get("choices") or ())]
    return own + sum(command_size(inner) for inner in inside)


def _longest(part: Json, key: str) -> int:
    texts = [part.get(key), *(part.get(f"{key}_localizations") or {}).values()]
    return max((len(text) for text in texts if isinstance(text, str)), default=0)
