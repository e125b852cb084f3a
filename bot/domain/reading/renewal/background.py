"""Whether a decision that a sentence tells is background: an aside, the past, known already."""

from collections.abc import Iterator

from bot.domain.model import Decision
from bot.domain.reading.marks import Cue, Mark
from bot.domain.reading.passage import Passage, Sentence
from bot.domain.reading.renewal.edges import is_cut
from bot.domain.reading.renewal.forms import Side
from bot.domain.reading.renewal.grammar import Told
from bot.domain.reading.renewal.outline import NETWORKS

_TENSE = 2  # words from "was" to "renewed": "was quietly renewed"
_ACTOR = 2  # words from a network to its verb: "HBO has quietly renewed"
_MAIN = 3  # words from "before" to where the main clause may begin


def told_before(told: Told, passage: Passage) -> Iterator[str]:
    """Why a decision is told in passing, of the past, or once more; nothing if it is not."""
    for aside in _asides(told):
        yield f"told to explain something else ({quote(told.sentence, aside)})"
    if _is_apposition(told):
        yield "told in passing"
    for old in _known(told):
        yield f"told once more ({quote(told.sentence, old)})"
    if not told.sentence.headline and not told.sentence.find("decision.fresh"):
        for old in _dates(told, passage):
            yield f"told as the past ({quote(told.sentence, old)})"


def _asides(told: Told) -> Iterator[Cue]:
    """What begins a clause that only explains: "after being cancelled"."""
    sentence, cue = told.sentence, told.cue
    seasons = {mark.first - n for mark in sentence.seasons for n in (0, 1)}
    for aside in sentence.find("decision.aside"):
        counted = aside.last in seasons  # "after two seasons" explains nothing
        if aside.first == sentence.first and _has_main_clause(told, aside):
            continue
        if aside.last <= cue.first and not counted and not parted(sentence, aside.last, cue.first):
            yield aside


def _known(told: Told) -> Iterator[Cue]:
    """What says that a decision is known already: "why X was cancelled", in prose "inspired by how X ended"."""
    sentence, cue = told.sentence, told.cue
    if sentence.headline:
        yield from sentence.within(sentence.first, cue.first, "decision.retold")
        return
    for how in sentence.find("decision.known") if told.shows else ():
        if how.last == told.shows[0].first and told.shows[0].last <= cue.first:
            yield how


def _dates(told: Told, passage: Passage) -> Iterator[Cue]:
    """What dates a decision back; not what a comma parts from it: "cancels X, launched in May"."""
    sentence, cue = told.sentence, told.cue
    first, last = sentence.clause(cue.first)
    if not _leaves_open(passage):
        yield from sentence.within(cue.first - _TENSE, cue.first, "decision.past")
    for meant in sentence.find("decision.meant"):
        if told.season and meant.first == told.season.last:
            yield meant
    end = cue.first if told.decision is Decision.FINAL_SEASON else min(last, told.reach)
    reach = max((cue.last, *(mark.last for mark in told.shows)))
    for old in sentence.within(first, end, "decision.stale"):
        if _is_within_commas(sentence, first, old, cue):
            continue
        if old.first < reach or not parted(sentence, reach, old.first):
            yield old


def _is_within_commas(sentence: Sentence, first: int, old: Cue, cue: Cue) -> bool:
    """Whether an apposition before a decision has it: "the epic, dropped last winter, has found a home"."""
    before = old.last <= cue.first and parted(sentence, old.last, cue.first)
    return before and parted(sentence, first + 1, old.first)


def _is_apposition(told: Told) -> bool:
    """Whether a participle in commas only describes a show: "The drama, renewed in spring, moves"."""
    sentence, cue = told.sentence, told.cue
    gap = sentence.text.gap
    if sentence.headline or told.decision is not Decision.RENEWED or cue.last - cue.first > 1:
        return False
    if (
        told.form.side is not Side.BEFORE
        or "," not in gap(cue.first)
        or cue.first == sentence.first
    ):
        return False
    return any("," in gap(n) for n in range(cue.last, sentence.last))


def _leaves_open(passage: Passage) -> bool:
    """Whether a headline is about what becomes of a show: then "was renewed" is the news."""
    return any(s.find("decision.fate") and not s.question for s in passage.headline)


def _has_main_clause(told: Told, aside: Cue) -> bool:
    """Whether a clause that opens a sentence ends where a network acts: "Before it is on air HBO has renewed"."""
    sentence, cue = told.sentence, told.cue
    near = range(cue.first - _ACTOR, cue.first + 1)
    agents = (name for name in sentence.names if name.sort in NETWORKS and name.last in near)
    return any(name.first - aside.last >= _MAIN for name in agents)


def parted(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a comma or a break stands between two words."""
    return any(is_cut(sentence, n) for n in range(first, last + 1))


def quote(sentence: Sentence, mark: Mark) -> str:
    """A mark's words in quotation marks."""
    return f"“{sentence.text.slice(mark.first, mark.last)}”"
