"""Where a sentence speaks of a show, by its title or without."""

from bot.domain.reading.asides import asides_of
from bot.domain.reading.marks import Cue, ShowMark
from bot.domain.reading.passage import Passage, Sentence
from bot.domain.reading.top10.slot import is_yardstick
from bot.domain.reading.topics import Topic

_PLACES = (
    *("top10.first", "top10.lead", "top10.enter", "top10.climb", "top10.back"),
    *("top10.stay", "top10.beat", "top10.dethrone", "top10.most", "top10.chart", "top10.lose"),
)
_MOVES = ("top10.enter", "top10.climb", "top10.back", "top10.stay", "top10.lead")
_CHART = (
    "top10.chart",
    "top10.first",
    "top10.most",
    "top10.streaming",
    "top10.film",
    "top10.there",
)
_NAME = 2  # words of a name
_SUBJECT = 6  # words of "The U.S.-made adaptation", at most
_NOUN = 4  # words from an article to its noun: "a new samurai docuseries"


def marks_of(passage: Passage, sentence: Sentence, topic: Topic) -> tuple[ShowMark | None, ...]:
    """Where a sentence speaks of the show; None where it does so without its title: "The thriller is No. 1"."""
    asides = asides_of(sentence)
    marks = tuple(mark for mark in sentence.named(topic.show) if mark.first not in asides)
    others = [mark for mark in sentence.shows if not is_yardstick(sentence, mark, asides)]
    aside = not topic.in_headline and any(one.named(topic.show) for one in passage.headline)
    if marks or not topic.alone or others or aside or _of_another(sentence, topic):
        return marks
    described = bool(sentence.find("top10.what", "top10.first"))
    known = topic.in_headline and (not sentence.headline or _goes_on(sentence))
    return (None,) if described or known else ()


def _of_another(sentence: Sentence, topic: Topic) -> bool:
    """Whether a sentence without a watched title has one in quotation marks, or a name for its subject."""
    if any(
        sentence.first <= first < sentence.last and sentence.text.capitalised(first)
        for first, _ in sentence.text.quotes
    ):
        return True
    if sentence.headline:
        return False
    ranked = [cue.last for cue in sentence.find("top10.first") if cue.first == sentence.first]
    if any(":" in sentence.text.gap(n) for n in ranked):
        return True  # "No. 1: Some Other Show"
    if _opens_with_it(sentence) or _opens_with_its_people(sentence, topic):
        return False
    told = sentence.find(*_PLACES)
    until = min((cue.first for cue in told), default=sentence.last)
    nouns = [cue.first for cue in sentence.find("top10.what") if cue.first < until]
    if nouns:
        return _is_new(sentence, nouns[0])
    inverted = any(_is_inverted(sentence, cue) for cue in told)
    named = {n for name in sentence.names for n in range(name.first, name.last)}
    return not inverted and any(
        n not in named and _is_name(sentence, n) and not _owns(sentence, n)
        for n in range(sentence.first + 1, until)
        if not _is_adjunct(sentence, n)
    )


def _is_inverted(sentence: Sentence, verb: Cue) -> bool:
    """Whether the subject follows its verb: "in vier Tagen steht die Serie", "damit belegt sie"."""
    follows = [what.first for what in sentence.find("top10.what") if what.first >= verb.last]
    if not follows or follows[0] - verb.last > _NOUN or "top10.stay" not in verb.groups:
        return False
    definite = sentence.text.words[verb.last] in sentence.language.numbers.definite
    return definite or follows[0] == verb.last


def _is_adjunct(sentence: Sentence, n: int) -> bool:
    """Whether a name only says when or where: "from Thursday to Sunday", "in New York"."""
    while n > sentence.first and _is_name(sentence, n - 1) and sentence.text.gap(n) == " ":
        n -= 1
    small = sentence.language.sets.get("top10.adjunct", frozenset())
    return sentence.text.words[n - 1] in small if n > sentence.first else False


def _opens_with_it(sentence: Sentence) -> bool:
    """Whether it begins, after a dateline, with a noun of what was spoken of: "BERLIN – The hit series ranks"."""
    numbers, text = sentence.language.numbers, sentence.text
    dash = (n for n in range(sentence.first, sentence.last) if set(text.gap(n)) & set("–—:"))
    for first in {sentence.first, next(dash, sentence.first)}:
        nouns = (what.first - first for what in sentence.find("top10.what"))
        definite = text.words[first] in numbers.definite | numbers.own
        if definite and _is_subject(sentence, first):
            return True
        if definite and any(0 < words <= _SUBJECT for words in nouns):
            return not any("," in text.gap(n) for n in range(first + 1, first + _SUBJECT))
    return False


def _is_subject(sentence: Sentence, article: int) -> bool:
    """Whether a place is told of what an article begins, of no name and no chart: "the monster hunt came in third"."""
    told = (cue.first for cue in sentence.find(*_MOVES) if cue.first > article)
    end = next(told, article)
    if not 1 < end - article <= _SUBJECT:
        return False
    another = sentence.within(article, end, *_CHART) or sentence.text.capitalised(end - 1)
    return not another and not any("," in sentence.text.gap(n) for n in range(article + 1, end + 1))


def _opens_with_its_people(sentence: Sentence, topic: Topic) -> bool:
    """Whether it begins with somebody of the show, or whose it is: "Jane Doe's new case is third"."""
    return any(
        person.first == sentence.first and any(show.id == topic.show.id for show in person.shows)
        for person in sentence.people
    )


def _is_name(sentence: Sentence, n: int) -> bool:
    return sentence.text.capitalised(n) and not sentence.text.words[n][0].isdecimal()


def _owns(sentence: Sentence, n: int) -> bool:
    """Whether a name only says whose the subject is: "Joe Goldberg's final outing"."""
    return "s" in sentence.text.words[n + 1 : n + _NAME + 1]


def _goes_on(sentence: Sentence) -> bool:
    """Whether it begins with what it tells, after a title that ends in a mark: "Who Did It? Climbs to No. 3"."""
    return any(cue.first == sentence.first for cue in sentence.find("top10.*"))


def _is_new(sentence: Sentence, noun: int) -> bool:
    """Whether a noun has an article that makes it one that was not spoken of before: "a samurai docuseries"."""
    numbers = sentence.language.numbers
    said = sentence.text.words[max(sentence.first, noun - _NOUN) : noun]
    article = next((word for word in reversed(said) if word in numbers.article), "")
    return bool(article) and article not in numbers.definite
