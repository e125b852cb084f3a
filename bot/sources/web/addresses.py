"""The addresses of requests: absolute, of http or https, with a host."""

from yarl import URL

from bot.errors import SourceError


def parsed(url: str, *, base: URL | None = None) -> URL:
    """The address, or the one that ``base`` redirects to; raises SourceError if it is none."""
    try:
        found = URL(url.strip())
        found = base.join(found) if base is not None else found
        if found.scheme in {"http", "https"} and found.raw_host and url.strip():
            return found
    except ValueError:
        pass
    where = f"{host_of(base)} redirects to what" if base is not None else "this"
    raise SourceError(f"{where} is no http or https address: {url[:200] or '(nothing)'}")


def host_of(url: URL) -> str:
    """The host as it is asked for; empty where there is none."""
    return url.raw_host or ""
