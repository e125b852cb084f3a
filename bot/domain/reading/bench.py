"""Readings and labelled items as JSON objects, for comparing what was read with what is so."""

from collections.abc import Iterable, Mapping
from typing import Any

from bot.domain.model import Interview, Item, Person, Reading, Renewal, Role, Show, Top10


def shows_from(rows: Iterable[Mapping[str, Any]]) -> tuple[Show, ...]:
    """Shows from catalog rows (title, aliases, year, network, cast, creators); the id is the line's number."""
    return tuple(_show(number, row) for number, row in enumerate(rows, start=1))


def item_from(row: Mapping[str, Any]) -> Item:
    """An item from a row with id, headline, summary and, where known, url, outlet, lang, tags."""
    return Item(
        guid=row["id"],
        link=row.get("url") or "",
        headline=row.get("headline") or "",
        summary=row.get("summary") or "",
        outlet=row.get("outlet") or "",
        language=row.get("lang") or "en",
        tags=tuple(row.get("tags") or ()),
    )


def row_from(item: Item, reading: Reading, *, why: bool = False) -> dict[str, Any]:
    """What was read of an item: ``id`` and ``alerts``; with ``why`` also words, reasons and silences."""
    alerts = []
    for claim in reading.claims:
        alert = {"show": claim.show.title, "kind": str(claim.kind), **_details(claim.details)}
        if why:
            alert |= {
                "certainty": claim.certainty.name.lower(),
                "words": claim.words,
                "reasons": list(claim.reasons),
            }
        alerts.append(alert)
    row: dict[str, Any] = {"id": item.guid, "alerts": alerts}
    if why:
        row["silences"] = [
            {"show": silence.show.title, "reasons": list(silence.reasons)}
            for silence in reading.silences
        ]
    return row


def _show(number: int, row: Mapping[str, Any]) -> Show:
    cast = [Person(name) for name in row.get("cast") or ()]
    creators = [Person(name, Role.CREATOR) for name in row.get("creators") or ()]
    return Show(
        id=number,
        title=row["title"],
        aliases=tuple(row.get("aliases") or ()),
        year=row.get("year"),
        end_year=row.get("end_year"),
        network=row.get("network"),
        country=row.get("country"),
        language=row.get("language"),
        people=(*cast, *creators),
    )


def _details(details: Renewal | Interview | Top10) -> dict[str, Any]:
    if isinstance(details, Renewal):
        return {"decision": str(details.decision), "season": details.season}
    if isinstance(details, Interview):
        return {"people": list(details.people), "to": details.to, "quote": details.quote}
    return {"platform": details.service, "rank": details.rank}
