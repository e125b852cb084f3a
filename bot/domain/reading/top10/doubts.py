"""Why a place in a chart is no news of the show: another list, denied, hoped, past, or beside the headline."""

from bot.domain.reading.marks import Cue, Mark, ShowMark
from bot.domain.reading.passage import Passage, Sentence
from bot.domain.reading.top10.described import is_another
from bot.domain.reading.top10.headline import CHARTS, goes_on, headline_differs
from bot.domain.reading.top10.otherlists import another_list
from bot.domain.reading.top10.slot import BEATS, Placement, belongs, main_clause
from bot.domain.reading.top10.turns import sinks
from bot.domain.reading.topics import Topic

_NAME = 2  # words of a name
_OF = 2  # words of "star of the"
_ADVERBS = 2  # words from "the show" to what it does: "the show has now moved"
_ADJECTIVES = 7  # words from "the" to "show": "the long-running medical drama"


def doubt_of(
    passage: Passage,
    topic: Topic,
    sentence: Sentence,
    mark: ShowMark | None,
    placement: Placement,
) -> str | None:
    """Why the place is no news of the show; None if it is."""
    said = sentence.text.slice(placement.cue.first, placement.cue.last)
    if placement.lost:
        return f"lost its place, or has none (“{said}”)"
    if passage.genre("review", "recap", "obituary"):
        return "the headline is of another sort"
    told = any("stream" in s.written.lower() or s.find(*CHARTS) for s in passage.headline)
    bar = None if placement.listed else bar_of(sentence, placement, mark, remark=not told)
    if bar:
        return bar
    if sentence.headline:
        return _headline_alone(passage, topic, sentence, mark, placement)
    return headline_differs(passage, topic, sentence, placement)


def _headline_alone(
    passage: Passage, topic: Topic, sentence: Sentence, mark: ShowMark | None, placement: Placement
) -> str | None:
    """Why a place told in the headline is not the show's news, going by the rest of the item."""
    if goes_on(passage, sentence):
        return "the headline goes on to tell something else"
    if sinks(passage, topic, placement):
        return "the lead tells that it sank"
    if mark is None and is_another(passage, topic, placement):
        return "the headline describes another show"
    return None


def bar_of(
    sentence: Sentence, placement: Placement, mark: ShowMark | None, *, remark: bool
) -> str | None:
    """Why the sentence itself tells no place that the show has now; ``remark``: relative clauses are asides."""
    if mark and any(ago.last == mark.first for ago in sentence.find("top10.ago")):
        return "told of a time gone by"  # "A year ago X was No. 1"
    return another_list(sentence, placement, mark) or _unsaid(
        sentence, placement, mark, remark=remark
    )


def _unsaid(
    sentence: Sentence, placement: Placement, mark: ShowMark | None, *, remark: bool
) -> str | None:
    """Asked, hoped, denied, or told of the past."""
    cue = placement.cue
    if sentence.question and not _is_told(sentence, cue):
        return "only asked"
    first = mark.last if mark and mark.last <= cue.first else sentence.clause(cue.first)[0]
    first = first if mark else max(first, main_clause(sentence), _subject(sentence, cue))
    if mark and _of_somebody(sentence, mark, cue):
        return "it is somebody of the show who is spoken of"
    if mark and mark.first >= cue.last and isinstance(cue, Cue) and belongs(cue, BEATS):
        return None  # "cannot unseat X"
    for group, why in (
        ("general.negation", "denied"),
        ("general.hope", "only hoped for"),
        ("top10.past", "told of the past"),
        ("top10.relative", "told in passing"),
    ):
        for said in sentence.within(first, cue.first, group):
            if group == "top10.relative" and not (
                remark or (sentence.headline and said.last == cue.first)
            ):
                continue
            number = sentence.text.words[said.last].isdecimal()  # "No. 1" denies nothing
            kept = any(loss.first == said.last for loss in sentence.find("top10.lose"))
            if number or kept or _is_over(sentence, first, said, cue):
                continue
            return f"{why} (“{sentence.text.slice(said.first, said.last)}”)"
    return None


def _is_told(sentence: Sentence, cue: Mark) -> bool:
    """Whether a question takes a place for granted, or follows it: "X is No. 1: what now?", "Why is X No. 1?"."""
    text, sets = sentence.text, sentence.language.sets
    if any(one.first <= cue.first for one in sentence.find("top10.presumed")):
        return True
    asks = sets.get("top10.asks")
    if not asks or text.words[sentence.first] in asks:
        return False
    parts = {one.first for one in sentence.find("general.clause")}
    return any(
        set(text.gap(n)) & set(":;–—")
        or ("," in text.gap(n) and (n in parts or text.words[n] in sets["passing.and"] | asks))
        for n in range(cue.last, sentence.last)
    )


def _subject(sentence: Sentence, cue: Mark) -> int:
    """Where "the show" begins right before what it does: "Axed in May, the show leads", "years after X the show leads"."""
    numbers, words = sentence.language.numbers, sentence.text.words
    bounds = {past.last for past in sentence.find("top10.past")}
    for what in sentence.find("top10.what"):
        if not 0 <= cue.first - what.last <= _ADVERBS:
            continue
        for n in range(what.first, max(sentence.first, what.first - _ADJECTIVES), -1):
            if "," in sentence.text.gap(n):
                return n
            if words[n] in numbers.definite and n not in bounds:
                wished = sentence.within(sentence.first, n, "general.hope", "general.negation")
                return sentence.first if wished else n
    return sentence.first


def _of_somebody(sentence: Sentence, mark: ShowMark, cue: Mark) -> bool:
    """Whether the show only says who it is: "X creator on topping the charts", "the star of X leads", "X's Jane Doe"."""
    if sentence.text.words[mark.last : mark.last + 1] == ("s",) and _is_person(
        sentence, mark.last + 1
    ):
        return True
    roles = [
        role
        for role in sentence.find("interview.role")
        if 0 <= role.first - mark.last <= 1 or 0 < mark.first - role.last <= _OF
    ]
    return any(not sentence.within(role.last, cue.first, "top10.what") for role in roles)


def _is_person(sentence: Sentence, n: int) -> bool:
    """Whether a name of two words begins at a word: "Industry's Jane Doe"."""
    if any(person.first == n for person in sentence.people):
        return True
    name = sentence.text.words[n : n + _NAME]
    return (
        not sentence.headline
        and len(name) == _NAME
        and all(map(str.isalpha, name))
        and all(sentence.text.capitalised(n + i) for i in range(_NAME))
        and not any(season.first == n for season in sentence.seasons)
    )


def _is_over(sentence: Sentence, first: int, cue: Cue, told: Mark) -> bool:
    """Whether what a cue is of ends before the place: "X, cancelled in 2019, is third", "isn't good, and is third"."""
    text = sentence.text
    if any(";" in text.gap(n) for n in range(cue.last, told.first + 1)):
        return True
    commas = [n for n in range(first, told.first + 1) if "," in text.gap(n)]
    after = [n for n in commas if n > cue.first]
    joins = sentence.language.sets["passing.and"]
    parts = {part.first for part in sentence.find("general.clause")}
    return (len(after) < len(commas) and bool(after)) or any(
        n in parts or sentence.text.words[n] in joins for n in after
    )
