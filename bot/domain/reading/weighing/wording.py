"""How an item is worded around one show, as a set of traits that can be weighed.

Each word of headline and lead stands for itself, or for what it names: ``SHOW``, ``OTHER`` (show), ``THEIRS``
(somebody of the show), ``NAME``, ``SEASON``, ``STREAMERS`` ..., ``#`` for a number, ``“`` for a quotation mark.

    h:Xrenewed for   words of the headline that stand together      l:...    the same of the lead
    h<netflix        what stands before the show, ``>`` behind it   h<<...   close to it
    hg:renewal.gets  the cue groups of the headline                 lg:...
    is:alone ...     how the item speaks of the show
"""

from collections.abc import Iterable, Iterator

from bot.domain.reading.marks import Mark, SeasonMark
from bot.domain.reading.passage import Passage, Sentence
from bot.domain.reading.topics import Topic, lead_of

_LEAD = 2  # sentences of the lead
_TOGETHER = {"h": 3, "l": 2}  # words that are taken together
_CLOSE = 4  # words to the show
_TELLING = 4  # letters of a word that says something by itself
_SHOW = "SHOW"
_QUOTE = "“"  # around a title it says nothing
_POINTS = {
    **dict.fromkeys('“”„«»"‘', _QUOTE),
    **dict.fromkeys("–—", "–"),
    **dict.fromkeys(",;:?!()|", ""),
}


def wording_of(passage: Passage, topic: Topic) -> frozenset[str]:
    """The traits of a passage as it is worded around a topic's show."""
    lead = lead_of(passage)[:_LEAD]
    traits = {f"lang:{passage.language.code}", *_ways(topic)}
    for field, sentences in (("h", passage.headline), ("l", lead)):
        for sentence in sentences:
            words = list(_words(sentence, topic))
            traits.update(_together(field, words))
            if field == "h":
                traits.update(_around(field, words))
            groups = frozenset[str]().union(*[cue.groups for cue in sentence.cues])
            traits.update(f"{field}g:{group}" for group in groups)
    return frozenset(traits)


def said_by(trait: str) -> str:
    """The item's own words in a trait; empty where it has none that say anything."""
    field, _, words = trait.partition(":")
    own = [word for word in words.split() if word.isalpha() and word.islower()]
    telling = field in _TOGETHER and any(len(word) >= _TELLING for word in own)
    return " ".join(own) if telling else ""


def _ways(topic: Topic) -> Iterator[str]:
    ways = {
        "headline": topic.in_headline,
        "lead": topic.in_lead,
        "alone": topic.alone,
        "beside": topic.beside,
    }
    said = [way for way, so in ways.items() if so]
    yield from (f"is:{way}" for way in said)
    yield f"is:{'+'.join(said)}"


def _words(sentence: Sentence, topic: Topic) -> Iterator[str]:
    """The words of a sentence and its punctuation, with what they stand for in their places."""
    text, named = sentence.text, _named(sentence, topic)
    titles = {n for mark in sentence.shows for n in (mark.first, mark.last)}
    for n in range(sentence.first, sentence.last):
        for point in text.gap(n) if n > sentence.first else ():
            if point in _POINTS and not (n in titles and _POINTS[point] == _QUOTE):
                yield _POINTS[point] or point
        if n not in named:
            yield "#" if text.words[n].isdecimal() else text.words[n]
        elif named[n]:
            yield named[n]
    if sentence.question:
        yield "?"


def _named(sentence: Sentence, topic: Topic) -> dict[int, str]:
    """What words stand for, by their numbers; the second word of a name and those after for nothing."""
    named: dict[int, str] = {}

    def put(mark: Mark, kind: str) -> None:
        span = range(mark.first, mark.last)
        if named.keys().isdisjoint(span):
            named.update({n: "" if n > mark.first else kind for n in span})

    for show in sentence.shows:
        put(show, _SHOW if show.show.id == topic.show.id else "OTHER")
    for person in sentence.people:
        put(person, "THEIRS" if person.shows and person.of(topic.show) else "NAME")
    for season in sentence.seasons:
        put(season, _season(season))
    for name in sentence.names:
        put(name, name.sort.upper())
    return named


def _season(mark: SeasonMark) -> str:
    if mark.final:
        return "LAST"
    if mark.more:
        return "ANOTHER"
    return "SEASONS" if mark.counted else "SEASON"


def _together(field: str, words: list[str]) -> Iterator[str]:
    words = ["^", *words, "$"]
    for size in range(1, _TOGETHER[field] + 1):
        for n in range(len(words) - size + 1):
            yield f"{field}:{' '.join(words[n : n + size])}"


def _around(field: str, words: list[str]) -> Iterable[str]:
    if _SHOW not in words:
        return
    at = words.index(_SHOW)
    for n, word in enumerate(words):
        if n != at:
            side = "<" if n < at else ">"
            yield f"{field}{side}{word}"
            if abs(n - at) <= _CLOSE:
                yield f"{field}{side}{side}{word}"
