"""Who says what of a season: decisions that were told, orders told in passing, and the catalogs.

A decision names the season ordered, or the last one, or none: then it is counted from what had
begun by that day.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from bot.domain.ledger.evidence import Evidence, Source, State
from bot.domain.model import Aside, Certainty, Decision, Noted, Renewal, Season, Show, Story

MOST_ORDERED = 6
"""Seasons that one decision orders at most; more is a misreading."""
TVMAZE, TMDB = "TVmaze", "TMDB"

_COUNTS = {2: "two", 3: "three", 4: "four", 5: "five", 6: "six"}
_SAYS = {
    Decision.RENEWED: "was ordered",
    Decision.PICKED_UP: "was ordered by a new home",
    Decision.FINAL_SEASON: "was ordered as the last one",
    Decision.CANCELLED: "will not come: the show was cancelled",
    Decision.REVERSED: "was called off",
}


def begun(show: Show, on: date) -> int:
    """The newest season that had begun by a day; 0 if none had."""
    if not show.seasons:
        return 1 if show.year and show.year <= on.year else 0
    return max((s.number for s in show.seasons if s.premiered and s.premiered <= on), default=0)


def decided(show: Show, stories: Iterable[Story], noted: Iterable[Noted]) -> tuple[Evidence, ...]:
    """What stories and notes say was decided, oldest first; one of unknown day comes first of all."""
    found = [
        evidence
        for story in stories
        if isinstance(story.details, Renewal)
        for evidence in _of_story(show, story, story.details)
    ]
    found += [
        evidence
        for one in noted
        if one.note.about is Aside.ORDERED
        for evidence in _of_note(show, one)
    ]
    return tuple(sorted(found, key=lambda evidence: evidence.on or date.min))


def listed(show: Show, today: date) -> tuple[Evidence, ...]:
    """What the catalogs say of seasons, as of today."""
    source = Source(TVMAZE, show.url or "")
    found = [_of_catalog(show, season, source, today) for season in show.seasons]
    if show.tmdb_status == "Canceled":
        says = "will not come: TMDB lists the show as cancelled"
        called_off = State.CALLED_OFF, says, None, Certainty.REPORTED, Source(TMDB)
        found.append(Evidence(begun(show, today) + 1, *called_off))
    return tuple(found)


def _of_story(show: Show, story: Story, details: Renewal) -> Iterator[Evidence]:
    first = story.tellings[0]
    on = story.since.date()
    before = begun(show, on)
    stops = details.decision in (Decision.CANCELLED, Decision.REVERSED)
    for season in _stopped(details, before) if stops else _ordered(details, before):
        yield Evidence(
            season,
            State.CALLED_OFF if stops else State.ORDERED,
            _SAYS[details.decision],
            on,
            story.certainty,
            Source(first.outlet, first.link, on),
            more=len(story.tellings) - 1,
            story=story.id,
        )


def _stopped(details: Renewal, before: int) -> tuple[int]:
    """The season that won't be: of a cancellation, the one after the last."""
    if details.decision is Decision.REVERSED:
        return (details.season or before + 1,)
    return (min(details.season or before, before) + 1,)


def _ordered(details: Renewal, before: int) -> Iterable[int]:
    """The seasons ordered: all from the next one on to the one that is named."""
    last = details.season or before + 1
    if last <= before or last - before > MOST_ORDERED:
        return (last,)
    return range(before + 1, last + 1)


def _of_note(show: Show, one: Noted) -> Iterator[Evidence]:
    note = one.note
    count = min(note.seasons, MOST_ORDERED)
    on = date(note.year, 1, 1) if note.year else None
    before = begun(show, on - timedelta(days=1)) if on else 0
    says = f"was ordered as part of a {_COUNTS[count]}-season order" if count > 1 else "was ordered"
    source = Source(one.outlet, one.link, one.at.date())
    for season in range(before + 1, before + count + 1):
        yield Evidence(season, State.ORDERED, says, on, Certainty.REPORTED, source, whole_year=True)


def _of_catalog(show: Show, season: Season, source: Source, today: date) -> Evidence:
    begins, ends = season.premiered, season.ended
    if begins is None:
        state, says, on = State.ORDERED, "is listed, without a date", None
    elif begins > today:
        state, says, on = State.ORDERED, "is to begin", begins
    elif _goes_on(show, season, today):
        state, says, on = State.AIRING, "began", begins
    else:
        state, says, on = State.OVER, "ended", ends or begins
    return Evidence(season.number, state, says, on, Certainty.REPORTED, source)


def _goes_on(show: Show, season: Season, today: date) -> bool:
    """Whether a season that began has episodes to come, or may have."""
    if show.next_episode is not None:
        return show.next_episode.season == season.number
    if season.ended is not None:
        return today <= season.ended
    return season.number == begun(show, today) and show.status == "Running"
