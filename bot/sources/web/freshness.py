"""What an answer's headers say about time: when to come again, and what to ask with."""

import re
import time
from collections.abc import Mapping
from dataclasses import dataclass
from email.utils import parsedate_to_datetime

_MAX_AGE = re.compile(r"(?:^|[,\s])(?:s-maxage|max-age)\s*=\s*\"?(\d{1,10})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Validators:
    """What a server gave to recognise its last answer by."""

    etag: str | None
    last_modified: str | None

    @property
    def headers(self) -> dict[str, str]:
        """The conditional request's headers.

        The ETag goes without its weak mark: If-None-Match compares weakly (RFC 9110, 13.1.2), and
        WordPress compares literally with a strong one that a proxy has weakened on the way.
        """
        headers = {}
        if self.etag:
            headers["If-None-Match"] = self.etag.removeprefix("W/")
        if self.last_modified:
            headers["If-Modified-Since"] = self.last_modified
        return headers


def validators(headers: Mapping[str, str]) -> Validators:
    """The validators of an answer."""
    return Validators(headers.get("ETag"), headers.get("Last-Modified"))


def fresh_for(headers: Mapping[str, str]) -> float | None:
    """Seconds that an answer says it stays fresh: Cache-Control, else Expires; None if silent."""
    control = headers.get("Cache-Control", "")
    if found := _MAX_AGE.search(control):
        return float(found[1])
    if "no-cache" in control or "no-store" in control or "Expires" not in headers:
        return None
    return _seconds_until(headers["Expires"], headers)


def retry_after(headers: Mapping[str, str]) -> float | None:
    """Seconds that a server asked to be left alone (a number or a date); None if it did not."""
    value = headers.get("Retry-After", "").strip()
    if value.isascii() and value.isdigit():
        return float(value[:10])
    return _seconds_until(value, headers) if value else None


def _seconds_until(date: str, headers: Mapping[str, str]) -> float | None:
    """Counted by the server's own clock where it shows one, so that a wrong clock does no harm."""
    until = _timestamp(date)
    if until is None:
        return None
    now = _timestamp(headers.get("Date", ""))
    return max(0.0, until - (time.time() if now is None else now))


def _timestamp(date: str) -> float | None:
    try:
        return parsedate_to_datetime(date).timestamp()
    except (ValueError, OverflowError, OSError):
        return None
