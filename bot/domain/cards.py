"""What an alert says, before it is Discord: few words, the most telling first."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.model import (
    Certainty,
    Decision,
    Details,
    Interview,
    Kind,
    Move,
    Renewal,
    Story,
    Top10,
)
from bot.domain.plain import clean, host, safe, safe_link
from bot.domain.regions import where

COLOUR = {
    Certainty.OFFICIAL: 0x2E9E6B,
    Certainty.REPORTED: 0x3B7DD8,
    Certainty.RUMOUR: 0x8A8F98,
}
CERTAINTY = {
    Certainty.OFFICIAL: "Official",
    Certainty.REPORTED: "Reported",
    Certainty.RUMOUR: "Rumour",
}
SHOWN = 3
"""Names in a row before the rest is only counted."""
MOST = 740
"""Characters of a card's embed: eight of them fit into a message (Discord takes 6,000 in all)."""
KIND = {Kind.INTERVIEW: "Interview", Kind.TOP10: "Top 10", Kind.RENEWAL: "Renewal news"}


@dataclass(frozen=True, slots=True)
class Card:
    """One story as an alert; all text is safe to post and within Discord's limits."""

    line: str
    """For a phone's notification; at most 200 characters."""
    title: str
    link: str | None
    body: str
    """Short: with title and footer at most `MOST` characters."""
    colour: int
    footer: str
    at: datetime
    image: str | None


def card(story: Story, *, veiled: bool = False) -> Card:
    """What the story says to a channel; ``veiled`` hides the quote behind spoiler bars."""
    first = story.tellings[0]
    return Card(
        line=safe(f"{story.show.title}: {happening(story.details)}", 200),
        title=safe(f"{story.show.title} {_outcome(story.details)}", 110),
        link=safe_link(first.link),
        body="\n".join(part for part in _body(story, veiled=veiled) if part),
        colour=COLOUR[story.certainty],
        footer=_footer(story),
        at=first.at,
        image=safe_link(story.show.image) if story.show.image else None,
    )


def happening(details: Details) -> str:
    """What happened, as the rest of a headline that begins with the show's title."""
    match details:
        case Renewal():
            return _decided(details)
        case Interview():
            return _spoke(details)
        case Top10():
            return _placed(details)


def _outcome(details: Details) -> str:
    return f"— {happening(details)}"


def _decided(details: Renewal) -> str:
    season = details.season
    match details.decision:
        case Decision.RENEWED:
            return f"renewed for season {season}" if season else "renewed"
        case Decision.CANCELLED:
            return f"cancelled after season {season}" if season else "cancelled"
        case Decision.FINAL_SEASON:
            return f"ends with season {season}" if season else "will have one final season"
        case Decision.PICKED_UP:
            return f"picked up for season {season}" if season else "picked up by a new home"
        case Decision.REVERSED:
            return f"season {season} called off after all" if season else "decision reversed"


def _spoke(details: Interview) -> str:
    people = _names(details.people) or "its makers"
    verb = "speak" if len(details.people) > 1 or not details.people else "speaks"
    return f"{people} {verb} to {details.to}" if details.to else f"{people} {verb}"


def _placed(details: Top10) -> str:
    chart = _chart(details.service)
    if details.rank == 1:
        return f"is number 1 in {chart}"
    verb = "returns to" if Move.REENTERED in details.moves else "enters"
    if details.countries > 1:
        return f"{verb} {chart} in {details.countries} countries"
    return f"{verb} {chart} at number {details.rank}" if details.rank else f"{verb} {chart}"


def _chart(service: str | None) -> str:
    """The chart's name, by which nobody takes JustWatch's for the service's own."""
    if service and service.startswith("JustWatch"):
        return f"the chart “{service}”"
    return f"{service}'s Top 10" if service else "a Top 10"


def _names(people: tuple[str, ...]) -> str:
    shown = people if len(people) <= SHOWN else (*people[: SHOWN - 1], "others")
    if len(shown) <= 1:
        return "".join(shown)
    return f"{', '.join(shown[:-1])} and {shown[-1]}"


def _body(story: Story, *, veiled: bool) -> tuple[str, ...]:
    return (
        _quote(story.details, veiled=veiled),
        _where(story.details, story.show.title),
        _told_by(story),
    )


def _quote(details: Details, *, veiled: bool) -> str:
    if not isinstance(details, Interview) or not details.quote:
        return ""
    words = f"“{safe(details.quote, 140)}”"
    return f"||{words}||" if veiled else f"> {words}"


def _where(details: Details, title: str) -> str:
    if not isinstance(details, Top10):
        return ""
    facts = (
        details.category,
        details.region and _place(details),
        details.on and f"chart of {details.on:%d %B %Y}",
        details.season and details.season.removeprefix(f"{title}: "),
    )
    return safe(" · ".join(fact for fact in facts if fact), 100)


def _place(details: Top10) -> str:
    """Where it is: ``worldwide``, ``in France``, ``best: 2 in France``."""
    there = where(details.region or "")
    return f"best: {details.rank} {there}" if details.countries > 1 else there


def _told_by(story: Story) -> str:
    first, *others = story.tellings
    link = safe_link(first.link, limit=160)
    name = safe(first.outlet, 40)
    shown = (
        f"[{name}]({link}) ({host(first.link, 40)})" if link else f"{name} ({host(first.link, 40)})"
    )
    if not others:
        return shown
    more = ", ".join(safe(other.outlet, 20) for other in others[:SHOWN])
    rest = f" and {len(others) - SHOWN} more" if len(others) > SHOWN else ""
    return f"{shown} · also: {more}{rest}"


def _footer(story: Story) -> str:
    credit = "show data: TVmaze, CC BY-SA"
    if isinstance(story.details, Top10) and "JustWatch" in (story.details.service or ""):
        credit = "ranking: JustWatch"
    return clean(f"{KIND[story.kind]} · {CERTAINTY[story.certainty]} · {credit}", 80)
