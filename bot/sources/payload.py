"""What a JSON API answered."""

import json
from collections.abc import Callable
from typing import Any, TypeVar

from bot.errors import SourceError
from bot.sources.web import Answer

T = TypeVar("T")


def read_json(answer: Answer, source: str, read: Callable[[Any], T]) -> T:
    """What ``read`` finds in the answer of the API of ``source``.

    Raises ``SourceError`` where the answer is no JSON, or of another shape than ``read`` expects.
    """
    try:
        found = json.loads(answer.body)
    except ValueError as error:
        is_page = answer.body.lstrip()[:1] == b"<"
        what = "a web page" if is_page else "something unreadable"
        raise SourceError(f"{source} answered with {what} in place of data") from error
    try:
        return read(found)
    except (LookupError, TypeError, ValueError, AttributeError) as error:
        raise SourceError(f"{source} answered with data of another shape than expected") from error
