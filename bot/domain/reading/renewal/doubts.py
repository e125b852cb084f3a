"""Why what a sentence tells may be no news: asked, hoped, denied, told once more, about something else."""

from collections.abc import Iterator

from bot.domain.model import Decision
from bot.domain.reading.marks import Cue, Mark
from bot.domain.reading.passage import Passage, Sentence
from bot.domain.reading.renewal.background import parted, quote, told_before
from bot.domain.reading.renewal.edges import is_cut
from bot.domain.reading.renewal.forms import Needs
from bot.domain.reading.renewal.grammar import Told
from bot.domain.reading.renewal.homes import has_lost_home
from bot.domain.reading.renewal.outline import NETWORKS
from bot.domain.reading.topics import lead_of
from bot.domain.reading.verdict import NOT_HOMELESS

_ACTOR = 2  # words from a network to its verb: "HBO has quietly renewed"
_NEAR = 3  # words between "not" and the cue that it denies


def doubts_of(told: Told, passage: Passage) -> Iterator[str]:
    """Why a decision is no news, in words; nothing if it is."""
    yield from _of_speaker(told)
    yield from _of_mood(told)
    yield from told_before(told, passage)
    yield from _of_sense(told, passage)
    yield from _of_pause(told, passage)
    yield from _of_home(told, passage)


def _of_speaker(told: Told) -> Iterator[str]:
    """Asked, in somebody's words, somebody's reaction."""
    sentence, cue = told.sentence, told.cue
    if sentence.question and not _is_told_before(sentence, cue):
        yield "only asked"
    if _is_quoted(sentence, cue):
        yield "the words stand in quotation marks"
    for bar in sentence.within(sentence.clause(cue.first)[0], cue.first, "interview.reaction"):
        yield f"somebody's reaction to it ({quote(sentence, bar)})"


def _is_told_before(sentence: Sentence, cue: Cue) -> bool:
    """Whether what is told stands before the question: "Season 2 confirmed: when is it on?", "..., but why?"."""
    if any({":", ";"} & set(sentence.text.gap(n)) for n in range(cue.last, sentence.last)):
        return True
    asks = sentence.within(cue.last, sentence.last, "decision.asks")
    turns = {turn.last for turn in sentence.find("general.clause") if turn.first >= cue.last}
    opened = sentence.within(sentence.first, sentence.first + 1, "decision.asks")
    parted = (ask.first for ask in asks if is_cut(sentence, ask.first) or ask.first in turns)
    return not opened and any(parted)


def _is_quoted(sentence: Sentence, cue: Cue) -> bool:
    """Whether somebody's words tell it; what a summary quotes of a network's decision is told."""
    quotes = [(a, b) for a, b in sentence.text.quotes if a <= cue.first and cue.last <= b]
    near = range(cue.first - _ACTOR, cue.first + 1)
    network = any(a <= n.first and n.last in near for n in sentence.names for a, _ in quotes)
    guess = sentence.headline or bool(sentence.find("phrase.audience"))
    return bool(quotes) and (guess or not network)


def _of_mood(told: Told) -> Iterator[str]:
    """Hoped, denied, left open."""
    sentence, cue = told.sentence, told.cue
    first, last = sentence.clause(cue.first)
    for bar in sentence.within(first, cue.first, "general.hope"):
        if not parted(sentence, bar.last, cue.first):
            yield f"only hoped for or guessed ({quote(sentence, bar)})"
    for bar in _negations(told, first):
        yield f"denied ({quote(sentence, bar)})"
    for bar in sentence.within(cue.last, last, "decision.pending"):
        if told.missing and told.weak and not parted(sentence, cue.last, bar.first):
            yield f"not yet decided ({quote(sentence, bar)})"


def _negations(told: Told, first: int) -> Iterator[Cue]:
    """What denies a decision: "not renewed", and, of one that says no "no" itself, "renewed for no Season 3"."""
    sentence, cue = told.sentence, told.cue
    for bar in sentence.within(first, cue.first, "general.negation"):
        if _denies(sentence, bar, cue):
            yield bar
    if told.season and not told.form.missing:
        yield from sentence.within(cue.last, told.season.first, "general.negation")


