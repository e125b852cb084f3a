"""The season of news that we wrote ourselves, read from ``season.toml``."""

import tomllib
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from functools import cache
from importlib.resources import files
from typing import Any

from bot.demo.catalog import Entry
from bot.demo.season import Act, Alert, Paper, Place, Season, Wish
from bot.domain.cards import happening
from bot.domain.model import (
    Certainty,
    Decision,
    Details,
    Interview,
    Item,
    Kind,
    Move,
    Renewal,
    Top10,
)


@cache
def season() -> Season:
    """The season as it is written."""
    text = files("bot.demo").joinpath("season.toml").read_text(encoding="utf-8")
    data = tomllib.loads(text)
    papers = {key: _paper(key, one) for key, one in data["outlet"].items()}
    shows = tuple(Entry(**one) for one in data["show"])
    server = data["server"]
    return Season(
        begins=data["begins"],
        server=server["name"],
        role=server["role"],
        moderator=server["moderator"],
        member=server["member"],
        channels=tuple(Place(**one) for one in server["channel"]),
        papers=papers,
        shows=shows,
        wishes=tuple(_wish(one, shows) for one in data["watch"]),
        acts=tuple(_act(number, one, papers) for number, one in enumerate(data["act"])),
        expected=tuple(_alert(one) for one in data["alert"]),
    )


def expected() -> tuple[Alert, ...]:
    """The alerts that are right once every act was played: by channel, each channel's in order."""
    return season().expected


def _paper(key: str, data: Mapping[str, Any]) -> Paper:
    return Paper(
        key, data["name"], data["form"], data.get("language", "en"), data.get("listed", True)
    )


def _wish(data: Mapping[str, Any], shows: Sequence[Entry]) -> Wish:
    (show,) = (
        show
        for show in shows
        if show.title == data["show"] and data.get("year") in (None, show.premiered.year)
    )
    least = data.get("certainty")
    return Wish(
        channel=data["channel"],
        show_id=show.id,
        title=show.title,
        kinds=data.get("kinds"),
        certainty=Certainty[least.upper()] if least else None,
        role=data.get("role"),
    )


def _act(number: int, data: Mapping[str, Any], papers: Mapping[str, Paper]) -> Act:
    items: dict[str, list[Item]] = {}
    for index, one in enumerate(data.get("item", ()), start=1):
        name = f"{number}-{index}"
        items.setdefault(one["outlet"], []).append(_item(name, one, data["at"], papers))
    chart = dict(data.get("chart", {}))
    return Act(
        title=data["title"],
        at=data["at"],
        note=data["note"],
        items=items,
        week=chart.pop("week", None),
        chart=chart,
        breaks=data.get("breaks"),
        mends=data.get("mends"),
    )


def _item(name: str, data: Mapping[str, Any], at: datetime, papers: Mapping[str, Paper]) -> Item:
    paper = papers[data["outlet"]]
    link = f"https://{paper.key}.example/{name}"
    return Item(
        guid=link,
        link=link,
        headline=data["headline"],
        summary=data["summary"],
        outlet=paper.name,
        language=paper.language,
        published=at - timedelta(hours=data["hours_ago"]),
    )


def _alert(data: Mapping[str, Any]) -> Alert:
    kind = next(kind for kind in Kind if kind.value in data)
    facts = dict(data[kind.value])
    return Alert(
        channel=data["channel"],
        line=f"{data['show']}: {happening(_details(kind, facts))}",
        kind=kind,
        certainty=Certainty[data["certainty"].upper()],
        told_by=tuple(data["told_by"]),
        quote=facts.get("quote"),
        pings=tuple(data.get("pings", ())),
    )


def _details(kind: Kind, facts: Mapping[str, Any]) -> Details:
    match kind:
        case Kind.RENEWAL:
            return Renewal(Decision(facts["decision"]), facts.get("season"))
        case Kind.INTERVIEW:
            return Interview(tuple(facts["people"]), facts.get("to"), facts.get("quote"))
        case Kind.TOP10:
            return Top10(facts["service"], facts["rank"], moves=(Move.ENTERED,))
