"""What a server answers, as far as it is content."""

from collections.abc import Collection
from dataclasses import dataclass

import aiohttp

from bot.sources.web import excuses, freshness
from bot.sources.web.addresses import host_of
from bot.sources.web.freshness import Validators

NOT_MODIFIED = 304


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server said. ``url`` is where it was found after redirects."""

    url: str
    status: int
    body: bytes
    content_type: str
    validators: Validators
    fresh_for: float | None
    """Seconds, from Cache-Control or Expires."""
    not_modified: bool


def refuse(response: aiohttp.ClientResponse, accept: Collection[int]) -> None:
    """Raises SourceError for a status that is no answer; ``accept`` names some that are."""
    status = response.status
    if not (200 <= status < 300 or status == NOT_MODIFIED or status in accept):  # noqa: PLR2004 - the class of successes
        raise excuses.of_status(host_of(response.url), status, response.headers)


def answered(response: aiohttp.ClientResponse, body: bytes, *, whole: bool = True) -> Answer:
    """The answer with its body; one that is not ``whole`` can't be recognised again."""
    return Answer(
        url=str(response.url),
        status=response.status,
        body=body,
        content_type=response.headers.get("Content-Type", ""),
        validators=freshness.validators(response.headers) if whole else Validators(None, None),
        fresh_for=freshness.fresh_for(response.headers),
        not_modified=response.status == NOT_MODIFIED,
    )
