"""Which shows a cue is about: the grammar of news in outline.

    verb + object      "Netflix renews the drama X and Y for Season 2"   no preposition, no other noun before X
    subject + words    "X, the drama with Z, has been renewed"           only light words next to X and to the cue
    season + words     "Season 3 of X is confirmed"

A subject or object that is no title but "the series" stands for the show that the item is about: an
empty tuple. None says that the cue is about something else.
"""

from collections.abc import Sequence

from bot.domain.reading.passage import Cue, ShowMark
from bot.domain.reading.renewal.forms import Form, Needs, Side
from bot.domain.reading.renewal.outline import Outline

_FAR = 14  # words between a verb and its object: "cancels its big-budget ... drama X"
_NAMELESS = 8  # the same, where the object is "another fan-favorite series"
_TITLE = 6  # words of "and", a title and "officially"
_DESCRIBED = 5  # words after a colon by which it is clear that they describe the title before it
_NEAR = 2  # words between "canceled" and the show that it only describes

Shows = tuple[ShowMark, ...] | None


def shows_of(outline: Outline, cue: Cue, form: Form) -> Shows:
    """The shows a cue is about."""
    start, _ = outline.part(cue)
    acts = form.needs is Needs.NOTHING and _is_verb(outline, cue, start)
    if form.side is Side.NAMED:
        return _earlier(outline, cue) or ()
    if form.side is Side.AFTER or acts:
        return _objects(outline, cue, form)
    subjects = _label(outline, cue, start) or _subjects(outline, cue, start)
    if subjects is None and form.needs in (Needs.SAID_OF_SEASON, Needs.LAST):
        return _of_season(outline, cue, start)
    return subjects


def _is_verb(outline: Outline, cue: Cue, start: int) -> bool:
    """Whether words for a state are a verb here: "Netflix cancelled X", "Cancelled: X"."""
    sentence = outline.sentence
    if cue.last < sentence.last and ":" in sentence.text.gap(cue.last):
        return cue.first == start
    network = any(cue.first - 2 <= name.last <= cue.first for name in outline.networks)
    subject = any(start <= show.first and show.last <= cue.first for show in outline.named)
    series = outline.standing(max(start, cue.first - 3), cue.first)
    return network and not subject and not series


# verb + object


def _objects(outline: Outline, cue: Cue, form: Form) -> Shows:
    sentence = outline.sentence
    _, end = outline.part(cue)
    if cue.first and sentence.text.words[cue.first - 1] in outline.numbers.article:
        return None  # "the cancelled X"
    if found := _listed(outline, cue.last, end):
        return found
    somebodys = outline.is_somebodys(sentence.first, end)
    stands = outline.standing(cue.last, min(end, cue.last + _NAMELESS))
    if any(
        _leads_to(outline, cue.last, one.first) and (not somebodys or _is_known(outline, one))
        for one in stands
    ):
        return ()
    if somebodys:
        return None
    return _earlier(outline, cue) if _may_leave_out(outline, cue, form) else None


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


def _earlier(outline: Outline, cue: Cue) -> Shows:
    """What is left out: "'X': Netflix orders a third season", "X wins a prize; it is canceled"."""
    before = [mark for mark in outline.sentence.shows if mark.last <= cue.first]
    named = before and (outline.is_itself(before[-1]) or outline.is_addressed(before[-1]))
    return (before[-1],) if named else None


# subject + words


def _subjects(outline: Outline, cue: Cue, start: int) -> Shows:
    if _describes(outline, cue, start):
        return None
    runs = [run for run in outline.runs if start <= run[0].first and run[-1].last <= cue.first]
    subject = runs[-1] if runs else ()
    near = subject and outline.light_between(subject[-1].last, cue.first)
    if near or (subject and _goes_on(outline, subject[-1].last, cue.first)):
        return _whole(outline, subject, runs[:-1])
    somebodys = outline.is_somebodys(start, cue.first)
    if subject and not somebodys and _shares(outline, subject, cue, start):
        return _whole(outline, subject, ())
    for stand in outline.standing(start, cue.first)[-1:]:
        if outline.light_between(stand.last, cue.first):
            known = _is_known(outline, stand) if somebodys else _can_stand(outline, stand)
            return () if known else None
    if somebodys:
        return None
    return None if subject else _left_out(outline, cue, start)