def _of_sense(told: Told, passage: Passage) -> Iterator[str]:
    """Another show's birth, a date."""
    if told.decision is Decision.RENEWED:
        for unborn in _behind(told, "decision.unborn") if told.weak or not told.season else ():
            yield f"an order of a new show ({quote(told.sentence, unborn)})"
        for date in _behind(told, "decision.date") if told.weak else ():
            if _dates_decision(told, date):
                continue
            yield f"a date, no decision ({quote(told.sentence, date)})"
        for sentence in lead_of(passage) if not (told.season or told.sentence.seasons) else ():
            for rest in sentence.find("decision.rest"):
                yield f"only the rest of a season ({quote(sentence, rest)})"


def _dates_decision(told: Told, date: Cue) -> bool:
    """Whether a time is that of the decision: "a third season was ordered this week"."""
    said = told.form.needs is Needs.SAID_OF_SEASON and "decision.fresh" in date.groups
    return said and date.first == told.cue.last


def _of_pause(told: Told, passage: Passage) -> Iterator[str]:
    """A broadcast or a concert that is called off, a show that comes later."""
    if told.decision is not Decision.CANCELLED:
        return
    for later in _behind(told, "decision.later") if told.form.missing else ():
        yield f"only for a time ({quote(told.sentence, later)})"
    for place in (told.sentence, *passage.headline):
        for bar in place.find("decision.elsewhere"):
            yield f"another sense of the word ({quote(place, bar)})"
    for place in (*passage.headline, *lead_of(passage)):
        for bar in place.find("decision.paused"):
            yield f"only for a time ({quote(place, bar)})"


def _of_home(told: Told, passage: Passage) -> Iterator[str]:
    """A show is saved by somebody, and from something."""
    if told.decision is not Decision.PICKED_UP:
        return
    saviour = any(name.sort in NETWORKS for name in told.sentence.names)
    moved = told.form.needs is Needs.HOME
    if (moved or not saviour) and not has_lost_home(told, passage):
        yield NOT_HOMELESS
    for sentence in (told.sentence, *passage.headline, *lead_of(passage)) if moved else ():
        for rerun in sentence.find("decision.rerun"):
            yield f"only its old seasons go there ({quote(sentence, rerun)})"
    if moved and any(sentence.find("top10.chart") for sentence in passage.headline):
        yield "the headline is about a chart"


def _denies(sentence: Sentence, bar: Mark, cue: Cue) -> bool:
    """Whether a "not" is near enough: titles between do not count, and a comma, or who acts, ends it."""
    if any(bar.last <= name.first and name.last == cue.first for name in sentence.names):
        return False  # "Not so sweet Netflix cancels drama"
    if parted(sentence, bar.last, cue.first):
        return False
    if _determines(sentence, bar, cue):
        return True
    titled = {n for show in sentence.shows for n in range(show.first, show.last)}
    between = sum(n not in titled for n in range(bar.last, cue.first))
    return between <= _NEAR


def _determines(sentence: Sentence, bar: Mark, cue: Cue) -> bool:
    """Whether the subject is none at all: "no show that is watched so little has been renewed"."""
    nouns = sentence.within(bar.last, min(bar.last + _NEAR, cue.first), "phrase.series")
    definite = sentence.language.numbers.definite | sentence.language.numbers.own
    return any(definite.isdisjoint(sentence.text.words[bar.last : one.last]) for one in nouns)


def _behind(told: Told, group: str) -> Iterator[Cue]:
    """Cues after the decision and its season, up to the next comma or break."""
    sentence = told.sentence
    start = max(told.cue.last, told.season.last if told.season else 0)
    asides = [aside.first for aside in sentence.find("decision.aside") if aside.first >= start]
    end = min(asides, default=sentence.last)
    for cue in sentence.within(told.cue.last, sentence.last, group):
        if cue.first <= end and not parted(sentence, start, cue.first):
            yield cue
