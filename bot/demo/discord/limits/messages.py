"""Messages as they are posted and edited, and the modals that an interaction may open."""

from bot.demo.discord.limits.components import (
    ROW,
    SELECTS,
    TEXT_DISPLAY,
    TEXT_INPUT,
    check_component,
    check_components,
    check_custom_id,
    check_options,
    check_select,
    check_unique,
)
from bot.demo.discord.limits.embeds import check_embeds
from bot.demo.discord.messages import COMPONENTS_V2
from bot.demo.discord.spot import Spot

LABEL, FILE_UPLOAD, RADIO, CHECKBOXES, CHECKBOX = 18, 19, 21, 22, 23
FORBIDDEN_IN_V2 = ("content", "embeds", "poll", "sticker_ids")
REQUEST_BYTES = 25 * 1024 * 1024


def check_message(message: Spot, *, v2: bool = False) -> None:
    """Object to whatever breaks a limit in a message; ``v2`` if it has been of that kind before."""
    message["content"].text(2000)
    message["sticker_ids"].items(3)
    message["attachments"].items(10)
    for attachment in message["attachments"].each():
        attachment["description"].text(1024)
    if isinstance(message["nonce"].value, str):
        message["nonce"].text(25)
    check_embeds(message["embeds"])
    flags = message["flags"].value
    v2 = v2 or bool(isinstance(flags, int) and flags & COMPONENTS_V2)
    check_components(message["components"], v2=v2)
    if v2:
        _check_nothing_old(message)
    _check_mentions(message["allowed_mentions"])


def _check_nothing_old(message: Spot) -> None:
    for name in FORBIDDEN_IN_V2:
        if message[name].value:
            message[name].wrong(
                "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
                f"The '{name}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2",
            )


def _check_mentions(allowed: Spot) -> None:
    allowed["parse"].items(3)
    for parsed in allowed["parse"].each():
        parsed.one_of(("roles", "users", "everyone"))
    for kind in ("roles", "users"):
        allowed[kind].items(100)
        if allowed[kind].value and kind in (allowed["parse"].value or ()):
            message = f'parse:["{kind}"] and {kind}: [ids...] are mutually exclusive.'
            allowed.wrong("MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", message)


def check_modal(modal: Spot) -> None:
    """Object to whatever breaks a limit in a modal."""
    check_custom_id(modal)
    modal["title"].required().text(45)
    modal["components"].required().items(5, 1)
    for part in modal["components"].each():
        part["type"].required().one_of((ROW, TEXT_DISPLAY, LABEL))
        if part["type"].value == LABEL:
            part["label"].required().text(45)
            part["description"].text(100)
            part["component"].required()
            _check_field(part["component"])
        elif part["type"].value == ROW:
            part["components"].required().items(1, 1)
            for inner in part["components"].each():
                inner["type"].required().one_of((TEXT_INPUT,))
                inner["label"].required().text(45)
                _check_field(inner)
        else:
            check_component(part)
    check_unique(modal["components"])


def _check_field(part: Spot) -> None:
    check_custom_id(part)
    kind = part["type"].value
    if kind == TEXT_INPUT:
        part["style"].required().one_of((1, 2))
        part["placeholder"].text(100)
        part["value"].text(4000)
        part["min_length"].number(4000)
        part["max_length"].number(4000, 1)
    elif kind in SELECTS:
        check_select(part)
    elif kind == RADIO:
        check_options(part, 10, 2)
    elif kind == CHECKBOXES:
        check_options(part, 10)


def check_choices(data: Spot) -> None:
    """Object to more, longer or emptier answers than autocomplete may give."""
    data["choices"].required().items(25)
    for choice in data["choices"].each():
        choice["name"].required().text(100, 1)
        if isinstance(choice["value"].value, str):
            choice["value"].text(100)