def _label(outline: Outline, cue: Cue, start: int) -> Shows:
    """The title before a colon that what follows only describes: "X: drama by Y's creator axed"."""
    runs = [run for run in outline.runs if start <= run[0].first and run[-1].last <= cue.first]
    if not runs or runs[0][0].first != outline.sentence.first:
        return None
    last, others = runs[0][-1].last, [mark for run in runs[1:] for mark in run]
    described = outline.standing(last, min(last + _DESCRIBED, cue.first))
    if ":" not in outline.sentence.text.gap(last) or not described:
        return None
    return None if any(map(outline.is_itself, others)) else runs[0]


def _left_out(outline: Outline, cue: Cue, start: int) -> Shows:
    """The show named before, where the cue's own words have no subject."""
    begin = max(outline.cuts(start + 1, cue.first), default=start)
    network = any(begin <= name.first < cue.first for name in outline.networks)
    bare = begin > outline.sentence.first and outline.light_between(begin, cue.first)
    return _earlier(outline, cue) if bare and not network else None


def _describes(outline: Outline, cue: Cue, start: int) -> bool:
    """Whether a cue only describes what follows: "canceled CBS sitcom X changed her life"."""
    nouns = [mark.first for mark in (*outline.named, *outline.stands)]
    follows = any(cue.last <= noun <= cue.last + _NEAR for noun in nouns)
    return follows and not any(start <= m.first and m.last <= cue.first for m in outline.named)


def _whole(
    outline: Outline, subject: tuple[ShowMark, ...], before: Sequence[tuple[ShowMark, ...]]
) -> Shows:
    """The subject with titles before it that only a comma parts; None for "scenes in X"."""
    text = outline.sentence.text
    for run in reversed(before):
        listed = run[-1].last == subject[0].first and "," in text.gap(subject[0].first)
        if not listed or not any(map(outline.is_itself, run)):
            break
        subject = (*run, *subject)
    first = _phrase_start(outline, subject[0].first)
    governed = first - 1 in outline.joint and not text.gap(first).strip("\"'“‘«„ ")
    if governed and ":" not in text.gap(subject[-1].last):
        return None
    return tuple(mark for mark in subject if outline.is_itself(mark)) or None


def _phrase_start(outline: Outline, first: int) -> int:
    """Where "Season 3 of X" begins."""
    for mark in outline.sentence.seasons:
        near = mark.last == first or (mark.last == first - 1 and first - 1 in outline.joint)
        if near and not outline.cuts(mark.last, first):
            return mark.first
    return first


def _goes_on(outline: Outline, first: int, last: int) -> bool:
    """Whether only a title that nobody watches follows in the list: "X and Some Other Show canceled"."""
    joined = outline.sentence.text.words[first] in outline.numbers.joins
    people = any(first <= person.first < last for person in outline.sentence.people)
    return (
        joined
        and last - first <= _TITLE
        and not people
        and not outline.other & set(range(first, last))
    )


def _shares(outline: Outline, subject: tuple[ShowMark, ...], cue: Cue, start: int) -> bool:
    """Whether a second verb has the same subject: "X has a winner, gets Season 2"."""
    text = outline.sentence.text
    between = range(subject[-1].last, cue.first + 1)
    comma = max((n for n in between if "," in text.gap(n)), default=None)
    if comma is None or subject[0].first > start + 1:
        return False
    person = any(subject[-1].last <= p.first < cue.first for p in outline.sentence.people)
    return not person and all(n in outline.light for n in range(comma, cue.first))


def _is_known(outline: Outline, word: Cue) -> bool:
    """Whether "the show" must be the one that was just named: "X creator says the show is ending"."""
    return (
        outline.sentence.text.words[word.first - 1] in outline.numbers.definite and word.first > 0
    )


def _can_stand(outline: Outline, word: Cue) -> bool:
    """Whether "it" or "the series" can mean the show: a headline's "it" may be anything."""
    pronoun = outline.sentence.text.words[word.first] in outline.numbers.pronoun
    begins = not outline.sentence.headline and word.first == outline.sentence.first
    return begins or not pronoun


# season + words


def _of_season(outline: Outline, cue: Cue, start: int) -> Shows:
    """The show whose season stands right before: "X creator confirms Season 4 will be the last"."""
    shows = [mark for mark in outline.named if start <= mark.first and mark.last <= cue.first]
    seasons = [mark for mark in outline.sentence.seasons if mark.last <= cue.first]
    if not seasons or not outline.light_between(seasons[-1].last, cue.first):
        return None
    season = seasons[-1]
    if not shows:
        return () if season.first <= outline.sentence.first + 1 else None
    first = shows[-1].first if shows[-1].last == season.first else season.first
    own = shows[-1].last <= season.first and first - 1 not in outline.joint
    return (shows[-1],) if own else None
