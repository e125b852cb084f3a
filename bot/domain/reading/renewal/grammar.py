"""What a sentence tells of which shows, true or not."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from bot.domain.model import Decision
from bot.domain.reading.counting_words import Numbers
from bot.domain.reading.marks import Cue, SeasonMark, ShowMark
from bot.domain.reading.passage import Sentence
from bot.domain.reading.renewal.edges import ends_at, is_cut
from bot.domain.reading.renewal.forms import Form, Needs, Side, forms_of
from bot.domain.reading.renewal.frames import Frame, frames_of
from bot.domain.reading.renewal.listed import besides, counted, gapped
from bot.domain.reading.renewal.loose import is_free
from bot.domain.reading.renewal.needs import is_complete
from bot.domain.reading.renewal.outline import Outline
from bot.domain.reading.renewal.shows import shows_of
from bot.domain.reading.renewal.terms import is_new, season_of

_BE = 2  # words of "is now" before "over"
_ROUNDS = ("decision.again", "decision.more", "decision.anew")
_WEAK = (Needs.SEASON, Needs.SAID_OF_SEASON, Needs.BETWEEN, Needs.BOOKED)


@dataclass(frozen=True, slots=True)
class Told:
    """A decision that a sentence tells; no ``shows``: of "the series", "it"."""

    decision: Decision
    cue: Cue
    sentence: Sentence
    shows: tuple[ShowMark, ...]
    form: Form
    reach: int
    """Where another decision, or an aside, begins."""
    season: SeasonMark | None
    """The season that it is about, or the last."""
    missing: bool = False
    """Whether ``season`` is the one that will not come."""
    loose: bool = False
    """Whether no grammar says of what it is told: of the only show there is, then."""

    @property
    def weak(self) -> bool:
        """Whether only the season makes it a decision: "gets Season 3" may be on air at last."""
        return self.form.needs in _WEAK

    @property
    def apart(self) -> bool:
        """Whether shows are named only where another thing is told: "renews a hit days after canceling X"."""
        shows = self.sentence.shows
        return not self.shows and bool(shows) and all(m.first >= self.reach for m in shows)

    @property
    def plain(self) -> bool:
        """Whether it can be no mere date: "won't be getting a third season" needs nothing else."""
        orders = self.form.side is Side.AFTER or "renewal.grants" in self.cue.groups
        ordered = orders and "general.official" not in self.cue.groups
        season = self.season
        renewal = not season or self.sentence.within(season.last, season.last + 1, "renewal.order")
        settled = self.form.needs is Needs.SAID_OF_SEASON
        new = season is not None and is_new(season, self.sentence)
        return not self.weak or self.missing or settled or ordered or new or bool(renewal)


@lru_cache(64)
def decisions_of(
    sentence: Sentence,
    numbers: Numbers,
    promised: frozenset[Decision] = frozenset(),
    *,
    confirmed: bool = False,
) -> tuple[Told, ...]:
    """All that a sentence tells, in reading order, after a headline that ``promised`` decisions.

    Where the lead has ``confirmed`` that there is an order, a headline needs to tell less.
    """
    cues = sentence.find("renewal.*")
    if sentence.headline and sentence.seasons:
        cues += sentence.find("phrase.booked")
    if not (cues or sentence.seasons or sentence.find(*_ROUNDS)):
        return ()
    outline = Outline(sentence, numbers)
    known = tuple(told for cue in cues for told in _told(outline, cue, promised))
    kept = (told for told in known if told.form.needs is not Needs.HOME)
    if any(told.decision is not Decision.RENEWED or not told.weak for told in kept):
        return known
    framed = tuple(_framed(outline, one) for one in frames_of(outline) if one.sure or confirmed)
    refused = any(told.missing for told in framed)  # "orders no second season" is known as an order
    return framed if refused or not known else (*known, *framed)


def hints_of(sentence: Sentence, numbers: Numbers) -> frozenset[Decision]:
    """The decisions whose words and season a sentence has, whatever they are about."""
    outline = Outline(sentence, numbers)
    return frozenset(
        form.decision
        for cue in sentence.find("renewal.*")
        for form in forms_of(cue)
        if is_complete(outline, cue, form)
    ).union(frame.decision for frame in frames_of(outline))


def _framed(outline: Outline, frame: Frame) -> Told:
    return Told(
        frame.decision,
        frame.cue,
        outline.sentence,
        frame.shows,
        frame.form,
        reach=outline.sentence.clause(frame.cue.first)[1],
        season=frame.season,
        missing=frame.form.missing,
        loose=not frame.shows and not outline.sentence.headline,
    )


def _told(outline: Outline, cue: Cue, promised: frozenset[Decision]) -> Iterator[Told]:
    """What a cue tells by the first of its forms that fits, and by those that need more to be true.

    Where the headline says "cancels two shows", a "dropped" of the summary needs no season.
    """
    complete = [
        form
        for form in forms_of(cue)
        if is_complete(outline, cue, form)
        or (form.decision in promised and _is_promised(outline, cue, form))
    ]
    for form in complete:
        shows = counted(outline, cue) or shows_of(outline, cue, form)
        if shows is not None:
            told = _as_told(outline, cue, _in_place(outline, form, promised), shows)
            yield told
            yield from (replace(told, shows=run) for run in besides(outline, cue))
            parts = gapped(outline, cue, told.season) if shows else ()
            yield from (replace(told, shows=run, season=season) for run, season in parts)
            if form.needs is not Needs.HOME:
                return
    if complete and is_free(outline, cue, complete[0]):
        yield replace(_as_told(outline, cue, complete[0], ()), loose=True)


def _is_promised(outline: Outline, cue: Cue, form: Form) -> bool:
    """Whether a promise is all it needs; "over" needs "is", too, or its clause's end: not "popular over time"."""
    sentence = outline.sentence
    light = any(one.first == cue.first for one in sentence.find("decision.spent"))
    led = sentence.within(cue.first - _BE, cue.first, "interview.be")
    closes = cue.last >= sentence.last or is_cut(sentence, cue.last)  # not "X out on DVD"
    whole = (
        not light or bool(led) or closes or (ends_at(sentence, cue.last) and not sentence.headline)
    )
    return whole and form.needs in (Needs.END, Needs.PROMISED)


def _in_place(outline: Outline, form: Form, promised: frozenset[Decision]) -> Form:
    """A form that saves a show, as the renewal that it is of a network's own: "picks up most of its slate"."""
    if form.needs is not Needs.HOME:
        return form
    own = Decision.RENEWED in promised or outline.sentence.find("phrase.slate")
    return replace(form, decision=Decision.RENEWED, needs=Needs.NOTHING) if own else form


def _as_told(outline: Outline, cue: Cue, form: Form, shows: tuple[ShowMark, ...]) -> Told:
    season, missing = season_of(outline, cue, form)
    mark = season if isinstance(season, SeasonMark) else None
    _, reach = outline.part(cue)
    return Told(form.decision, cue, outline.sentence, shows, form, reach, mark, missing)
