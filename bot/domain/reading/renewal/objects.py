"""What a verb acts on: "Netflix renews the drama X and Y for Season 2"; or what it leaves out."""

from bot.domain.reading.passage import Cue, ShowMark
from bot.domain.reading.renewal.forms import Form, Needs
from bot.domain.reading.renewal.outline import Outline, Shows

_FAR = 14  # words between a verb and its object: "cancels its big-budget ... drama X"
_NAMELESS = 8  # the same, where the object is "another fan-favorite series"


def objects_of(outline: Outline, cue: Cue, form: Form) -> Shows:
    """The object of a verb and all that is listed with it; the show named before, where it is left out."""
    sentence = outline.sentence
    _, end = outline.part(cue)
    if cue.first and sentence.text.words[cue.first - 1] in outline.numbers.article:
        return None  # "the cancelled X"
    if found := _listed(outline, cue.last, end):
        return found
    somebodys = outline.is_somebodys(sentence.first, end)
    stands = outline.standing(cue.last, min(end, cue.last + _NAMELESS))
    if any(
        _leads_to(outline, cue.last, one.first)
        and (not somebodys or outline.is_known(one) or _spares_article(outline, cue, one))
        for one in stands
    ):
        return ()
    if somebodys:
        return None
    return earlier(outline, cue) if _may_leave_out(outline, cue, form) else None


def _spares_article(outline: Outline, cue: Cue, stand: Cue) -> bool:
    """Whether a network acts on "the show" without its article: "X star says HBO has renewed show"."""
    return stand.first == cue.last and any(name.last == cue.first for name in outline.networks)


def _may_leave_out(outline: Outline, cue: Cue, form: Form) -> bool:
    """Whether the object may be left out: "'X': Netflix orders a third season", "'X': No Season 4"."""
    network = next((name for name in outline.networks if name.last == cue.first), None)
    labelled = bool(outline.cuts(network.first if network else cue.first, cue.first))
    if form.missing:
        return labelled
    return network is not None and (form.needs in (Needs.SEASON, Needs.HOME) or labelled)


def _listed(outline: Outline, first: int, end: int) -> tuple[ShowMark, ...]:
    """The object and all that is listed with it."""
    found: list[ShowMark] = []
    for run in outline.runs:
        inside = [mark for mark in run if first <= mark.first < end and outline.is_itself(mark)]
        if not inside:
            continue
        begins = not found and _leads_to(outline, first, inside[0].first)
        if begins or (found and _carries_on(outline, found[-1].last, inside[0].first)):
            found += inside
    return tuple(found)


def _leads_to(outline: Outline, first: int, last: int) -> bool:
    """Whether a noun is the verb's object: "renews X", "orders Season 2 of X", not "plans for X"."""
    between = range(first, last)
    things = {mark.first for mark in outline.sentence.seasons} | outline.orders
    ended = any(first <= thing < cut for thing in things for cut in outline.cuts(first + 1, last))
    if len(between) > _FAR or ended or outline.other & set(between):
        return False
    turn = next((n for n in between if n in outline.joint), None)
    return turn is None or any(first <= thing < turn for thing in things)


def _carries_on(outline: Outline, first: int, last: int) -> bool:
    """Whether a title continues a list: "A for Season 2, B for 3", "A with Z and the comedy B"."""
    text = outline.sentence.text
    for here in range(last, first, -1):
        if "," in text.gap(here) or text.words[here - 1] in outline.numbers.joins:
            return True
        if here - 1 not in outline.light:
            return False
    return "," in text.gap(first)


def earlier(outline: Outline, cue: Cue) -> Shows:
    """What is left out: "'X': Netflix orders a third season", "X wins a prize; it is canceled"."""
    before = [mark for mark in outline.sentence.shows if mark.last <= cue.first]
    named = before and (outline.is_itself(before[-1]) or outline.is_addressed(before[-1]))
    return (before[-1],) if named else None
