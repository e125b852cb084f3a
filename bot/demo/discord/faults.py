"""What can go wrong on demand: the next requests fail, are slow, or lose their answer."""

import re
from dataclasses import dataclass, field

POSTS = r"/channels/\d+/messages"


@dataclass(slots=True)
class Fault:
    """What happens to the next ``times`` requests of this method whose path matches.

    Without ``status`` and ``drop`` the request is only slow. ``accept`` lets Discord carry it out
    before it fails, as when the answer is lost on the way.
    """

    times: int = 1
    method: str = "POST"
    path: str = POSTS
    """A regular expression for the whole path below ``/api/v10``."""
    delay: float = 0.0
    status: int | None = None
    code: int = 0
    message: str | None = None
    accept: bool = False
    drop: bool = False
    """Close the connection instead of answering."""
    retry_after: float | None = None
    """For a 429: seconds to wait."""
    scope: str = "user"

    def meets(self, method: str, path: str) -> bool:
        hits = self.method in ("*", method) and re.fullmatch(self.path, path) is not None
        return hits and self.times > 0


@dataclass(slots=True)
class Faults:
    """The faults that are still to happen, first come, first served."""

    waiting: list[Fault] = field(default_factory=list)
    happened: int = 0

    def add(self, fault: Fault) -> Fault:
        self.waiting.append(fault)
        return fault

    def clear(self) -> None:
        self.waiting.clear()

    def take(self, method: str, path: str) -> Fault | None:
        """The fault that happens to this request, counted down."""
        fault = next((fault for fault in self.waiting if fault.meets(method, path)), None)
        if fault is not None:
            fault.times -= 1
            self.happened += 1
            self.waiting = [left for left in self.waiting if left.times > 0]
        return fault

    def fail(self, times: int = 1, *, status: int = 500, path: str = POSTS) -> Fault:
        """The next posts are answered with a server error, and not carried out."""
        return self.add(Fault(times, path=path, status=status))

    def refuse(
        self, code: int, times: int = 1, *, method: str = "POST", path: str = POSTS
    ) -> Fault:
        """The next posts are refused with one of Discord's own codes and its usual status."""
        return self.add(Fault(times, method, path, status=0, code=code))

    def slow(self, seconds: float, times: int = 1, *, path: str = POSTS) -> Fault:
        """The next posts are carried out, and answered late."""
        return self.add(Fault(times, path=path, delay=seconds))

    def lose_answers(self, times: int = 1, *, method: str = "POST", path: str = POSTS) -> Fault:
        """The next posts are carried out, and the connection breaks before the answer."""
        return self.add(Fault(times, method, path, accept=True, drop=True))

    def lose_requests(self, times: int = 1, *, method: str = "POST", path: str = POSTS) -> Fault:
        """The connection breaks before the next posts are carried out."""
        return self.add(Fault(times, method, path, drop=True))

    def limit(self, seconds: float, times: int = 1, *, scope: str = "user") -> Fault:
        """The next posts are over a rate limit; ``scope`` is user, shared or global."""
        return self.add(Fault(times, status=429, retry_after=seconds, scope=scope))
