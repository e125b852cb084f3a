"""Looks over a request's body and tells what is wrong with it, where, in Discord's own form."""

from collections.abc import Collection, Iterator
from typing import Any
from urllib.parse import urlsplit

from bot.demo.discord.refusals import Refusal


class Spot:
    """One place in a body: its value, and the means to object to it.

    All spots of a body share one tree of errors; ``refuse`` raises it as "Invalid Form Body".
    A check of a place where nothing stands passes, unless the place is ``required``.
    """

    __slots__ = ("_errors", "_key", "_outer", "value")

    def __init__(self, value: Any, outer: "Spot | None" = None, key: str | int = "") -> None:
        self.value = value
        self._outer = outer
        self._key = key
        self._errors: dict[str, Any] | None = None

    def __getitem__(self, key: str) -> "Spot":
        value = self.value.get(key) if isinstance(self.value, dict) else None
        return Spot(value, self, key)

    def each(self) -> Iterator["Spot"]:
        """The places of a list, in order; of anything else, none."""
        if isinstance(self.value, list):
            for index, value in enumerate(self.value):
                yield Spot(value, self, index)

    def wrong(self, code: str, message: str) -> None:
        """Object to this place."""
        self.tree().setdefault("_errors", []).append({"code": code, "message": message})

    def tree(self) -> dict[str, Any]:
        """The part of the errors that is about this place, made on first need."""
        if self._outer is not None:
            tree: dict[str, Any] = self._outer.tree().setdefault(str(self._key), {})
            return tree
        if self._errors is None:
            self._errors = {}
        return self._errors

    def refuse(self) -> None:
        """Raise all objections made so far to the whole body, if there are any."""
        if self._outer is not None:
            self._outer.refuse()
        elif self._errors:
            raise Refusal(50035, errors=self._errors)

    @property
    def missing(self) -> bool:
        return self.value is None

    def required(self) -> "Spot":
        """Object if nothing stands here."""
        if self.value is None or (isinstance(self.value, str) and not self.value.strip()):
            self.wrong("BASE_TYPE_REQUIRED", "This field is required")
        return self

    def text(self, most: int, least: int = 0) -> "Spot":
        """Object to all but a string of so many characters, white space around it not counted."""
        if self.value is None:
            return self
        if not isinstance(self.value, str):
            self.wrong("STRING_TYPE_CONVERT", f'Could not interpret "{self.value}" as string.')
        else:
            self._length(len(self.value.strip()), most, least)
        return self

    def items(self, most: int, least: int = 0) -> "Spot":
        """Object to all but a list of so many things."""
        if self.value is None:
            return self
        if not isinstance(self.value, list):
            self.wrong("LIST_TYPE_CONVERT", "Only iterables may be used in a ListType")
        else:
            self._length(len(self.value), most, least)
        return self

    def _length(self, length: int, most: int, least: int) -> None:
        if least <= length <= most:
            return
        if least:
            message = f"Must be between {least} and {most} in length."
            self.wrong("BASE_TYPE_BAD_LENGTH", message)
        else:
            self.wrong("BASE_TYPE_MAX_LENGTH", f"Must be {most} or fewer in length.")

    def number(self, most: int, least: int = 0) -> "Spot":
        """Object to all but a whole number in this range."""
        if self.value is None:
            return self
        if not isinstance(self.value, int):
            self.wrong("NUMBER_TYPE_COERCE", f'Value "{self.value}" is not int.')
        elif self.value > most:
            self.wrong("NUMBER_TYPE_MAX", f"int value should be less than or equal to {most}.")
        elif self.value < least:
            self.wrong("NUMBER_TYPE_MIN", f"int value should be greater than or equal to {least}.")
        return self

    def one_of(self, choices: Collection[Any]) -> "Spot":
        """Object to all but these values."""
        if self.value is not None and self.value not in choices:
            listed = ", ".join(repr(choice) for choice in choices)
            self.wrong("BASE_TYPE_CHOICES", f"Value must be one of ({listed}).")
        return self

    def link(self, schemes: tuple[str, ...] = ("http", "https"), most: int = 2048) -> "Spot":
        """Object to all but an address of one of these schemes."""
        if not self.value:
            return self
        self.text(most)
        scheme, host = _scheme_and_host(str(self.value))
        if scheme not in schemes:
            allowed = ", ".join(repr(scheme) for scheme in schemes)
            message = f'Scheme "{scheme}" is not supported. Scheme must be one of ({allowed}).'
            self.wrong("URL_TYPE_INVALID_SCHEME", message)
        elif not host:
            self.wrong("URL_TYPE_INVALID_URL", "Not a well formed URL.")
        return self


def _scheme_and_host(address: str) -> tuple[str, str]:
    try:
        parts = urlsplit(address)
    except ValueError:
        return "http", ""
    return parts.scheme, parts.netloc
