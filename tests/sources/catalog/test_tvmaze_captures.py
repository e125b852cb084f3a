"""Captured answers of TVmaze."""

import json
from datetime import date
from pathlib import Path
from typing import Any

from bot.domain.model import Person, Role, Season
from bot.sources.catalog.tvmaze import read_show


def captured_shows(folder: Path) -> dict[str, dict[str, Any]]:
    """Every show in the captured answers, by file and id."""
    found: dict[str, dict[str, Any]] = {}
    for path in sorted(folder.rglob("*.json")):
        raw = json.loads(path.read_bytes() or b"null")
        for one in raw if isinstance(raw, list) else [raw]:
            show = one.get("show", one) if isinstance(one, dict) else {}
            if "premiered" in show:
                found[f"{path.name} {show['id']}"] = show
    return found


def test_every_captured_show_reads(shared: Path) -> None:
    shows = {
        name: read_show(raw) for name, raw in captured_shows(shared / "data" / "tvmaze").items()
    }

    assert len(shows) > 25
    assert all(show.year and show.url for show in shows.values())
    assert {show.status for show in shows.values()} <= {"Running", "Ended", "To Be Determined"}
    assert not any("<" in (show.summary or "") for show in shows.values())


def test_captured_seasons_read(shared: Path) -> None:
    captured = shared / "data" / "tvmaze" / "flexget" / "shows_13_embed_seasons.200.json"

    show = read_show(json.loads(captured.read_bytes()))

    assert [season.number for season in show.seasons] == [1, 2, 3, 4, 5, 6, 7]
    assert show.seasons[0] == Season(1, 23, date(2014, 10, 7), date(2015, 5, 19))
    assert show.seasons[6] == Season(7)


def test_a_captured_cast_reads(shared: Path) -> None:
    cast = shared / "data" / "tvmaze" / "examples-2026" / "public-get-show-cast-example.json"

    show = read_show(
        {"id": 1, "name": "Under the Dome", "_embedded": {"cast": json.loads(cast.read_bytes())}}
    )

    assert Person("Mike Vogel", Role.CAST) in show.people
