"""What is to be expected of the next season, in plain sentences: decisions, people, charts."""

from dataclasses import dataclass
from datetime import date, timedelta

from bot.domain.days import day
from bot.domain.homes import home
from bot.domain.ledger.evidence import Entry, Line, Source, State
from bot.domain.model import (
    Aside,
    Decision,
    Interview,
    Noted,
    Renewal,
    Show,
    Story,
    Top10,
)
from bot.domain.regions import where
from bot.domain.runs import Run

FRESH = timedelta(days=400)
"""How long what somebody said still tells of the next season."""


@dataclass(frozen=True, slots=True)
class Known:
    """All that the outlook is written from."""

    show: Show
    entries: tuple[Entry, ...]
    stories: tuple[Story, ...]
    noted: tuple[Noted, ...]
    runs: tuple[Run, ...]
    begun: int
    """The newest season that has begun; 0 if none has."""
    today: date

    def entry(self, season: int) -> Entry | None:
        """What is known of a season."""
        return next((entry for entry in self.entries if entry.season == season), None)


def outlook(known: Known) -> tuple[Line, ...]:
    """At most three lines: what was decided, what the people of the show said, how it charts."""
    return tuple(line for part in (_decision, _people, _charts) if (line := part(known)))


def _decision(known: Known) -> Line | None:
    entry = known.entry(known.begun + 1)
    if entry is None:
        return _undecided(known)
    if entry.state is State.CALLED_OFF:
        return _called_off(entry)
    dated = next((one for one in entry.evidence if one.source.at is None and one.on), None)
    text = entry.line.text
    if dated and dated.on and dated is not entry.evidence[0]:
        text += f" It {dated.says} on {day(dated.on)} ({dated.source.name})."
    elif not dated and (since := _unconfirmed_since(known, entry)):
        text += f" It has not been reaffirmed since season {known.begun} began on {day(since)}."
    return Line(text, entry.sources)


def _called_off(entry: Entry) -> Line:
    ordered = [one for one in entry.before if one.state is State.ORDERED]
    if not ordered:
        return entry.line
    first = entry.evidence[0]
    order = ordered[0].says.replace("was", "had been", 1)
    although = f"although it {order} {ordered[0].when}".rstrip()
    said = f"Season {entry.season} was called off {first.when} ({entry.cited}), {although}."
    return Line(said, (*entry.sources, *(one.source for one in ordered)))


def _unconfirmed_since(known: Known, entry: Entry) -> date | None:
    """The day on which the season before began, if the order is older and was not said again."""
    told = [one for one in entry.evidence if one.source.at is not None]
    began = next((s.premiered for s in known.show.seasons if s.number == known.begun), None)
    if not told or began is None:
        return None
    return began if all((one.on or date.min) < began for one in told) else None


def _undecided(known: Known) -> Line:
    current, following = known.entry(known.begun), known.begun + 1
    if current is None:
        status = f" (TVmaze: {known.show.status})" if known.show.status else ""
        return Line(f"No order of season {following} is known{status}.")
    if last := _last_season(known):
        source = told(last)
        said = f"{_screen(known, current)} It is the last, by {source.name} on {day(last.since.date())}."
        return Line(said, (*current.sources, source))
    said = f"{_screen(known, current)} No decision on season {following} is known."
    if known.show.status == "Ended":
        said += " TVmaze lists the show as ended, be it finished or cancelled."
    return Line(said, current.sources)


def _screen(known: Known, current: Entry) -> str:
    """How the newest season stands on screen."""
    episode = known.show.next_episode
    if current.state is State.AIRING and episode is not None:
        return f"Season {current.season} is on air, its next episode on {day(episode.at.date())}."
    return current.line.text


def _last_season(known: Known) -> Story | None:
    """The story that the newest season is the last, if nothing was decided since."""
    decisions = [
        (story, story.details) for story in known.stories if isinstance(story.details, Renewal)
    ]
    if not decisions:
        return None
    story, newest = max(decisions, key=lambda one: one[0].since)
    is_last = newest.decision is Decision.FINAL_SEASON and newest.season in (None, known.begun)
    return story if is_last else None


def _people(known: Known) -> Line | None:
    """The newest interview, one with words of theirs if there is one."""
    talks = [
        (story, story.details)
        for story in known.stories
        if isinstance(story.details, Interview) and known.today - story.since.date() <= FRESH
    ]
    if not talks:
        return None
    story, talk = max(talks, key=lambda one: (bool(one[1].quote), one[0].since))
    source = told(story)
    who = " and ".join(talk.people[:2]) or "Somebody of the show"
    where_to = f"to {talk.to or source.name} on {day(story.since.date())}"
    said = f"{who} {where_to}: “{talk.quote}”" if talk.quote else f"{who} spoke {where_to}."
    return Line(said, (source,))


def _charts(known: Known) -> Line | None:
    placed, missed = _best_run(known.runs) or _best_story(known.stories), _missed(known)
    if missed and placed:
        return Line(f"{placed.text} {missed.text}.", (*placed.sources, *missed.sources))
    if missed:
        return Line(f"{missed.text}; not seen in a Top 10 so far.", missed.sources)
    return placed or (Line("Not seen in a Top 10 so far.") if known.begun else None)


def _best_run(runs: tuple[Run, ...]) -> Line | None:
    if not runs:
        return None
    run = min(runs, key=lambda one: (one.best[1], -len(one.points)))
    (on, rank), chart = run.best, run.chart
    there = f"{chart.label}, {chart.category}, {where(chart.region)}"
    said = (
        f"Best chart place: {rank} on {day(on)} ({there}; {run.length}, last on {day(run.last)})."
    )
    return Line(said, (Source(chart.label, "", run.last),))


def _best_story(stories: tuple[Story, ...]) -> Line | None:
    places = [(story, story.details) for story in stories if isinstance(story.details, Top10)]
    if not places:
        return None
    story, place = min(places, key=lambda one: (one[1].rank or 11, one[0].since))
    source = told(story)
    rank = f"Number {place.rank} in" if place.rank else "In"
    chart = f"{place.service}'s Top 10" if place.service else "a Top 10"
    return Line(f"{rank} {chart} on {day(story.since.date())}, by {source.name}.", (source,))


def _missed(known: Known) -> Line | None:
    """What the newest note says of a Top 10 without the show, unless it came in afterwards."""
    notes = [one for one in known.noted if one.note.about is Aside.UNCHARTED]
    if not notes:
        return None
    newest = max(notes, key=lambda one: one.at)
    on, service = newest.at.date(), newest.note.service
    if _came_in(known, service, on):
        return None
    chart = f"the {service} Top 10" if service else "the Top 10"
    then = "its first day" if newest.note.first_day else day(on)
    said = f"Not in {chart} on {then}, by {newest.outlet}"
    return Line(said, (Source(newest.outlet, newest.link, on),))


def _came_in(known: Known, service: str | None, since: date) -> bool:
    charted = [(run.chart.service, run.last) for run in known.runs]
    charted += [
        (story.details.service or "", story.since.date())
        for story in known.stories
        if isinstance(story.details, Top10)
    ]
    return any(on >= since and (service is None or home(of) == home(service)) for of, on in charted)


def told(story: Story) -> Source:
    """Who told it first."""
    first = story.tellings[0]
    return Source(first.outlet, first.link, first.at.date())
