"""A show's card: how each season stands, what is to be expected, and its charts, drawn too."""

from collections.abc import Iterable, Iterator, Sequence

import discord

from bot.client.host import Host
from bot.client.standings import standings
from bot.client.words import COLOUR, CREDIT, story_line, title, when
from bot.domain.ledger import Ledger, Line, ledger
from bot.domain.model import Interview, Kind, Placing, Show, Story
from bot.domain.names import Names
from bot.domain.plain import safe, safe_link
from bot.domain.runs import runs
from bot.pictures import History, Picture, drawn

MOST_SEASONS = 4
MOST_TOLD = 5
MOST_QUOTES = 3
MOST_STORIES = 200
"""Stories that the ledger looks through."""
FIELD = 1024
"""Characters of an embed's field that Discord takes."""
TMDB_CREDIT = "This product uses the TMDB API but is not endorsed or certified by TMDB."


async def show_card(
    host: Host, show: Show, guild_id: int | None
) -> tuple[discord.Embed, Picture | None]:
    """The card, and its chart history as a picture if it has one."""
    store = host.store
    told = await store.stories.latest([show.id], MOST_STORIES, guild_id=guild_id)
    placed = await _placed(host, show)
    courses = runs(placed)
    known = ledger(show, told, await store.notes.of_show(show), courses, today=host.clock().date())
    embed = _embed(show, known, told, placed)
    return embed, await drawn(History(show.title, courses)) if courses else None


async def _placed(host: Host, show: Show) -> tuple[Placing, ...]:
    """The show's rows in charts, those of its namesakes left out."""
    rows = await host.store.charts.history([show.title, *show.aliases])
    namesakes = await host.store.shows.search(show.title)
    names = Names({show, *namesakes}, await host.store.doubts.settled())
    return tuple(row for row in rows if names.meaning(row) == show)


def _embed(
    show: Show, known: Ledger, told: Sequence[Story], placed: Sequence[Placing]
) -> discord.Embed:
    embed = discord.Embed(
        title=title(show),
        url=safe_link(show.url) if show.url else None,
        description=safe(show.summary or "", 300),
        colour=COLOUR,
    )
    fields = {
        "State": [_state(show)],
        "Seasons": [safe(one.line.text, 200) for one in reversed(known.entries[-MOST_SEASONS:])],
        "Outlook": [_cited(line) for line in known.outlook],
        "Contradictions": [_cited(line) for line in known.conflicts],
        "In their words": list(_quotes(told)),
        "Latest": [story_line(one, named=False) for one in told[:MOST_TOLD]]
        or ["Nothing told yet."],
        "Charts": list(standings(placed))[:MOST_TOLD] or ["Not seen in a Top 10 so far."],
    }
    for name, lines in fields.items():
        if lines:
            embed.add_field(name=name, value=_fitting(lines), inline=False)
    image = safe_link(show.image) if show.image else None
    credit = f"{CREDIT}. {TMDB_CREDIT}" if show.tmdb_status else CREDIT
    return embed.set_thumbnail(url=image).set_footer(text=credit)


def _state(show: Show) -> str:
    years = f"{show.year or '?'} to {show.end_year or 'now'}" if show.year else None
    facts = (show.status, show.network, years, show.country)
    state = safe(" · ".join(fact for fact in facts if fact), 300) or "Nothing known."
    episode = show.next_episode
    if episode is None:
        return state
    number = f"season {episode.season}, episode {episode.number or 'special'}"
    return f"{state}\nNext: {number} “{safe(episode.title, 80)}”, {when(episode.at)}"


def _cited(line: Line) -> str:
    """The line, and links to what it rests on."""
    links = [
        f"[{safe(source.name, 30)}]({link})"
        for source in line.sources
        if source.at and source.link and (link := safe_link(source.link, limit=160))
    ]
    text = safe(line.text, 330)
    return f"{text} {' · '.join(dict.fromkeys(links[:2]))}".rstrip()


def _quotes(told: Iterable[Story]) -> Iterator[str]:
    """The latest interviews with words of theirs."""
    left = MOST_QUOTES
    for story in told:
        talk = story.details
        if left and story.kind is Kind.INTERVIEW and isinstance(talk, Interview) and talk.quote:
            left -= 1
            who = safe(" and ".join(talk.people[:2]) or "Somebody of the show", 60)
            to = safe(talk.to or story.tellings[0].outlet, 40)
            yield f"“{safe(talk.quote, 180)}” ({who} to {to}, {when(story.since)})"


def _fitting(lines: Iterable[str]) -> str:
    """As many of the lines as a field holds."""
    text = ""
    for line in lines:
        longer = f"{text}\n{line}".lstrip("\n")
        if len(longer) > FIELD:
            break
        text = longer
    return text or "…"
