"""How many seasons a show has had, by what an item says of its past: the next or the last one follows."""

from collections.abc import Iterator

from bot.domain.model import Decision
from bot.domain.reading.marks import Mark, SeasonMark, ShowMark
from bot.domain.reading.numerals import cardinal_at
from bot.domain.reading.passage import Passage, Sentence
from bot.domain.reading.renewal.details import decision_of
from bot.domain.reading.renewal.edges import is_cut
from bot.domain.reading.renewal.grammar import Told
from bot.domain.reading.renewal.terms import OVER
from bot.domain.reading.renewal.whose import is_anothers
from bot.domain.reading.topics import Topic, lead_of

BEHIND = "run.behind"
"""What stands before a season that was, or before which something is decided."""

_NEAR = 2  # words from "after" to a season: "after a single season"
_NO = 6  # words from "not" to a season: "is not bringing the drama back for a third"
_FEW = 13  # episodes that are no more than a first season
_KIND = 4  # words of "newcomers X and the crime drama"


def counted_in(told: Told, topic: Topic, passage: Passage) -> Iterator[int]:
    """Counts of all seasons, as in "a one-season run", not of ordered ones."""
    if decision_of(told) not in OVER:
        return
    for sentence in (*passage.headline, *lead_of(passage)):
        for mark in sentence.seasons:
            ordered = sentence.within(mark.last, mark.last + 1, "renewal.order")
            if not mark.counted or mark.more or mark.final or ordered:
                continue
            if _is_run(sentence, mark) and not is_anothers(sentence, mark, topic):
                yield mark.counted


def refused_in(told: Told, topic: Topic, passage: Passage) -> Iterator[int]:
    """The one before a season that is said not to come: "there won't be a fourth"."""
    for sentence in (*passage.headline, *lead_of(passage)):
        for mark in sentence.seasons:
            if is_refused(sentence, mark, told) and not is_anothers(sentence, mark, topic):
                yield mark.numbers[0] - 1


def is_refused(sentence: Sentence, mark: SeasonMark, told: Told) -> bool:
    """Whether a season beyond the first is said not to come; of a show that goes on, only by "no word on"."""
    if max(mark.numbers, default=0) <= 1 or is_behind(sentence, mark, BEHIND):
        return False  # "won't go on beyond its second", "canceled ahead of Season 3"
    near = max(mark.first - _NO, sentence.first), mark.first
    denied = ("renewal.denies", "general.negation") if told.decision in OVER else ()
    no = sentence.within(*near, "renewal.lacks", *denied)
    after = sentence.within(mark.last, mark.last + _NO, "renewal.unsettled") if denied else ()
    return bool(after) or any(not _is_parted(sentence, one.last, mark.first) for one in no)


def _is_parted(sentence: Sentence, first: int, last: int) -> bool:
    """Whether punctuation stands between two words."""
    return any(is_cut(sentence, n) for n in range(first, last + 1))


def aired_in(told: Told, topic: Topic, passage: Passage) -> Iterator[int]:
    """The season that follows from one that has aired: "wrapped up its second season", "the freshman hit"."""
    order = ordered_by(told)
    if order is None:
        return
    sentences = (*passage.headline, *passage.body)
    for sentence in sentences:
        ours = sentence.named(topic.show) or (topic.alone and not sentence.shows)
        for mark in sentence.seasons if ours else ():
            had = mark != told.season and mark.numbers and has_aired(told, sentence, mark)
            if had and not is_anothers(sentence, mark, topic):
                yield mark.numbers[-1] + order
    cohorts = (_cohort(one, show) for one in sentences for show in one.named(topic.show))
    yield from (year + order for year in cohorts if year)
    yield from (year + order for one in sentences for year in _of_people(one, topic))


def ordered_by(told: Told) -> int | None:
    """How many seasons follow those that have aired; None where nothing says it."""
    if told.decision is Decision.CANCELLED:
        return 0
    if told.decision not in (Decision.RENEWED, Decision.PICKED_UP):
        return None
    season = told.season
    return season.counted if season and season.more and season.counted else 1


