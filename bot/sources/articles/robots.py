"""What a site's robots.txt lets Encore read (RFC 9309).

The standard library's parser knows no ``*`` and ``$`` in paths and takes the first rule that fits
instead of the longest, so it would read what a site keeps for itself.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import quote

AGENT = "encore"
"""The product token that a site addresses Encore by."""
_LONGEST = 500 * 1024
"""Characters that are read: the standard asks for this much (section 2.5)."""
_MOST_RULES = 5_000
_KEPT = "/?&=:;,@!$'()*+~%-._"


@dataclass(frozen=True, slots=True)
class Rules:
    """What one site lets an agent read: patterns of paths, each allowed or not."""

    lines: tuple[tuple[str, bool], ...] = ()

    def allow(self, path: str) -> bool:
        """Whether a path, with its query, may be read: the longest rule decides, else an allowing one."""
        path = _comparable(path)
        fits = [(len(pattern), allowed) for pattern, allowed in self.lines if _fits(pattern, path)]
        return max(fits, default=(0, True))[1]


ALL = Rules()
"""Everything may be read."""
NOTHING = Rules((("/", False),))
"""Nothing may."""


def rules(text: str, agent: str = AGENT) -> Rules:
    """What a robots.txt says to an agent by its name, else to everybody; never fails."""
    own: list[tuple[str, bool]] = []
    everybody: list[tuple[str, bool]] = []
    named = False
    for agents, lines in _groups(_fields(text[:_LONGEST])):
        if agent in agents:
            named = True
            own += lines
        elif "*" in agents:
            everybody += lines
    return Rules(tuple((own if named else everybody)[:_MOST_RULES]))


def _fields(text: str) -> Iterator[tuple[str, str]]:
    for line in text.lstrip("\ufeff").splitlines():
        key, colon, value = line.partition("#")[0].partition(":")
        if colon:
            yield key.strip().lower(), value.strip()


def _groups(
    fields: Iterable[tuple[str, str]],
) -> Iterator[tuple[set[str], list[tuple[str, bool]]]]:
    """Each run of user agents with the rules below it."""
    agents: set[str] = set()
    lines: list[tuple[str, bool]] = []
    ruled = False
    for key, value in fields:
        if key == "user-agent":
            if ruled:
                yield agents, lines
                agents, lines, ruled = set(), [], False
            agents.add(value.partition("/")[0].strip().lower())
        elif key in ("allow", "disallow"):
            ruled = True
            if value:
                lines.append((_comparable(value), key == "allow"))
    yield agents, lines


def _comparable(path: str) -> str:
    """A path or pattern with everything unusual in it percent-encoded, the same way everywhere."""
    found = quote(path, safe=_KEPT, errors="replace")
    return found if found.startswith(("/", "*")) else f"/{found}"


def _fits(pattern: str, path: str) -> bool:
    """Whether a pattern with ``*`` for anything, and ``$`` for the end, begins a path."""
    ends = pattern.endswith("$")
    first, *others = pattern.removesuffix("$").split("*")
    if not path.startswith(first):
        return False
    at = len(first)
    for n, part in enumerate(others):
        last = ends and n == len(others) - 1
        at = path.rfind(part, at) if last else path.find(part, at)
        if at < 0:
            return False
        at += len(part)
    return not ends or at == len(path)
