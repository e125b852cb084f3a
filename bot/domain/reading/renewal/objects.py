"""What a verb acts on: "Netflix renews the drama X and Y for Season 2"; or what it leaves out."""

from bot.domain.reading.marks import Cue, Mark, ShowMark
from bot.domain.reading.renewal.forms import Form, Needs
from bot.domain.reading.renewal.outline import Outline, Shows

_FAR = 14  # words between a verb and its object: "cancels its big-budget ... drama X"
_NAMELESS = 10  # the same, where a headline's object is "another fan-favorite series"
_ACTOR = 4  # words from somebody to the verb: "the actor has also signed on for"


def objects_of(outline: Outline, cue: Cue, form: Form) -> Shows:
    """The object of a verb and all that is listed with it; the show named before, where it is left out."""
    sentence = outline.sentence
    _, end = outline.part(cue)
    if cue.first and sentence.text.words[cue.first - 1] in outline.numbers.article:
        return None  # "the cancelled X"
    verbs = sentence.within(sentence.first, cue.first, "renewal.saves", "renewal.rehomes")
    if any(verb.last == cue.first for verb in verbs):
        return None  # "saves cancelled X"
    if found := _listed(outline, cue.last, end):
        return found
    somebodys = outline.is_somebodys(sentence.first, end)
    far = _NAMELESS if sentence.headline else _FAR
    stands = outline.standing(cue.last, min(end, cue.last + far))
    if any(_is_kin(outline, one) for one in stands):
        return None
    if any(
        _leads_to(outline, cue.last, one.first)
        and (not somebodys or outline.is_known(one) or _spares_article(outline, cue, one))
        for one in stands
    ):
        return ()
    return None if somebodys else _left_out(outline, cue, form, end)


def _is_kin(outline: Outline, stand: Cue) -> bool:
    """Whether another work is meant than the show it is of: "orders a reboot of X"."""
    kin = any(one.last == stand.last for one in outline.sentence.find("phrase.kin"))
    titles = {mark.first for mark in outline.sentence.shows}
    return (
        kin
        and stand.last in outline.joint
        and not titles.isdisjoint(range(stand.last, stand.last + 3))
    )


def _left_out(outline: Outline, cue: Cue, form: Form, end: int) -> Shows:
    """The show named before, or the item's, where a verb has no object but its season."""
    if _may_leave_out(outline, cue, form):
        return earlier(outline, cue)
    if not outline.sentence.headline and _closes(outline, cue, form, end):
        return earlier(outline, cue) if _names_before(outline, cue) else ()
    return None


def _names_before(outline: Outline, cue: Cue) -> bool:
    return any(mark.last <= cue.first for mark in outline.sentence.shows)


def _closes(outline: Outline, cue: Cue, form: Form, end: int) -> bool:
    """Whether a summary's verb has no object but its season: "bosses have committed to a fifth"."""
    if form.needs is not Needs.SEASON or _is_persons(outline, cue):
        return False
    text = outline.sentence.text
    things: list[Mark] = [m for m in outline.sentence.seasons if cue.last <= m.first < end]
    things += [order for order in outline.sentence.find("renewal.order") if order.first >= cue.last]
    for thing in things[:1]:
        if not outline.light_between(cue.last, thing.first):
            return False
        after = thing.last
        of = after + 1 < end and after in outline.joint and text.capitalised(after + 1)
        ours = any(name.first == after + 1 for name in outline.networks)
        return not of or ours
    return False


def _is_persons(outline: Outline, cue: Cue) -> bool:
    """Whether somebody acts, rather than a network: "Jane Doe has signed on for a third season"."""
    near = range(cue.first - _ACTOR, cue.first)
    if outline.sentence.within(near.start, near.stop, "phrase.agent"):
        return False
    people = any(person.last - 1 in near for person in outline.sentence.people)
    return people or not outline.other.isdisjoint(near)


def _spares_article(outline: Outline, cue: Cue, stand: Cue) -> bool:
    """Whether a network acts on "the show" without its article: "X star says HBO has renewed show"."""
    return stand.first == cue.last and outline.is_by_network(cue)


def _may_leave_out(outline: Outline, cue: Cue, form: Form) -> bool:
    """Whether the object may be left out: "'X': Netflix orders a third season", "'X': No Season 4"."""
    start = outline.verb_start(cue)
    network = next((name for name in outline.networks if name.last == start), None)
    labelled = bool(outline.cuts(network.first if network else cue.first, cue.first))
    if form.missing:
        return labelled
    if form.needs is Needs.SEASON and labelled and _has_agent(outline, cue):
        return True  # "NBC keeps X going, orders Season 3"
    if form.needs is Needs.SEASON and ":" in outline.sentence.text.gap(start):
        return True  # "X: confirmada la tercera temporada"
    return network is not None and (form.needs in (Needs.SEASON, Needs.HOME) or labelled)


def _has_agent(outline: Outline, cue: Cue) -> bool:
    """Whether a network, and one show, stand before a second verb."""
    first = outline.sentence.first
    agent = any(name.first <= first + 1 and name.last <= cue.first for name in outline.networks)
    return agent and sum(mark.last <= cue.first for mark in outline.sentence.shows) == 1


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
    text = outline.sentence.text
    bounded = end < outline.sentence.last and len(found) > 1 and found[-1].last == end
    if bounded and "," in text.gap(found[-1].first):
        found.pop()  # "cancels A and B, C renewed"
    return tuple(found)


def _leads_to(outline: Outline, first: int, last: int) -> bool:
    """Whether a noun is the verb's object: "renews X", "orders Season 2 of X", not "plans for X"."""
    between = range(first, last)
    if len(between) > _FAR or not outline.other.isdisjoint(between):
        return False
    things = {mark.first for mark in outline.sentence.seasons} | outline.orders
    turn = next((n for n in between if n in outline.joint), None)
    if not things:
        return turn is None
    ended = any(first <= thing < cut for thing in things for cut in outline.cuts(first + 1, last))
    return not ended and (turn is None or any(first <= thing < turn for thing in things))


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
    if not named:
        return None
    run = next(run for run in outline.runs if before[-1] in run)
    return tuple(mark for mark in run if mark.last <= cue.first)
