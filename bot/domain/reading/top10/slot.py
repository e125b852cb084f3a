"""A show in a sentence, and the words on both sides that speak of no other show."""

from dataclasses import dataclass

from bot.domain.model import Move
from bot.domain.reading.asides import asides_of
from bot.domain.reading.lists import lists_of
from bot.domain.reading.marks import Cue, Mark, RankMark, ShowMark
from bot.domain.reading.passage import Sentence

NEAR = 5
"""Words between a show and what is said of it right before."""
_OPENING = 3  # words before what opens a sentence: "Nearly a decade after"
_AGENT = 3  # words between "by" and the title: "by the thriller"
_TAKES = ("top10.first", "top10.beat", "top10.dethrone")
BEATS = ("top10.beat", "top10.dethrone")
"""Cues by which one show overtakes another."""


@dataclass(frozen=True, slots=True)
class Placement:
    """A show has a place in a chart, or lost it."""

    cue: Mark
    """The words that say so."""
    rank: int | None = None
    moves: tuple[Move, ...] = ()
    lost: bool = False
    listed: bool = False
    """Whether it is a line of a numbered list: "2. Title"."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A show, or a list of shows, and the words on both sides that speak of no other."""

    sentence: Sentence
    ranks: tuple[RankMark, ...]
    previous: int
    """Past the end of the show before; else where the sentence begins."""
    start: int
    end: int
    following: int
    """Where the next show begins; else past the end of the sentence."""
    opens: bool
    """Whether no show stands before."""
    several: bool = False
    """Whether it is a list of shows, which share what is said, but no place."""


def is_yardstick(sentence: Sentence, mark: ShowMark, asides: dict[int, str]) -> bool:
    """Whether a show is named in passing, or as one that was overtaken."""
    return mark.first in asides or _loses(sentence, mark.first)


def slot_of(sentence: Sentence, ranks: tuple[RankMark, ...], mark: ShowMark) -> Slot:
    """The show at a mark with its surroundings; what is named in passing bounds nothing."""
    asides = asides_of(sentence)
    runs = [
        run
        for run in lists_of(sentence)
        if mark in run or not is_yardstick(sentence, run[0], asides)
    ]
    at = next(n for n, run in enumerate(runs) if mark in run)
    return Slot(
        sentence,
        ranks,
        previous=runs[at - 1][-1].last if at else sentence.first,
        start=runs[at][0].first,
        end=runs[at][-1].last,
        following=min(
            runs[at + 1][0].first if at + 1 < len(runs) else sentence.last,
            _stranger(sentence, runs[at][-1].last),
        ),
        opens=at == 0,
        several=len(runs[at]) > 1,
    )


def _stranger(sentence: Sentence, after: int) -> int:
    """Where a title that nobody watches begins what is said of another: "..., but ‘Y’ leads"."""
    joins = sentence.language.sets["passing.and"]
    begins = {cue.last for cue in sentence.find("general.clause")}
    verbs = {cue.first for cue in sentence.find("top10.lead", "top10.enter", "top10.climb")}
    for first, last in sentence.text.quotes:
        if not after < first < sentence.last:
            continue
        clause = sentence.clause(first)[0]
        new = first in begins or sentence.text.words[first - 1] in joins or last in verbs
        if new or set(sentence.text.gap(first)) & set(",;"):
            return first
        if after < clause and not sentence.within(clause, first, "top10.*"):
            return clause  # "as the documentary ‘Y’ tops the chart"
    return sentence.last


def is_label(sentence: Sentence, chart: Mark) -> bool:
    """Whether a chart is what a colon follows: "Streaming chart: X rises", "Top 10 Report: ..."."""
    near = (chart.last, chart.last + 1)
    return any(n < sentence.last and ":" in sentence.text.gap(n) for n in near)


def main_clause(sentence: Sentence) -> int:
    """Where a sentence begins to tell, after what opens it: "After a slow start at No. 8, the drama rose"."""
    numbers = sentence.language.numbers
    known = sentence.text.words[sentence.first] in numbers.definite | numbers.own
    reach = 0 if known else _OPENING  # "Nearly a decade after"
    opens = any(
        cue.first == sentence.first
        or (cue.first - sentence.first <= reach and "top10.past" in cue.groups)
        for cue in sentence.find("top10.past", "top10.over", "general.clause")
    )
    commas = (n for n in range(sentence.first + 1, sentence.last) if "," in sentence.text.gap(n))
    return next(commas, sentence.first) if opens else sentence.first


def _loses(sentence: Sentence, start: int) -> bool:
    beaten = overcome(sentence, start, opens=False)
    return beaten is not None and beaten.lost


def overcome(sentence: Sentence, start: int, *, opens: bool) -> Placement | None:
    """The show as the one that another overtook, or that overtook another."""
    for cue in sentence.find(*BEATS, "top10.beaten", "top10.lead", "top10.over"):
        apart = parted(sentence, cue.last, start) or ":" in sentence.text.gap(cue.last)
        if apart or not 0 <= start - cue.last <= NEAR:
            continue
        if "top10.beaten" in cue.groups:
            first = sentence.find("top10.first", "top10.most") or "top10.dethrone" in cue.groups
            return placed(cue, 1) if first else Placement(cue, moves=(Move.CLIMBED,))
        if belongs(cue, BEATS):
            if _is_denied(sentence, cue):
                return _withstood(sentence, cue)
            return Placement(cue, lost=True)
        taken = "top10.over" in cue.groups and sentence.within(sentence.first, cue.first, *_TAKES)
        beside = start == cue.last and "," not in sentence.text.gap(start)
        if beside and (taken or not opens):  # "A tops B"; but "the list leads A"
            return _heir(sentence, start) or Placement(cue, lost=True)
    return _heir(sentence, start)


def _withstood(sentence: Sentence, beat: Cue) -> Placement | None:
    """The place of a show that another cannot take: "Y can't unseat X as No. 1"."""
    first = sentence.within(beat.last, sentence.last, "top10.first", "top10.most")
    return placed(beat, 1) if first else None


def _is_denied(sentence: Sentence, beat: Cue) -> bool:
    """Whether nothing overtook it: "nobody beats X"."""
    return any(0 <= beat.first - no.last <= 1 for no in sentence.find("general.negation"))


def _heir(sentence: Sentence, start: int) -> Placement | None:
    """The show that another lost its place to: "dethroned as the No. 1 show by X"."""
    agents = sentence.language.sets["top10.agent"]
    before = sentence.text.words[max(sentence.first, start - _AGENT) : start]
    if agents.isdisjoint(before) or parted(sentence, start, start):
        return None
    left = start - next(n for n, word in enumerate(reversed(before), 1) if word in agents)
    for cue in reversed(sentence.find("top10.lose", "top10.beaten")):
        between = range(cue.last, left + 1)
        if cue.last <= left and not any(set(sentence.text.gap(n)) & set(";()|") for n in between):
            places = sentence.within(cue.last, start, "top10.first", "top10.most")
            return placed(cue, 1) if places else None
    return None


def placed(cue: Mark, rank: int) -> Placement:
    """At a place, however it came there."""
    return Placement(cue, rank, (Move.TOPPED,) if rank == 1 else ())


def parted(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a clause or a bracket ends between two words."""
    return any(set(sentence.text.gap(n)) & set(";.?!()|") for n in range(first, last + 1))


def belongs(cue: Cue, groups: tuple[str, ...]) -> bool:
    """Whether a cue is of one of the groups."""
    return any(group in groups for group in cue.groups)
