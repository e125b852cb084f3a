"""How the model's frozen values lie in JSON columns, and come back the same."""

from typing import Any

from pydantic import TypeAdapter

from bot.domain.model import Details, Interview, Kind, Renewal, Show, Top10

_SHOW = TypeAdapter(Show)
_DETAILS: dict[Kind, TypeAdapter[Any]] = {
    Kind.INTERVIEW: TypeAdapter(Interview),
    Kind.RENEWAL: TypeAdapter(Renewal),
    Kind.TOP10: TypeAdapter(Top10),
}


def show_to_json(show: Show) -> Any:
    """The whole show as JSON values."""
    return _SHOW.dump_python(show, mode="json")


def show_from_json(facts: Any) -> Show:
    """The show that `show_to_json` took apart."""
    return _SHOW.validate_python(facts)


def details_to_json(kind: Kind, details: Details) -> Any:
    """A claim's details as JSON values."""
    return _DETAILS[kind].dump_python(details, mode="json")


def details_from_json(kind: Kind, details: Any) -> Details:
    """The details that `details_to_json` took apart."""
    found: Details = _DETAILS[kind].validate_python(details)
    return found
