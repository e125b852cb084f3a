"""How a check of limits is looked at."""

from collections.abc import Callable
from typing import Any

from bot.demo.discord.refusals import Refusal
from bot.demo.discord.spot import Spot
from tests.demo.discord.conftest import complaints


def found(check: Callable[[Spot], None], body: Any) -> list[str]:
    """What the check objects to, each as ``path: CODE``."""
    spot = Spot(body)
    check(spot)
    try:
        spot.refuse()
    except Refusal as refusal:
        return list(complaints(refusal.body["errors"]))
    return []
