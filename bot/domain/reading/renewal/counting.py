"""Which season a decision is about: the one ordered, or the last one, where anything says it."""

from collections.abc import Iterable, Iterator

from bot.domain.model import Decision
from bot.domain.reading.marks import SeasonMark
from bot.domain.reading.passage import Passage, Sentence
from bot.domain.reading.renewal.details import decision_of
from bot.domain.reading.renewal.grammar import Told
from bot.domain.reading.renewal.run_so_far import (
    BEHIND,
    aired_in,
    begun_in,
    counted_in,
    has_aired,
    is_behind,
    is_refused,
    ordered_by,
    refused_in,
)
from bot.domain.reading.renewal.terms import OVER
from bot.domain.reading.renewal.whose import is_anothers
from bot.domain.reading.seasons import stands_alone
from bot.domain.reading.topics import Topic, lead_of


def season_of(told: Told, topic: Topic, passage: Passage, others: Iterable[Told]) -> int | None:
    """The season ordered, or the last one, where anything says it."""
    return next((number for number in _told_of(told, topic, passage, others) if number), None)


def _told_of(
    told: Told, topic: Topic, passage: Passage, others: Iterable[Told]
) -> Iterator[int | None]:
    """What says which season, the plainest first."""
    same = [other for other in others if (other.decision in OVER) == (told.decision in OVER)]
    yield from (_number(one, mark) for one in (told, *same) for mark in _marks(one, topic))
    if told.season and told.season.more:
        yield from aired_in(told, topic, passage)
    yield from _elsewhere(told, topic, passage)
    yield from counted_in(told, topic, passage)
    yield from refused_in(told, topic, passage)
    yield from aired_in(told, topic, passage)
    yield from begun_in(told, topic, passage)
    yield from _spoken_of(told, topic, passage)


def _marks(told: Told, topic: Topic) -> Iterator[SeasonMark]:
    """The show's own season first: "A for Season 2, B for Season 3"."""
    mine = next((mark for mark in told.shows if mark.show.id == topic.show.id), None)
    if mine and len(told.shows) > 1:
        following = [m.first for m in told.shows if m.first > mine.first]
        end = min(following, default=told.reach)
        yield from (m for m in told.sentence.seasons if mine.last <= m.first < end)
    mark = told.season
    strange = mark and not told.shows and is_anothers(told.sentence, mark, topic)
    if mark and not strange and not _is_listed_before(told.sentence, mark, topic):
        yield mark


def _is_listed_before(sentence: Sentence, mark: SeasonMark, topic: Topic) -> bool:
    """Whether a season belongs to a show that is listed before: "A after two seasons and B"."""
    before = [show for show in sentence.shows if show.last <= mark.first]
    mine = sentence.named(topic.show)
    return bool(before and mine) and all(show.first >= mark.last for show in mine)


def _number(told: Told, mark: SeasonMark) -> int | None:
    """The season ordered or undone, or the last one there is."""
    if mark.numbers:
        lost = told.missing and decision_of(told) is not Decision.REVERSED  # then it was ordered
        return mark.numbers[0] - 1 if lost else mark.numbers[-1]
    return mark.counted if told.decision in OVER and not mark.more else None


def _elsewhere(told: Told, topic: Topic, passage: Passage) -> Iterator[int | None]:
    """Seasons that headline and lead name in other ways."""
    decision = decision_of(told)
    decision = decision if decision is Decision.REVERSED else told.decision
    named = sorted(_named(told, topic, passage), key=lambda one: not _is_one_more(*one))
    yield from (_by_place(told, decision, sentence, mark) for sentence, mark in named)


def _named(told: Told, topic: Topic, passage: Passage) -> Iterator[tuple[Sentence, SeasonMark]]:
    """The show's own seasons in headline and lead."""
    for sentence in dict.fromkeys((told.sentence, *passage.headline, *lead_of(passage))):
        for mark in sentence.seasons:
            if not is_anothers(sentence, mark, topic):
                yield sentence, mark


def _by_place(told: Told, decision: Decision, sentence: Sentence, mark: SeasonMark) -> int | None:
    """The season that is meant by one named somewhere: "after Season 2" renewed is the third."""
    number = mark.numbers[-1] if mark.numbers else None
    if decision is Decision.REVERSED:
        return number if number and number > 1 else None
    if sentence.within(mark.last, mark.last + 1, "renewal.order"):
        return number if decision is Decision.RENEWED else None
    if is_refused(sentence, mark, told):
        return None
    return (_last if decision in OVER else _next)(told, sentence, mark)


def _last(told: Told, sentence: Sentence, mark: SeasonMark) -> int | None:
    """The last season of a show that is over: "after Season 2", "Season 4 wraps up the drama"."""
    if told.decision is Decision.FINAL_SEASON:
        return max(mark.numbers, default=None) if mark.final or _closes(sentence, mark) else None
    past = is_behind(sentence, mark, "decision.until")
    return _number(told, mark) if past or mark.final else None


def _next(told: Told, sentence: Sentence, mark: SeasonMark) -> int | None:
    """The season ordered: the one named, or the one after."""
    number = max(mark.numbers, default=0)
    if is_behind(sentence, mark, BEHIND):
        return number + (ordered_by(told) or 1) if number else None
    itself = number > 1 and not has_aired(told, sentence, mark)
    return number if itself and _is_itself(sentence, mark) else None


def _closes(sentence: Sentence, mark: SeasonMark) -> bool:
    """Whether a sentence speaks of the end, or of the season to come: "Season 4, out in May, wraps up the drama"."""
    ends = sentence.within(mark.last, sentence.last, "renewal.ends")
    return bool(ends or sentence.find("renewal.last", "renewal.will_be", "decision.coming"))


def _is_itself(sentence: Sentence, mark: SeasonMark) -> bool:
    """Whether the season is meant, not its trailer: "a fourth season of the drama", "through Season 4"."""
    goes_on = sentence.find("phrase.joint", "decision.date")
    return (
        any(cue.first == mark.last for cue in goes_on)
        or _is_one_more(sentence, mark)
        or stands_alone(sentence.text, mark, sentence.language.numbers)
    )


def _is_one_more(sentence: Sentence, mark: SeasonMark) -> bool:
    """Whether a season is new by its article: "a third season"."""
    numbers, words = sentence.language.numbers, sentence.text.words
    new = numbers.article - numbers.definite
    return words[mark.first] in new or (mark.first > 0 and words[mark.first - 1] in new)


def _spoken_of(told: Told, topic: Topic, passage: Passage) -> Iterator[int]:
    """The season that is spoken of at all: the last of a show called off, unless "a third" is news to come."""
    headline = {mark.show.id for sentence in passage.headline for mark in sentence.shows}
    sole = topic.alone or headline == {topic.show.id}
    named = [
        (sentence, mark)
        for sentence, mark in _named(told, topic, passage)
        if mark.numbers and not sentence.question and (sole or sentence.named(topic.show))
    ]
    if told.decision not in OVER:
        for sentence, mark in named:
            barred = has_aired(told, sentence, mark) or is_refused(sentence, mark, told)
            if mark.numbers[-1] > 1 and not barred:
                yield mark.numbers[-1]
        return
    for sentence, mark in named:
        missed = told.decision is Decision.CANCELLED and _is_one_more(sentence, mark)
        if missed and mark.numbers[0] > 1:
            yield mark.numbers[0] - 1
    yield max((mark.numbers[-1] for _, mark in named), default=0)
