"""TVmaze, the catalog: free, no key, CC BY-SA (credit TVmaze and link the show).

20 calls per 10 seconds; what is not there is a 404, often with an empty body; no status says
cancelled: such a show has ``Ended`` like any other that is over. https://www.tvmaze.com/api
"""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from html import unescape
from typing import Any, Literal, TypeVar
from urllib.parse import urlencode

from bot.domain.model import Episode, Person, Role, Season, Show
from bot.sources.pace import Pace
from bot.sources.payload import read_json
from bot.sources.web import Web

URL = "https://api.tvmaze.com"
_NOT_FOUND = 404
_EMBEDDED = [("embed[]", part) for part in ("cast", "crew", "akas", "seasons", "nextepisode")]
_CREATORS = {"Creator", "Co-Creator", "Developer"}
_LANGUAGES = {
    "Arabic": "ar",
    "Chinese": "zh",
    "Danish": "da",
    "Dutch": "nl",
    "English": "en",
    "Finnish": "fi",
    "French": "fr",
    "German": "de",
    "Greek": "el",
    "Hebrew": "he",
    "Hindi": "hi",
    "Icelandic": "is",
    "Italian": "it",
    "Japanese": "ja",
    "Korean": "ko",
    "Norwegian": "no",
    "Polish": "pl",
    "Portuguese": "pt",
    "Russian": "ru",
    "Spanish": "es",
    "Swedish": "sv",
    "Thai": "th",
    "Turkish": "tr",
}

T = TypeVar("T")


class TVmaze:
    """Looks shows up; every call may wait for its turn and raises ``SourceError``."""

    def __init__(self, web: Web, base: str = URL, pace: Pace | None = None) -> None:
        self._web = web
        self._base = base.rstrip("/")
        self._pace = pace or Pace(calls=20, per=10.0)

    async def search(self, query: str) -> tuple[Show, ...]:
        """The shows whose title is like ``query``, likeliest first, without their people."""
        if not query.strip():
            return ()
        return await self._ask(
            f"/search/shows?{urlencode({'q': query})}",
            lambda found: tuple(read_show(one["show"]) for one in found),
            (),
        )

    async def show(self, show_id: int) -> Show | None:
        """The show with people, aliases, seasons and next episode; ``None`` if there is none of this id."""
        return await self._ask(f"/shows/{show_id}?{urlencode(_EMBEDDED)}", read_show, None)

    async def by_imdb(self, imdb: str) -> Show | None:
        """The show of this IMDb id (``tt...``), without its people; ``None`` if there is none."""
        return await self._ask(f"/lookup/shows?{urlencode({'imdb': imdb})}", read_show, None)

    async def updates(self, since: Literal["day", "week", "month"]) -> dict[int, int]:
        """The ids of the shows that changed lately, each with the Unix time of its last change."""
        return await self._ask(
            f"/updates/shows?{urlencode({'since': since})}",
            lambda found: {int(show_id): int(at) for show_id, at in found.items()},
            {},
        )

    async def _ask(self, path: str, read: Callable[[Any], T], absent: T) -> T:
        await self._pace.wait()
        answer = await self._web.get(self._base + path, accept={_NOT_FOUND})
        if answer.status == _NOT_FOUND:
            return absent
        return read_json(answer, "TVmaze", read)


def read_show(raw: dict[str, Any]) -> Show:
    """The show in an answer; raises ``KeyError``, ``TypeError`` or ``ValueError`` if it is none."""
    embedded = raw.get("_embedded") or {}
    home = raw.get("network") or raw.get("webChannel") or {}
    return Show(
        id=int(raw["id"]),
        title=raw["name"],
        aliases=_aliases(raw["name"], embedded.get("akas") or ()),
        year=_year(raw.get("premiered")),
        end_year=_year(raw.get("ended")),
        network=home.get("name"),
        country=(home.get("country") or {}).get("code"),
        language=_LANGUAGES.get(raw.get("language") or ""),
        status=raw.get("status"),
        people=_people(embedded.get("cast") or (), embedded.get("crew") or ()),
        url=raw.get("url"),
        image=(raw.get("image") or {}).get("medium"),
        imdb=(raw.get("externals") or {}).get("imdb"),
        summary=_plain(raw.get("summary")),
        seasons=tuple(map(_season, embedded.get("seasons") or ())),
        next_episode=_episode(embedded.get("nextepisode")),
    )


def _aliases(title: str, akas: Any) -> tuple[str, ...]:
    names = dict.fromkeys(aka["name"] for aka in akas)
    return tuple(name for name in names if name != title)


def _people(cast: Any, crew: Any) -> tuple[Person, ...]:
    """Everybody once: as creator if they are, else as cast if they are, else as crew."""
    roles: dict[str, Role] = {}
    for one in crew:
        if one.get("type") in _CREATORS:
            roles.setdefault(one["person"]["name"], Role.CREATOR)
    for one in cast:
        roles.setdefault(one["person"]["name"], Role.CAST)
    for one in crew:
        roles.setdefault(one["person"]["name"], Role.CREW)
    return tuple(Person(name, role) for name, role in roles.items())


def _season(raw: dict[str, Any]) -> Season:
    return Season(
        number=int(raw["number"]),
        episodes=raw.get("episodeOrder"),
        premiered=_day(raw.get("premiereDate")),
        ended=_day(raw.get("endDate")),
    )


def _episode(raw: dict[str, Any] | None) -> Episode | None:
    """None where there is no next episode, or none with a date."""
    if not raw or not raw.get("airstamp"):
        return None
    at = datetime.fromisoformat(raw["airstamp"]).astimezone(UTC)
    return Episode(int(raw["season"]), raw.get("number"), raw.get("name") or "", at)


def _day(day: str | None) -> date | None:
    return date.fromisoformat(day) if day else None


def _year(day: str | None) -> int | None:
    return int(day[:4]) if day else None


def _plain(summary: str | None) -> str | None:
    """The text of a summary, which comes as HTML."""
    text = unescape(re.sub(r"<[^>]*>", " ", summary or ""))
    return re.sub(r" (?=[.,;:!?])", "", " ".join(text.split())) or None
