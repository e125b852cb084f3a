"""The words after a show that give it a place, or take one from it."""

from bot.domain.model import Move
from bot.domain.reading.marks import Cue, Mark
from bot.domain.reading.passage import Sentence
from bot.domain.reading.top10.slot import BEATS, Slot, belongs, is_label

_AMOUNT = 3  # words from "tops" to "billion"
_OBJECT = 2  # words from "ousted" to its object
MOVES = {
    "top10.enter": Move.ENTERED,
    "top10.climb": Move.CLIMBED,
    "top10.back": Move.REENTERED,
}
"""The moves that cues tell."""
FIRST = ("top10.first", "top10.lead", "top10.dethrone")
"""Cues of the first place."""
_GAINS = (*FIRST, "top10.beat", "top10.stay", *MOVES)
_LOSSES = ("top10.lose", "top10.beaten")


def cues_after(slot: Slot) -> list[Cue]:
    """The cues after a show that place it; "has not left" is no loss."""
    sentence = slot.sentence
    objects = [*sentence.find("top10.chart", "top10.first"), *slot.ranks]
    denied = {cue.last for cue in sentence.find("general.negation")}
    return [
        cue
        for cue in sentence.find(*_GAINS, *_LOSSES)
        if slot.end <= cue.first < slot.following
        and _says_something(sentence, cue, objects)
        and not (belongs(cue, _LOSSES) and cue.first in denied)
        and not _counts(sentence, cue)
        and not _is_part(sentence, cue)
    ]


def _is_part(sentence: Sentence, cue: Cue) -> bool:
    """Whether a cue is a part of a compound word: "the history-making drama", "the missing-plane saga"."""
    gap = sentence.text.gap
    return "-" in gap(cue.first) or (cue.last < sentence.last and gap(cue.last) == "-")


def _counts(sentence: Sentence, cue: Cue) -> bool:
    """Whether a cue is of an amount, not of a place: "tops a billion minutes"."""
    amounts, articles = sentence.language.sets["top10.amount"], sentence.language.numbers.article
    for word in sentence.text.words[cue.last : cue.last + _AMOUNT]:
        if not (word.isdecimal() or word in articles):
            return word in amounts
    return False


def _says_something(sentence: Sentence, cue: Cue, objects: list[Mark]) -> bool:
    """Whether a cue places by itself ("tops", "No. 1", "fell"), or has a place or chart for its object."""
    if belongs(cue, (*FIRST, "top10.beat", *_LOSSES)):
        return True
    if any(
        is_label(sentence, chart)
        for chart in sentence.find("top10.chart")
        if chart.last <= cue.first
    ):
        return not belongs(cue, ("top10.stay",))  # "Streaming chart: X rises"
    end = sentence.clause(cue.first)[1]
    if sentence.headline and cue.last == end and "top10.climb" in cue.groups:
        return bool(objects)  # "X falls from No. 1; Y ascends"
    commas = (n for n in range(cue.last, end) if "," in sentence.text.gap(n))
    losses = (loss.first for loss in sentence.find(*_LOSSES) if loss.first >= cue.last)
    end = min(end, next(commas, end), next(losses, end))
    return any(cue.first < mark.first < end and cue.last < mark.last for mark in objects)


def tells_loss(sentence: Sentence, cue: Cue) -> bool:
    """Whether a cue tells a loss: "ousted from the list", not "ousted ‘Y’"."""
    if not belongs(cue, _LOSSES):
        return False
    objects = [mark.first for mark in sentence.shows] + [first for first, _ in sentence.text.quotes]
    active = belongs(cue, BEATS) and "top10.beaten" not in cue.groups
    active = active and ":" not in sentence.text.gap(cue.last)  # "X dethroned: Y leads"
    return not (active and any(cue.last <= first <= cue.last + _OBJECT for first in objects))
