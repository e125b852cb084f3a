"""TMDB, with the operator's own key: what TVmaze does not say, first of all that a show is canceled.

Free for non-commercial use; wants "This product uses the TMDB API but is not endorsed or certified by
TMDB" wherever it is used. Answers 429 with Retry-After beyond about 40 calls a second.
https://developer.themoviedb.org/reference
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar
from urllib.parse import urlencode

from bot.sources.pace import Pace
from bot.sources.payload import read_json
from bot.sources.web import Web

URL = "https://api.themoviedb.org/3"
PICTURES = "https://image.tmdb.org/t/p/w342"
_NOT_FOUND = 404

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Facts:
    """What TMDB knows of a show."""

    id: int
    title: str
    status: str | None
    """``Returning Series``, ``Planned``, ``In Production``, ``Ended``, ``Canceled`` or ``Pilot``."""
    year: int | None = None
    seasons: int | None = None
    last_aired: date | None = None
    next_airs: date | None = None
    networks: tuple[str, ...] = ()
    imdb: str | None = None
    poster: str | None = None
    url: str | None = None


class TMDB:
    """Looks shows up; every call raises ``SourceError``. ``token`` is the API's read token."""

    def __init__(self, web: Web, token: str, base: str = URL, pace: Pace | None = None) -> None:
        self._web = web
        self._base = base.rstrip("/")
        self._headers = {"Authorization": f"Bearer {token}"}
        self._pace = pace or Pace(calls=20, per=1.0)

    async def id_of(self, imdb: str) -> int | None:
        """TMDB's id of the show with this IMDb id; ``None`` if it has none."""
        query = urlencode({"external_source": "imdb_id"})
        return await self._ask(
            f"/find/{imdb}?{query}",
            lambda found: next((int(show["id"]) for show in found["tv_results"]), None),
        )

    async def facts(self, tmdb_id: int) -> Facts | None:
        """The show's facts; ``None`` if there is none of this id."""
        query = urlencode({"append_to_response": "external_ids"})
        return await self._ask(f"/tv/{tmdb_id}?{query}", read_facts)

    async def _ask(self, path: str, read: Callable[[Any], T | None]) -> T | None:
        await self._pace.wait()
        answer = await self._web.get(self._base + path, headers=self._headers, accept={_NOT_FOUND})
        return None if answer.status == _NOT_FOUND else read_json(answer, "TMDB", read)


def read_facts(raw: dict[str, Any]) -> Facts:
    """The facts in an answer of ``/tv/{id}``; raises ``KeyError`` or ``ValueError`` if it is none.

    Unknown dates and addresses come as ``""`` or null.
    """
    first = _day(raw.get("first_air_date"))
    return Facts(
        id=int(raw["id"]),
        title=raw["name"],
        status=raw.get("status") or None,
        year=first.year if first else None,
        seasons=raw.get("number_of_seasons"),
        last_aired=_day(raw.get("last_air_date")),
        next_airs=_day((raw.get("next_episode_to_air") or {}).get("air_date")),
        networks=tuple(network["name"] for network in raw.get("networks") or ()),
        imdb=(raw.get("external_ids") or {}).get("imdb_id") or None,
        poster=PICTURES + raw["poster_path"] if raw.get("poster_path") else None,
        url=f"https://www.themoviedb.org/tv/{raw['id']}",
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
