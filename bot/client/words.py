"""The same things said the same way in every reply."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from bot.domain.cards import CERTAINTY, happening
from bot.domain.folding import fold
from bot.domain.model import Certainty, Kind, Show, Story, Telling, Watch
from bot.domain.plain import clean, host, safe, safe_link

KINDS = {Kind.INTERVIEW: "interviews", Kind.TOP10: "Top 10", Kind.RENEWAL: "renewals"}
LEAST = {
    Certainty.OFFICIAL: "official news only",
    Certainty.REPORTED: "reported or official",
    Certainty.RUMOUR: "rumours too",
}
COLOUR = 0x5C6BC0
"""Of all embeds that are not alerts."""
CREDIT = "show data: TVmaze, CC BY-SA"
OPEN, VEILED = "quotes shown", "quotes behind spoiler bars"
PAGE = 3500
"""Characters of an embed's text, well below Discord's 4,096."""


def when(moment: datetime) -> str:
    """A moment as everybody's own Discord shows it: ``3 hours ago``."""
    return f"<t:{int(moment.timestamp())}:R>"


def kinds(wanted: frozenset[Kind]) -> str:
    """What is told: ``everything``, or ``interviews and renewals``."""
    if wanted == frozenset(Kind):
        return "everything"
    return " and ".join(KINDS[kind] for kind in Kind if kind in wanted)


def title(show: Show) -> str:
    """The show's label, fit to post."""
    return safe(show.label, 160)


def wishes(watch: Watch) -> str:
    """Where a watch tells what, in one line."""
    parts = [kinds(watch.kinds), LEAST[watch.least]]
    if watch.guild_id is not None:
        parts.insert(0, f"<#{watch.channel_id}>")
    if watch.role_id is not None:
        parts.append(f"pings <@&{watch.role_id}>")
    if not watch.spoilers:
        parts.append(VEILED)
    if watch.paused:
        parts.append("**paused**")
    return " · ".join(parts)


def headline(story: Story) -> str:
    """The story in some words, plain: for a menu."""
    return clean(f"{story.show.title}: {happening(story.details)}", 100)


def story_line(story: Story, *, named: bool = True) -> str:
    """The story as one line of a list, linked to where it was told first."""
    text = happening(story.details)
    text = f"{story.show.title}: {text}" if named else text
    first = story.tellings[0]
    more = f" +{len(story.tellings) - 1}" if len(story.tellings) > 1 else ""
    told = f"{safe(first.outlet, 40)}{more}, {CERTAINTY[story.certainty].lower()}"
    return f"{when(first.at)} {_linked(safe(text, 160), first.link)} ({told})"


def telling_block(telling: Telling) -> str:
    """One outlet's telling and what Encore made of it: the answer to "Why?"."""
    claim = telling.claim
    outlet = _linked(safe(telling.outlet, 60), telling.link)
    lines = [
        f"**{outlet}** · {CERTAINTY[claim.certainty].lower()} · {when(telling.at)}",
        f"{safe(telling.headline, 300)} ({host(telling.link)})" if telling.link else "",
        "" if _is_headline(telling) else f"rests on: “{safe(claim.words, 300)}”",
        *(f"- {safe(reason, 200)}" for reason in claim.reasons),
    ]
    return "\n".join(line for line in lines if line)


def _is_headline(telling: Telling) -> bool:
    """Whether the words that count are all of the headline, which is shown anyway."""
    return bool(telling.link) and fold(telling.claim.words) == fold(telling.headline)


def packed(
    blocks: Iterable[str], *, most: int = 10, between: str = "\n", limit: int = PAGE
) -> list[str]:
    """The blocks on as few pages as hold them: ``most`` blocks and ``limit`` characters each."""
    pages: list[list[str]] = []
    for block in blocks:
        piece = block[:limit]
        if (
            not pages
            or len(pages[-1]) >= most
            or _length(pages[-1], between) + len(piece) + len(between) > limit
        ):
            pages.append([])
        pages[-1].append(piece)
    return [between.join(page) for page in pages]


def _length(blocks: Sequence[str], between: str) -> int:
    return len(between.join(blocks))


def _linked(text: str, link: str) -> str:
    url = safe_link(link, limit=300)
    return f"[{text}]({url})" if url else text
