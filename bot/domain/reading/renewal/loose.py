"""Decisions that no grammar ties to a show: "decided not to go beyond Part 3", "back for a third round".

In a summary they are told of the only show that the item is about, as long as nothing else in their
sentence could be meant: another title, somebody of the show, somebody's contract.
"""

from bot.domain.reading.marks import Cue
from bot.domain.reading.renewal.forms import Form, Needs
from bot.domain.reading.renewal.outline import Outline

_FREE = (Needs.NOTHING, Needs.SEASON, Needs.SAID_OF_SEASON, Needs.END)
_ACTOR = 3  # words from somebody to what is said of them
_TITLE = 6  # words of a title in quotation marks


def is_free(outline: Outline, cue: Cue, form: Form) -> bool:
    """Whether the show of the item is meant, as nothing else is there."""
    sentence = outline.sentence
    first, last = sentence.clause(cue.first)
    last = min(last, max((m.last for m in sentence.seasons if m.first < last), default=last) + 1)
    last = max(last, cue.last)
    if (
        sentence.headline
        or form.needs not in _FREE
        or outline.is_somebodys(sentence.first, sentence.last)
    ):
        return False
    if not outline.other.isdisjoint(range(first, last)) or has_title(outline):
        return False
    near = range(cue.first - _ACTOR, cue.first)
    if any(person.last - 1 in near for person in sentence.people):
        return False
    said = form.needs is not Needs.NOTHING or _is_of_television(outline, first, last)
    return said or _opens(outline, cue)


def _opens(outline: Outline, cue: Cue) -> bool:
    """Whether a summary begins with what has just happened: "The killer doll has been cancelled"."""
    said = outline.sentence.find("decision.perfect")
    return outline.sentence.index == 0 and any(one.last == cue.first for one in said)


def _is_of_television(outline: Outline, first: int, last: int) -> bool:
    """Whether a clause names a network, a show, or says "series"."""
    marks = (*outline.networks, *outline.named, *outline.stands)
    return any(first <= mark.first < last for mark in marks)


def has_title(outline: Outline) -> bool:
    """Whether a title that nobody watches stands in quotation marks."""
    sentence, text = outline.sentence, outline.sentence.text
    shows = {show.first for show in sentence.shows}
    return any(
        sentence.first <= start < sentence.last
        and end - start <= _TITLE
        and text.capitalised(start)
        and shows.isdisjoint(range(start, end))
        for start, end in text.quotes
    )
