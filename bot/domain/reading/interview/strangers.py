"""Speech by somebody whom neither catalog nor item places, of whom a headline tells no more than a name."""

from collections.abc import Iterator

from bot.domain.reading.interview.verbs import STOPS, Said, begins
from bot.domain.reading.interview.voices import Voice
from bot.domain.reading.marks import Cue, Mark
from bot.domain.reading.passage import Sentence
from bot.domain.reading.spelling import JOINS
from bot.domain.reading.topics import Topic

_NAME = (2, 3)  # words of a name
_PERSONAL = frozenset(("interview.personal", "interview.on"))
_STORY = ("interview.about", "interview.around")
_TOLD = tuple(f"interview.{key}" for key in ("personal", "on", "speech", "plain", "said"))


def strangers(sentence: Sentence, topic: Topic) -> Iterator[Said]:
    """Those who talk of the show itself, somebody known from another show among them."""
    told = sentence.find(*_TOLD) or _leads_to_a_quote(sentence)
    if not told or sentence.find("interview.fan"):
        return
    marked = {
        word
        for mark in (
            *(person for person in sentence.people if person.of(topic.show)),
            *(*sentence.cues, *sentence.names, *sentence.shows, *sentence.seasons),
        )
        for word in range(mark.first, mark.last)
    }
    names = {
        word
        for word in range(sentence.first, sentence.last)
        if word not in marked and _could_be_a_name(sentence, word)
    }
    yield from _talking(sentence, topic, names)
    yield from _interviewed(sentence, topic, names)
    yield from _signing(sentence, names)
    yield from _quoted(sentence, topic, names)


def _leads_to_a_quote(sentence: Sentence) -> bool:
    return any(":" in sentence.text.gap(first) for first, _ in sentence.text.quotes)


def _talking(sentence: Sentence, topic: Topic, names: set[int]) -> Iterator[Said]:
    """As in "Jane Doe talks X season 2", or of whatever after the title: "X: Jane Doe on the fog".

    Where every word has a capital, only verbs that take a person for their subject tell a name.
    """
    plain = ("interview.speech",) if not sentence.text.title_case else ()
    story = (*sentence.seasons, *sentence.find(*_STORY))
    about = (*sentence.named(topic.show), *story)
    label = next((one.last for one in sentence.named(topic.show) if one.first == sentence.first), 0)
    labelled = bool(label) and ":" in sentence.text.gap(label)
    for verb in sentence.find("interview.personal", "interview.on", *plain):
        personal = not _PERSONAL.isdisjoint(verb.groups)
        told = any(verb.last <= mark.first for mark in (about if personal else story))
        for voice, said in _before(sentence, verb, names):
            if told or (labelled and voice.first == label):
                yield voice, said


def _interviewed(sentence: Sentence, topic: Topic, names: set[int]) -> Iterator[Said]:
    """As in "X finale: Jane Doe interview"."""
    if sentence.named(topic.show):
        for noun in sentence.find("interview.plain"):
            yield from _before(sentence, noun, names)


def _signing(sentence: Sentence, names: set[int]) -> Iterator[Said]:
    """As in "X is back, says Jane Doe"."""
    for verb in sentence.find("interview.said"):
        apart = set(sentence.text.gap(verb.first)) & set(",\"”’'»–—-")
        if apart and names.issuperset(range(verb.last, sentence.last)):
            yield from _named(sentence, verb.last, sentence.last, verb)


def _quoted(sentence: Sentence, topic: Topic, names: set[int]) -> Iterator[Said]:
    """As in "Jane Doe: 'We wrote two endings for X'": who is quoted on the show is most often of it."""
    text = sentence.text
    for first, last in text.quotes:
        inside = any(first < mark.first < last for mark in sentence.named(topic.show))
        if inside and ":" in text.gap(first) and names.issuperset(range(sentence.first, first)):
            yield from _named(sentence, sentence.first, first, Mark(first, last))


def _before(sentence: Sentence, cue: Mark, names: set[int]) -> Iterator[Said]:
    """The name right before a cue with which its clause begins."""
    text, first = sentence.text, cue.first
    while first - 1 in names and not set(text.gap(first)) & STOPS:
        first -= 1
    if set(text.gap(cue.first)) & STOPS:
        return
    if begins(sentence, first):
        yield from _named(sentence, first, cue.first, cue)
    elif _speaks(cue) and text.words[first - 1] in JOINS:
        for other, _ in _before(sentence, Mark(first - 1, first), names):
            for voice, _ in _named(sentence, first, cue.first, cue):
                joined = (*other.names, *voice.names)
                yield Voice(other.first, cue.first, joined, placed=False), cue


def _speaks(cue: Mark) -> bool:
    return isinstance(cue, Cue) and "interview.plain" not in cue.groups


def _named(sentence: Sentence, first: int, last: int, cue: Mark) -> Iterator[Said]:
    if last - first in _NAME:
        yield Voice(first, last, (sentence.text.slice(first, last),), placed=False), cue


def _could_be_a_name(sentence: Sentence, word: int) -> bool:
    text = sentence.text
    return text.capitalised(word) and not text.words[word].isdigit()
