"""What changes is told on the wire; the gateway and the control API listen there."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Event:
    """One change, named and shaped as on Discord's gateway."""

    name: str
    data: Json
    guild_id: int | None = None
    hidden: bool = False
    """The bot is not told: it may not see the place, or it is for one person's eyes."""
    reader: int | None = None
    """The only person who may see it, for an ephemeral message."""


class Wire:
    """Tells every listener of every event, in order, at once."""

    def __init__(self) -> None:
        self.listeners: list[Callable[[Event], None]] = []

    def tell(self, event: Event) -> None:
        for listener in tuple(self.listeners):
            listener(event)
