"""Components of messages: rows of buttons and selects, and the layouts of "components v2"."""

from collections import Counter
from collections.abc import Callable

from bot.demo.discord.messages import walk
from bot.demo.discord.spot import Spot

ROW, BUTTON, STRING_SELECT, TEXT_INPUT = 1, 2, 3, 4
SECTION, TEXT_DISPLAY, THUMBNAIL, GALLERY, FILE, SEPARATOR, CONTAINER = 9, 10, 11, 12, 13, 14, 17
SELECTS = (3, 5, 6, 7, 8)
LINK, PREMIUM = 5, 6
ROWS_IN_ALL = 5
V2_IN_ALL = 40
V2_TEXT_IN_ALL = 4000
V2_TOP = (ROW, SECTION, TEXT_DISPLAY, GALLERY, FILE, SEPARATOR, CONTAINER)


def check_components(components: Spot, *, v2: bool) -> None:
    """Object to whatever breaks a limit in a message's list of components."""
    if v2:
        _check_v2(components)
    else:
        components.items(ROWS_IN_ALL)
        for row in components.each():
            row["type"].required().one_of((ROW,))
            check_component(row)
    check_unique(components)


def _check_v2(components: Spot) -> None:
    parts = walk(components.value) if isinstance(components.value, list) else []
    if len(parts) > V2_IN_ALL:
        message = f"The maximum number of components allowed is {V2_IN_ALL}"
        components.wrong("COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED", message)
    text = sum(len(str(part.get("content", ""))) for part in parts)
    if text > V2_TEXT_IN_ALL:
        message = f"The total text must be {V2_TEXT_IN_ALL} or fewer characters"
        components.wrong("COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", message)
    for part in components.each():
        part["type"].required().one_of(V2_TOP)
        check_component(part)


def check_unique(components: Spot) -> None:
    """Object to a custom id, or a numeric id, that two components of one message share."""
    parts = walk(components.value) if isinstance(components.value, list) else []
    for key in ("custom_id", "id"):
        seen = Counter(part[key] for part in parts if part.get(key))
        for value, times in seen.items():
            if times > 1:
                code = f"COMPONENT_{key.upper()}_DUPLICATED"
                components.wrong(
                    code, f"Component {key.replace('_', ' ')} cannot be duplicated: {value}"
                )


def check_component(part: Spot) -> None:
    """Object to what is wrong with one component and those inside it."""
    part["id"].number(2**31 - 1)
    kind = part["type"].value
    check = CHECKS.get(kind) if isinstance(kind, int) else None
    if check is not None:
        check(part)


def _check_row(row: Spot) -> None:
    row["components"].required().items(5, 1)
    kinds = [part["type"].value for part in row["components"].each()]
    selects = sum(kind in SELECTS for kind in kinds)
    if selects and len(kinds) > 1:
        row["components"].wrong(
            "COMPONENT_LAYOUT_WIDTH_EXCEEDED", "The specified component exceeds the maximum width"
        )
    for part in row["components"].each():
        part["type"].required().one_of((BUTTON, *SELECTS))
        check_component(part)


def _check_button(button: Spot) -> None:
    button["style"].required().number(6, 1)
    button["label"].text(80)
    style = button["style"].value
    if style == LINK:
        button["url"].required().link(("http", "https", "discord"), 512)
        if not button["custom_id"].missing:
            button.wrong(
                "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE",
                "A custom id and url cannot both be specified",
            )
    elif style == PREMIUM:
        button["sku_id"].required()
    else:
        check_custom_id(button)
        if not button["url"].missing:
            button["url"].wrong("BUTTON_COMPONENT_INVALID_URL", "Only a link button has a url")
    if style != PREMIUM and button["label"].missing and button["emoji"].missing:
        message = "A button must have a label or an emoji"
        button.wrong("BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED", message)


def check_custom_id(part: Spot) -> None:
    part["custom_id"].required().text(100, 1)


def check_select(select: Spot) -> None:
    """Object to what is wrong with a select, in a message or a modal."""
    check_custom_id(select)
    select["placeholder"].text(150)
    least, most = select["min_values"], select["max_values"]
    least.number(25)
    most.number(25, 1)
    given = [1 if spot.missing else spot.value for spot in (least, most)]
    if all(isinstance(value, int) for value in given) and given[0] > given[1]:
        least.wrong("BASE_TYPE_BAD_RANGE", "The minimum must not be greater than the maximum")
    if select["type"].value == STRING_SELECT:
        check_options(select, 25)


def check_options(part: Spot, most: int, least: int = 1) -> None:
    """Object to options that are too many, too long or the same as others."""
    part["options"].required().items(most, least)
    seen = set()
    for option in part["options"].each():
        option["label"].required().text(100)
        option["value"].required().text(100)
        option["description"].text(100)
        value = str(option["value"].value)
        if value in seen:
            message = "The specified option value is already used"
            option.wrong("SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", message)
        seen.add(value)


def _check_section(section: Spot) -> None:
    section["components"].required().items(3, 1)
    for text in section["components"].each():
        text["type"].required().one_of((TEXT_DISPLAY,))
        check_component(text)
    section["accessory"].required()
    section["accessory"]["type"].one_of((BUTTON, THUMBNAIL))
    check_component(section["accessory"])


def _check_media(part: Spot) -> None:
    pictures = [part]
    if part["type"].value == GALLERY:
        part["items"].required().items(10, 1)
        pictures = list(part["items"].each())
    for picture in pictures:
        picture["media"]["url"].required().link(("http", "https", "attachment"))
        picture["description"].text(1024)


def _check_text(part: Spot) -> None:
    part["content"].required().text(V2_TEXT_IN_ALL)


def _check_container(part: Spot) -> None:
    part["accent_color"].number(0xFFFFFF)
    part["components"].required().items(V2_IN_ALL, 1)
    for inner in part["components"].each():
        inner["type"].required().one_of([kind for kind in V2_TOP if kind != CONTAINER])
        check_component(inner)


CHECKS: dict[int, Callable[[Spot], None]] = {
    ROW: _check_row,
    BUTTON: _check_button,
    SECTION: _check_section,
    TEXT_DISPLAY: _check_text,
    THUMBNAIL: _check_media,
    GALLERY: _check_media,
    CONTAINER: _check_container,
    **dict.fromkeys(SELECTS, check_select),
}
