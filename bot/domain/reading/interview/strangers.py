"""Speech by somebody whom neither catalog nor item places, of whom a headline tells no more than a name."""

from collections.abc import Iterator

from bot.domain.reading.interview.verbs import STOPS, Said, begins
from bot.domain.reading.interview.voices import Voice
from bot.domain.reading.passage import Cue, Sentence
from bot.domain.reading.spelling import in_title_case
from bot.domain.reading.topics import Topic

_NAME = (2, 3)  # words of a name
_STORY = ("interview.about", "interview.around")


def strangers(sentence: Sentence, topic: Topic) -> Iterator[Said]:
    """Those who talk of the show itself: "Jane Doe talks X season 2", "..., says Jane Doe".

    Where every word has a capital, only verbs that take a person for their subject tell a name.
    """
    text = sentence.text
    plain = ("interview.speech",) if not in_title_case(text) else ()
    about = (*sentence.named(topic.show), *sentence.seasons, *sentence.find(*_STORY))
    for verb in sentence.find("interview.personal", "interview.on", *plain):
        first = verb.first
        while first > sentence.first and _name_word(sentence, first - 1):
            first -= 1
            if set(text.gap(first)) & STOPS:
                break
        if any(verb.last <= mark.first for mark in about) and begins(sentence, first):
            yield from _named(sentence, first, verb.first, verb)
    for verb in sentence.find("interview.said"):
        apart = set(text.gap(verb.first)) & set(",\"”’'»–—-")
        if apart and all(_name_word(sentence, word) for word in range(verb.last, sentence.last)):
            yield from _named(sentence, verb.last, sentence.last, verb)


def _named(sentence: Sentence, first: int, last: int, verb: Cue) -> Iterator[Said]:
    if last - first in _NAME:
        yield Voice(first, last, (sentence.text.slice(first, last),), placed=False), verb


def _name_word(sentence: Sentence, word: int) -> bool:
    marks = (
        *sentence.people,
        *sentence.cues,
        *sentence.names,
        *sentence.shows,
        *sentence.seasons,
    )
    text = sentence.text
    return (
        text.capitalised(word)
        and not text.words[word].isdigit()
        and not any(mark.first <= word < mark.last for mark in marks)
    )