def has_aired(told: Told, sentence: Sentence, mark: SeasonMark) -> bool:
    """Whether it is told of a season that it has been on: "midway through its second", "Season 2 drew"."""
    own = sentence.language.numbers.own
    before = sentence.text.words[mark.first - 1] if mark.first else ""
    first = mark.first - (before in own | sentence.language.numbers.article)
    aired = sentence.within(first - _NEAR, first, "decision.aired")
    if any(not _is_parted(sentence, one.last, mark.first) for one in aired):
        return True
    if told.decision is Decision.CANCELLED and before in own - sentence.language.numbers.article:
        return True
    had = any(cue.first == mark.last for cue in sentence.find("decision.had"))
    return had and not is_cut(sentence, mark.last)


def begun_in(told: Told, topic: Topic, passage: Passage) -> Iterator[int]:
    """The season of a show that has barely begun: "axed after four episodes", "one and done"."""
    order = ordered_by(told)
    for sentence in (*passage.headline, *lead_of(passage)) if order is not None else ():
        ours = sentence.named(topic.show) or (topic.alone and not sentence.shows)
        if ours and (sentence.find("run.young") or (order == 0 and _few_episodes(sentence))):
            yield 1 + (order or 0)


def _few_episodes(sentence: Sentence) -> bool:
    """Whether a show is told to have had no more episodes than one season has: "after a 13-episode season"."""
    text, numbers = sentence.text, sentence.language.numbers
    for lasted in sentence.find("run.lasted"):
        here = lasted.last
        count = cardinal_at(text, here, numbers) if here < sentence.last else None
        unit = text.words[here + 1 : here + 2]
        if count and unit and unit[0] in numbers.episodes:
            following = text.words[here + 2 : here + 3]
            season = bool(following) and following[0] in numbers.season | numbers.part
            return season or count <= _FEW
    return False


def _cohort(sentence: Sentence, show: ShowMark) -> int | None:
    """Which year a show is in, by a word before it: "freshman drama X", "newcomers X and Y"; or after."""
    words, years = sentence.text.words, sentence.language.numbers.cohort
    others = {n for mark in sentence.shows for n in range(mark.first, mark.last)}
    kinds: tuple[Mark, ...] = sentence.find("phrase.series", "phrase.kinds", "phrase.light")
    light = {n for mark in (*kinds, *sentence.names) for n in range(mark.first, mark.last)}
    at = show.first - 1
    for word in range(at, max(sentence.first - 1, at - _KIND), -1):
        if words[word] in years:
            return years[words[word]]
        if word not in light | others or is_cut(sentence, word + 1):
            break
    after = words[show.last + 1 : show.last + 2] if is_cut(sentence, show.last) else ()
    return years.get(after[0]) if after else None


def _of_people(sentence: Sentence, topic: Topic) -> Iterator[int]:
    """Which year a show is in that is named by its people: "Jane Doe sees her freshman sitcom leave"."""
    years, words = sentence.language.numbers.cohort, sentence.text.words
    if sentence.named(topic.show):
        return
    ids = [(one.first, {show.id for show in one.shows}) for one in sentence.people]
    for first in (first for first, shows in ids if topic.show.id in shows):
        end = sentence.clause(first)[1]
        yield from (years[words[n]] for n in range(first, end) if words[n] in years)


def _is_run(sentence: Sentence, mark: SeasonMark) -> bool:
    """Whether a count is of seasons: "two series" may be two shows, "after two series" is not."""
    parts = sentence.language.numbers.part - sentence.language.numbers.season
    clear = sentence.text.words[mark.last - 1] not in parts
    return clear or is_behind(sentence, mark, "decision.until")


def is_behind(sentence: Sentence, mark: SeasonMark, *groups: str) -> bool:
    """Whether it is told "after" a season, or "ahead of" it: then another one is ordered."""
    names = {name.first for name in sentence.names}
    return any(
        0 <= mark.first - one.last <= _NEAR and names.isdisjoint(range(one.last, mark.first))
        for one in sentence.find(*groups)
    )
