"""Which season a cue is about: the one ordered, the last one, the one that will not come."""

from bot.domain.model import Decision
from bot.domain.reading.marks import Cue, Mark, SeasonMark
from bot.domain.reading.passage import Sentence
from bot.domain.reading.renewal.edges import overlap
from bot.domain.reading.renewal.forms import Form, Needs, Side
from bot.domain.reading.renewal.outline import Outline
from bot.domain.reading.seasons import stands_alone

OVER = (Decision.CANCELLED, Decision.FINAL_SEASON)
_FAR = 8  # words between a cue and its season, titles not counted
_UNTIL = 3  # words from "after" to its season: "after its critically acclaimed first season"


def season_of(outline: Outline, cue: Cue, form: Form) -> tuple[Mark | None, bool]:
    """The season, or the order, that a cue is about, and whether it is one that will not come."""
    start, end = outline.part(cue)
    if form.needs is Needs.SAID_OF_SEASON:
        return _before(outline, cue, start), form.missing
    if form.needs is Needs.BETWEEN:
        return _alone_before(outline, cue), False
    if form.needs in (Needs.LAST, Needs.LAST_OF):
        marks = outline.sentence.seasons
        return next((m for m in reversed(marks) if m.last <= cue.first and m.numbers), None), False
    if form.decision in OVER and form.needs is not Needs.SEASON:
        last = _of_end(outline, cue, form)
        if last or not form.missing:
            return last, False
    season = season_after(outline, cue, end)
    if season is None and form.needs is Needs.SEASON and form.side is Side.BEFORE:
        season = _label(outline, cue)
    if season is None and form.needs is Needs.SEASON and not form.missing:
        return _order(outline, cue, end), False
    return season, form.missing and season is not None


def season_after(outline: Outline, cue: Cue, end: int) -> SeasonMark | None:
    """The season to come that a verb leads on to: "gets a third season"."""
    for mark in outline.sentence.seasons:
        if cue.last <= mark.first < end and _reaches(outline, cue.last, mark.first):
            return mark if is_to_come(outline, mark) and stands_for_itself(outline, mark) else None
    return None


def _label(outline: Outline, cue: Cue) -> SeasonMark | None:
    """The season that a headline begins with: "X Season 3: Netflix confirms that the drama will return"."""
    for mark in outline.sentence.seasons[:1]:
        after_title = any(show.last == mark.first for show in outline.sentence.shows[:1])
        labels = ":" in outline.sentence.text.gap(mark.last) and mark.last <= cue.first
        return mark if after_title and labels and is_to_come(outline, mark) else None
    return None


def _alone_before(outline: Outline, cue: Cue) -> SeasonMark | None:
    """The season right before, where a sentence, a clause or a part of a list begins with it."""
    text, numbers = outline.sentence.text, outline.numbers
    for mark in outline.sentence.seasons:
        first = mark.first
        while first > outline.sentence.first and text.words[first - 1] in numbers.article:
            first -= 1
        begins = first == outline.sentence.first or bool(outline.cuts(first, first))
        if mark.last == cue.first and (begins or text.words[first - 1] in numbers.joins):
            return mark if is_to_come(outline, mark) or bool(mark.counted) else None
    return None


def _order(outline: Outline, cue: Cue, end: int) -> Mark | None:
    orders = outline.sentence.within(cue.last, end, "renewal.order")
    return next((order for order in orders if _reaches(outline, cue.last, order.first)), None)


def _before(outline: Outline, cue: Cue, start: int) -> SeasonMark | None:
    """The season that stands right before, with nothing but light words between."""
    before = [m for m in outline.sentence.seasons if start <= m.first and m.last <= cue.first]
    if outline.is_second(cue):
        return None
    for mark in before[-1:]:
        near = outline.is_of_show(mark, cue.first)
        parted = outline.cuts(mark.last, cue.first)
        free = near and not _is_matter(outline, mark)
        return mark if free and not parted and is_to_come(outline, mark) else None
    return None


def _is_matter(outline: Outline, mark: SeasonMark) -> bool:
    """Whether a season is only what something is about: "a decision on a fourth season won't come"."""
    about = {cue.last for cue in outline.sentence.find("phrase.concerning")}
    return not about.isdisjoint((mark.first - 1, mark.first))


def _of_end(outline: Outline, cue: Cue, form: Form) -> SeasonMark | None:
    """The season after which it is over: "with its fourth", "after two seasons", "nach Staffel 2"."""
    untils = outline.sentence.find("decision.until")
    said = [until.last for until in untils if not overlap(until, cue)]
    for mark in outline.sentence.seasons:
        after = any(
            0 <= mark.first - last <= _UNTIL and not outline.cuts(last, mark.first) for last in said
        )
        names = (mark.numbers or mark.counted or mark.final) and mark.last not in outline.orders
        if after and names and _is_near(outline, cue, mark):
            ended = form.side is Side.BEFORE and form.needs is Needs.END
            return None if ended and _is_next(outline, cue, mark) else mark
    return None


def _is_next(outline: Outline, cue: Cue, mark: SeasonMark) -> bool:
    """Whether a season is that of a show named in between: "X is gone, and Y after two seasons"."""
    return any(cue.last <= show.first < mark.first for show in outline.sentence.shows)


def _is_near(outline: Outline, cue: Cue, mark: SeasonMark) -> bool:
    """Whether a season follows a cue, or leads up to it, as the verb stands last in German."""
    if mark.first >= cue.last:
        return _reaches(outline, cue.last, mark.first)
    first = outline.sentence.first  # "After three seasons the hit is over"
    opens = any(until.first == first for until in outline.sentence.find("decision.until"))
    opening = opens and mark.first <= first + _UNTIL
    return opening or outline.light_between(mark.last, cue.first)


def _reaches(outline: Outline, first: int, last: int) -> bool:
    """Whether words lead on to a season: "gets X a surprise", not "gets a new star for"."""
    first = max(
        (show.last for show in outline.sentence.shows if first <= show.first < last), default=first
    )
    between = [n for n in range(first, last) if n not in outline.titled]
    turn = max((n for n in between if n in outline.joint), default=first)
    light = all(n in outline.light for n in between if n < turn)
    return len(between) <= _FAR and light and not set(between) & outline.other


def is_to_come(outline: Outline, mark: SeasonMark) -> bool:
    """Whether it is a season beyond the first."""
    ordered = bool(mark.counted) and mark.last in outline.orders
    return max(mark.numbers, default=0) > 1 or mark.more or mark.final or ordered


def stands_for_itself(outline: Outline, mark: SeasonMark) -> bool:
    """Whether the season is meant, not its trailer or its cast."""
    titles = {show.first for show in outline.sentence.shows}
    free = mark.last in outline.orders | outline.joint | titles
    return free or stands_alone(outline.sentence.text, mark, outline.numbers)


def is_new(mark: SeasonMark, sentence: Sentence) -> bool:
    """Whether a season is told of as something new: "a third season", "another one", not "its third".

    A headline spares the article: "hungry for fourth season".
    """
    words, numbers = sentence.text.words, sentence.language.numbers
    before = words[mark.first - 1] if mark.first > sentence.first else ""
    if mark.more or max(mark.numbers, default=0) <= 1:
        return mark.more
    spared = sentence.headline and bool(before) and words[mark.first] not in numbers.nouns
    known = numbers.definite | numbers.own | {"s"}
    return before not in known and (spared or before in numbers.article)
