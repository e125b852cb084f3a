"""A small catalog of shows, in TVmaze's own form.

Source of the form: https://www.tvmaze.com/api#shows and #show-search.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.demo.press import Press
from bot.domain.folding import fold

NETWORKS = frozenset({"BBC One", "Channel 4"})
"""Homes that broadcast; all others are web channels."""
PAGE = "https://www.tvmaze.com/shows"


@dataclass(frozen=True, slots=True)
class Entry:
    """A show of the catalog."""

    id: int
    title: str
    home: str
    premiered: date
    language: str
    genres: list[str]
    summary: str
    creators: list[str]
    cast: list[str]
    seasons: Sequence[Mapping[str, Any]]
    ended: date | None = None
    country: str | None = None
    akas: tuple[str, ...] | list[str] = ()

    @property
    def label(self) -> str:
        """The title with what tells it from its namesakes."""
        return f"{self.title} ({self.premiered.year}, {self.home})"


def open_catalog(press: Press, shows: Iterable[Entry]) -> None:
    """Has the press answer for the catalog: ``/shows/ID`` and ``/search/shows?q=``."""
    shows = tuple(shows)
    for show in shows:
        press.serve(f"/shows/{show.id}", _json(_whole(show)), content_type="application/json")

    def search(query: Mapping[str, str]) -> bytes:
        found = sorted(shows, key=lambda show: -_likeness(show, query.get("q", "")))
        hits = [(show, score) for show in found if (score := _likeness(show, query.get("q", "")))]
        return _json([{"score": score, "show": _facts(show)} for show, score in hits])

    press.answer("/search/shows", search, content_type="application/json")


def _likeness(show: Entry, query: str) -> float:
    """1 for the very title, less for a part of it, 0 for none."""
    title, wanted = fold(show.title), fold(query)
    if not wanted or wanted not in title:
        return 0.0
    return len(wanted) / len(title)


def _whole(show: Entry) -> dict[str, Any]:
    crew = [{"type": "Creator", "person": _person(name)} for name in show.creators]
    cast = [{"person": _person(name), "character": None} for name in show.cast]
    embedded = {
        "cast": cast,
        "crew": crew,
        "akas": [{"name": name, "country": None} for name in show.akas],
        "seasons": [
            {
                "id": 100 * show.id + number,
                "number": number,
                "name": "",
                "episodeOrder": one["episodes"],
                "premiereDate": one["premiered"].isoformat(),
                "endDate": one["ended"].isoformat(),
            }
            for number, one in enumerate(show.seasons, start=1)
        ],
    }
    return _facts(show) | {"_embedded": embedded}


def _facts(show: Entry) -> dict[str, Any]:
    code = {"code": show.country} if show.country else None
    home = {"id": 1, "name": show.home, "country": code}
    return {
        "id": show.id,
        "url": f"{PAGE}/{show.id}/{'-'.join(fold(show.title).split())}",
        "name": show.title,
        "type": "Scripted",
        "language": show.language,
        "genres": show.genres,
        "status": "Ended" if show.ended else "Running",
        "premiered": show.premiered.isoformat(),
        "ended": show.ended.isoformat() if show.ended else None,
        "network": home if show.home in NETWORKS else None,
        "webChannel": None if show.home in NETWORKS else home,
        "externals": {"tvrage": None, "thetvdb": None, "imdb": None},
        "image": None,
        "summary": f"<p>{show.summary}</p>",
        "updated": 1_745_000_000,
    }


def _person(name: str) -> dict[str, Any]:
    return {"id": sum(map(ord, name)), "name": name}


def _json(answer: Any) -> bytes:
    return json.dumps(answer, ensure_ascii=False).encode()
