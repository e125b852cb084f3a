"""Decisions told with words that no list has, by the frame they stand in.

    network + words + a further season     "AMC fires up another season of X"            renewed
    network + "no", "won't" + the same     "HBO won't spring for a third season of X"    cancelled
    show + words + an order                "X swaps Rome for Oslo with Season 6 order"   renewed
    headline of a count of more seasons    "X: Two more seasons"                          renewed

Whatever the words are, somebody who decides about shows and a season that is new to the reader leave
them no other sense, unless they are known to tell of something else: hope, a date, a cast, a shoot.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from bot.domain.model import Decision
from bot.domain.reading.marks import Cue, SeasonMark, ShowMark
from bot.domain.reading.renewal.edges import ends_at, is_cut
from bot.domain.reading.renewal.forms import FORMS, Form
from bot.domain.reading.renewal.loose import has_title
from bot.domain.reading.renewal.outline import Outline, Shows
from bot.domain.reading.renewal.terms import is_new, is_to_come, stands_for_itself

_ORDER, _REFUSAL = FORMS["renewal.grants"], FORMS["renewal.denies"]
_FAR = 12  # words from whoever decides to the season, titles not counted
_HALVES = 2  # words within one "not": "ne veut pas"
_START = 2  # words before whoever decides: "and the"
_IDLE = "decision.idle"
_TOLD = ("general.official", "decision.reported", "phrase.decider")
_ELSE = (
    _IDLE, "general.hope", "decision.date", "decision.aside", "decision.stale", "decision.retold",
    "interview.thought", "genre.trailer", "genre.guide", "genre.list", "genre.casting", "top10.chart",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Frame:
    """A season to come, and who is said to do something about it."""

    cue: Cue
    """From the first word after whoever acts to the end of the season."""
    form: Form
    season: SeasonMark
    shows: tuple[ShowMark, ...]
    sure: bool
    """Whether it tells a decision; else it only leads to expect one."""

    @property
    def decision(self) -> Decision:
        """What was decided."""
        return self.form.decision


def frames_of(outline: Outline) -> Iterator[Frame]:
    """The frames of a sentence, in reading order."""
    sentence = outline.sentence
    known = sentence.language.phrases.groups
    if sentence.question or _IDLE not in known:
        return
    for season in (*sentence.seasons, *_rounds(outline)):
        itself = _is_ordered(outline, season) or stands_for_itself(outline, season)
        further = itself and (_adds(season) or not season.counted) and is_to_come(outline, season)
        if further and (frame := _frame(outline, season)):
            yield frame
    for again in _anew(outline):
        if frame := _frame(outline, again):
            yield replace(frame, sure=False)


def _adds(season: SeasonMark) -> bool:
    """Whether it is a count of further seasons: "two more"."""
    return season.more and (season.counted or 0) > 1


def _rounds(outline: Outline) -> Iterator[SeasonMark]:
    """What means a season in a headline: "goes back to X for a third time", "checks in for more X"."""
    sentence, numbers = outline.sentence, outline.numbers
    if not sentence.headline:
        return
    for cue in sentence.find("decision.again"):
        said = sentence.text.words[cue.first : cue.last]
        yield SeasonMark(
            cue.first, cue.last, tuple(numbers.ordinal[w] for w in said if w in numbers.ordinal)
        )
    for cue in sentence.find("decision.more"):
        for mark in sentence.shows:
            if mark.first == cue.last and ends_at(sentence, mark.last):
                yield SeasonMark(cue.first, cue.last, more=True)


def _anew(outline: Outline) -> Iterator[SeasonMark]:
    """What hints at a season where a headline's clause ends with it: "will roar again"."""
    for cue in outline.sentence.find("decision.anew") if outline.sentence.headline else ():
        if ends_at(outline.sentence, cue.last):
            yield SeasonMark(cue.first, cue.last, more=True)


def _frame(outline: Outline, season: SeasonMark) -> Frame | None:
    sentence = outline.sentence
    first = sentence.clause(season.first)[0]
    decides = _decider(outline, first, season.first)
    if decides is None and not sentence.headline and _is_told(outline, first, season):
        decides = first
    start = decides if decides is not None else _subject(outline, first, season.first)
    bare = (
        sentence.headline
        and _adds(season)
        and start in (None, season.first)
        and _opens(outline, first, season)
    )
    start = season.first if bare else start
    if start is None or not _is_free(outline, first, start, season):
        return None
    shows = _shows(outline, first, season)
    if shows is None:
        return None
    refused = _is_refused(outline, start, season)
    if refused is None:
        return None
    ordered = _is_ordered(outline, season)
    sure = ordered or bare or (decides is not None and (refused or is_new(season, sentence)))
    cue = Cue(start, season.last, frozenset())
    return Frame(cue, _REFUSAL if refused else _ORDER, season, shows, sure)


