"""Which shows a cue is about: the grammar of news in outline.

    verb + object      "Netflix renews the drama X and Y for Season 2"   no preposition, no other noun before X
    subject + words    "X, the drama with Z, has been renewed"           only light words next to X and to the cue
    season + words     "Season 3 of X is confirmed"

A subject or object that is no title but "the series" stands for the show that the item is about: an
empty tuple. None says that the cue is about something else.
"""

from bot.domain.reading.marks import Cue, NameMark
from bot.domain.reading.renewal.forms import Form, Needs, Side
from bot.domain.reading.renewal.objects import earlier, objects_of
from bot.domain.reading.renewal.outline import Outline, Shows
from bot.domain.reading.renewal.subjects import label_of, subjects_of

_ACTOR = 2  # words from a network to its verb


def shows_of(outline: Outline, cue: Cue, form: Form) -> Shows:
    """The shows a cue is about."""
    start, _ = outline.part(cue)
    acts = form.needs is Needs.NOTHING and _is_verb(outline, cue, start)
    if form.side is Side.NAMED:
        return earlier(outline, cue) or ()
    if form.side is Side.AFTER or acts:
        return objects_of(outline, cue, form)
    if form.needs is Needs.BOOKED:
        return _opening(outline, cue)
    subjects = label_of(outline, cue, start) or subjects_of(outline, cue, start)
    if subjects is None and form.needs in (Needs.SAID_OF_SEASON, Needs.LAST, Needs.LAST_OF):
        return _of_season(outline, cue, start)
    return subjects


def _is_verb(outline: Outline, cue: Cue, start: int) -> bool:
    """Whether words for a state are a verb here: "Netflix cancelled X", "Cancelled: X"."""
    sentence = outline.sentence
    if cue.last - cue.first == 1 and outline.having:
        begin = outline.verb_start(cue)
        if any(begin <= one.first and one.last <= cue.first for one in outline.having):
            return True
    if cue.last < sentence.last and ":" in sentence.text.gap(cue.last):
        kinds = {kind.first for kind in sentence.find("phrase.kinds")}
        nameless = all(n in outline.light | kinds for n in range(start, cue.first))
        return nameless and not any(start <= show.first < cue.first for show in sentence.shows)
    if outline.is_second(cue):
        return True
    owned = sentence.text.words[max(cue.first - 1, 0)] == "s"  # "Max's cancelled X"
    network = any(_acts(outline, name, cue) for name in outline.networks) and not owned
    subject = any(start <= show.first and show.last <= cue.first for show in outline.named)
    series = outline.standing(max(start, cue.first - 3), cue.first)
    return network and not subject and not series


def _acts(outline: Outline, name: NameMark, cue: Cue) -> bool:
    """Whether a network stands so near that it does it, and nothing else: not "picks up canceled X"."""
    near = cue.first - _ACTOR <= name.last <= cue.first
    return near and not outline.sentence.within(name.last, cue.first, "renewal.*")


def _opening(outline: Outline, cue: Cue) -> Shows:
    """The shows that a headline begins with, whatever they do: "X sworn in for a third term at HBO"."""
    between = range(outline.runs[0][-1].last, cue.first) if outline.runs else range(0)
    begins = bool(between) and outline.runs[0][0].first == outline.sentence.first
    people = any(person.first in between for person in outline.sentence.people)
    free = begins and not people and not outline.other.intersection(between)
    return outline.runs[0] if free and not outline.cuts(between[0], cue.first) else None


def _of_season(outline: Outline, cue: Cue, start: int) -> Shows:
    """The show whose season stands right before: "X creator confirms Season 4 will be the last"."""
    shows = [mark for mark in outline.named if start <= mark.first and mark.last <= cue.first]
    seasons = [mark for mark in outline.sentence.seasons if mark.last <= cue.first]
    if not seasons or not outline.is_of_show(seasons[-1], cue.first):
        return None
    season = seasons[-1]
    if not shows:
        begins = season.first <= outline.sentence.first + 1
        return () if begins or not outline.sentence.headline else None
    first = shows[-1].first if shows[-1].last == season.first else season.first
    own = shows[-1].last <= season.first and first - 1 not in outline.joint
    return (shows[-1],) if own else None
