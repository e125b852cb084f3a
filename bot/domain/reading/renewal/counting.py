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
    counted_in,
    is_anothers,
    is_behind,
    refused_in,
)
from bot.domain.reading.renewal.terms import OVER
from bot.domain.reading.seasons import stands_alone
from bot.domain.reading.topics import Topic, lead_of


def season_of(told: Told, topic: Topic, passage: Passage, others: Iterable[Told]) -> int | None:
    """The season ordered, or the last one, where anything says it."""
    same = [other for other in others if (other.decision in OVER) == (told.decision in OVER)]
    numbers = (
        *(_number(one, mark) for one in (told, *same) for mark in _marks(one, topic)),
        *(aired_in(told, topic, passage) if told.season and told.season.more else ()),
        *_elsewhere(told, topic, passage),
        *counted_in(told, topic, passage),
        *refused_in(told, topic, passage),
        *aired_in(told, topic, passage),
    )
    return next((number for number in numbers if number), None)


def _marks(told: Told, topic: Topic) -> Iterator[SeasonMark]:
    """The show's own season first: "A for Season 2, B for Season 3"."""
    mine = next((mark for mark in told.shows if mark.show.id == topic.show.id), None)
    if mine and len(told.shows) > 1:
        following = [m.first for m in told.shows if m.first > mine.first]
        end = min(following, default=told.reach)
        yield from (m for m in told.sentence.seasons if mine.last <= m.first < end)
    if told.season and not _is_listed_before(told.sentence, told.season, topic):
        yield told.season


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
    for sentence in (told.sentence, *passage.headline, *lead_of(passage)):
        for mark in sentence.seasons:
            if not is_anothers(sentence, mark, topic):
                yield _by_place(told, decision, sentence, mark)


def _by_place(told: Told, decision: Decision, sentence: Sentence, mark: SeasonMark) -> int | None:
    """The season that is meant by one named somewhere: "after Season 2" renewed is the third."""
    number = mark.numbers[-1] if mark.numbers else None
    past = is_behind(sentence, mark, ("decision.until",) if decision in OVER else BEHIND)
    if decision is Decision.REVERSED:
        return number if number and number > 1 else None
    if sentence.within(mark.last, mark.last + 1, "renewal.order"):
        return number if decision is Decision.RENEWED else None
    if decision is Decision.CANCELLED:
        return _number(told, mark) if past or mark.final else None
    if decision is Decision.FINAL_SEASON:
        return number if mark.final or _closes(sentence, mark) else None
    if past:
        return number + 1 if number else None
    return number if number and number > 1 and _is_itself(sentence, mark) else None


def _closes(sentence: Sentence, mark: SeasonMark) -> bool:
    """Whether a sentence speaks of the end, or of the season to come: "Season 4, out in May, wraps up the drama"."""
    ends = sentence.within(mark.last, sentence.last, "renewal.ends")
    return bool(ends or sentence.find("renewal.last", "renewal.will_be", "decision.coming"))


def _is_itself(sentence: Sentence, mark: SeasonMark) -> bool:
    """Whether the season is meant, not its trailer: "a fourth season of the drama"."""
    goes_on = sentence.find("phrase.joint", "decision.date")
    return any(cue.first == mark.last for cue in goes_on) or stands_alone(
        sentence.text, mark, sentence.language.numbers
    )