def _opens(outline: Outline, first: int, season: SeasonMark) -> bool:
    """Whether a clause begins with a season, articles and the show's title aside."""
    titles = {n for show in outline.sentence.shows for n in range(show.first, show.last)}
    words, articles = outline.sentence.text.words, outline.numbers.article
    return all(n in titles or words[n] in articles for n in range(first, season.first))


def _is_told(outline: Outline, first: int, season: SeasonMark) -> bool:
    """Whether a summary needs nobody who decides: it is announced, or "won't" leaves nothing open."""
    refused = outline.sentence.within(first, season.first, "decision.wont")
    return bool(refused or outline.sentence.find(*_TOLD))


def _decider(outline: Outline, first: int, last: int) -> int | None:
    """The word after a network or its people, where a clause begins with them."""
    deciders = (*outline.networks, *outline.sentence.find("phrase.agent", "phrase.decider"))
    words = outline.sentence.text.words
    return next(
        (
            one.last
            for one in deciders
            if first <= one.first <= first + _START and one.last < last and words[one.last] != "s"
        ),
        None,
    )


def _subject(outline: Outline, first: int, last: int) -> int | None:
    """The word after the show that a headline's clause begins with, or stands before."""
    if not outline.sentence.headline:
        return None
    return next(
        (
            run[-1].last
            for run in outline.runs
            if first in (run[0].first, run[-1].last)  # "X: Season 3 order"
            and run[-1].last <= last
            and outline.is_itself(run[-1])
        ),
        None,
    )


def _is_free(outline: Outline, first: int, start: int, season: SeasonMark) -> bool:
    """Whether nothing between whoever acts and the season is known to mean something else."""
    sentence = outline.sentence
    between = [n for n in range(start, season.first) if n not in outline.titled]
    bare = not between and not (_adds(season) or _is_ordered(outline, season))
    if bare or len(between) > _FAR or not outline.other.isdisjoint(between):
        return False
    if any(first <= person.first < season.first for person in sentence.people):
        return False
    dated = sentence.within(season.last, sentence.clause(season.first)[1], "decision.date")
    return not dated and not sentence.within(first, season.last, *_ELSE)


def _is_refused(outline: Outline, start: int, season: SeasonMark) -> bool | None:
    """Whether it is said that the season will not come; None where that is left open."""
    sentence = outline.sentence
    denials = sentence.within(start, season.first, "general.negation")
    once = all(b.first - a.last <= _HALVES for a, b in pairwise(denials))
    if not denials:
        return False
    final = sentence.within(start, season.first, "decision.wont")
    plain = any(cue.last == season.first for cue in denials)
    pending = sentence.within(start, sentence.last, "decision.pending", "decision.later")
    return True if once and (final or plain) and not pending else None


def _shows(outline: Outline, first: int, season: SeasonMark) -> Shows:
    """The show in the clause, or the only one of the sentence; none where a description stands for it."""
    last = outline.sentence.clause(season.first)[1]
    inside = [run for run in outline.runs if first <= run[0].first < last or run[-1].last == first]
    runs = inside or outline.runs
    if runs:
        own = tuple(mark for mark in runs[0] if outline.is_itself(mark))
        return own if len(runs) == 1 and own else None
    described = outline.stands or not outline.sentence.headline
    return () if described and not has_title(outline) else None


def _is_ordered(outline: Outline, season: SeasonMark) -> bool:
    """Whether an order of it is all there is: "Season 6 order at Hulu", not "Season 6 order explained"."""
    orders = outline.sentence.find("renewal.order", "phrase.ordered")
    order = next((order for order in orders if order.first == season.last), None)
    if order is None or is_cut(outline.sentence, order.first):
        return False
    text = outline.sentence.text
    if order.last < outline.sentence.last and ":" in text.gap(order.last):
        return False  # the subject of a page: "X season 3 renewal: what we know"
    return ends_at(outline.sentence, order.last)
