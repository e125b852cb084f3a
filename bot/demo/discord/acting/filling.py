"""What a person chooses in selects and writes into modals, as an interaction brings it."""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.demo.discord.acting.options import CHANNEL, MENTIONABLE, ROLE, USER, NotPossible, Resolved
from bot.demo.discord.limits.components import STRING_SELECT, TEXT_DISPLAY, TEXT_INPUT
from bot.demo.discord.limits.messages import CHECKBOX, CHECKBOXES, LABEL, RADIO
from bot.demo.discord.wire import Json

ENTITY = {5: USER, 6: ROLE, 7: MENTIONABLE, 8: CHANNEL}
"""What a user, role, mentionable or channel select chooses, as an option's type."""


def chosen(part: Json, values: Sequence[Any], resolved: Resolved) -> list[str]:
    """The values of a select: of a string select by value or label, of others by object or id."""
    least, most = part.get("min_values", 1), part.get("max_values", 1)
    if not least <= len(values) <= most:
        raise NotPossible(
            f"{part['custom_id']!r} takes {least} to {most} values, not {len(values)}"
        )
    if part["type"] in ENTITY:
        return [resolved.add(ENTITY[part["type"]], value) for value in values]
    return [_offered(part, str(value)) for value in values]


def _offered(part: Json, value: str) -> str:
    for option in part["options"]:
        if value in (option["value"], option["label"]):
            return str(option["value"])
    raise NotPossible(f"{part['custom_id']!r} does not offer {value!r}")


def submitted(modal: Json, values: Mapping[str, Any], resolved: Resolved) -> list[Json]:
    """The components of a modal as filled in, by custom id or label; NotPossible if that can't be."""
    known: set[str] = set()
    components = [
        _part(part, values, resolved, known, n) for n, part in enumerate(modal["components"], 1)
    ]
    if unknown := set(values) - known:
        raise NotPossible(f"the modal has no {', '.join(sorted(unknown))}")
    return components


def _part(
    part: Json, values: Mapping[str, Any], resolved: Resolved, known: set[str], number: int
) -> Json:
    shown: Json = {"type": part["type"], "id": part.get("id") or number}
    if part["type"] == TEXT_DISPLAY:
        return shown
    field = part["component"] if part["type"] == LABEL else part["components"][0]
    names = {field["custom_id"], part.get("label") or field.get("label") or ""}
    given = next((values[name] for name in names if name in values), None)
    known |= names
    entry = {"type": field["type"], "custom_id": field["custom_id"], "id": 100 + number}
    entry |= _filled(field, given, resolved)
    if part["type"] == LABEL:
        return shown | {"component": entry}
    return shown | {"components": [entry]}


def _filled(field: Json, given: Any, resolved: Resolved) -> Json:
    if field["type"] == TEXT_INPUT:
        return {"value": _text(field, field.get("value", "") if given is None else str(given))}
    if field["type"] == CHECKBOX:
        return {"value": bool(field.get("default") if given is None else given)}
    if field["type"] == RADIO:
        return {"value": None if given is None else _offered(field, str(given))}
    chosen_ones = [] if given is None else given if isinstance(given, list) else [given]
    if field["type"] == CHECKBOXES:
        return {"values": [_offered(field, str(value)) for value in chosen_ones]}
    if not chosen_ones and not field.get("required", True):
        return {"values": []}
    if field["type"] == STRING_SELECT and given is None:
        chosen_ones = [option["value"] for option in field["options"] if option.get("default")]
    return {"values": chosen(field, chosen_ones, resolved)}


def _text(field: Json, text: str) -> str:
    if not text and not field.get("required", True):
        return text
    least = max(field.get("min_length") or 0, 1 if field.get("required", True) else 0)
    most = field.get("max_length") or 4000
    if not least <= len(text) <= most:
        name = field["custom_id"]
        raise NotPossible(f"{name!r} takes {least} to {most} characters, not {len(text)}")
    return text
