"""Where a sentence says that somebody of the show speaks, by the forms in which the press says so.

X star Jane Doe teases ..., Jane Doe wants ...         a voice, then what it does       (verbs)
"...", says Jane Doe; ... according to the creator     the same, turned round           (verbs)
we sat down with Jane Doe                              the same from the other side     (verbs)
Jane Doe on ...                                        headlines only, as are the rest
Jane Doe: "..."; "...": Jane Doe; Jane Doe "..." ...   beside words in quotation marks
Jane Doe interview; Q&A: Jane Doe                      beside the word for it
Jane Doe talks 'X'                                     somebody unknown who talks of the show itself (strangers)
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from bot.domain.reading.interview.quotes import (
    beside_quote,
    in_first_person,
    opening,
    transcribed,
)
from bot.domain.reading.interview.strangers import strangers
from bot.domain.reading.interview.verbs import (
    OTHERS,
    STOPS,
    Said,
    begins,
    is_subject,
    met,
    says,
    turned,
)
from bot.domain.reading.interview.voices import Voice, identified, voices_of
from bot.domain.reading.marks import Cue, Mark
from bot.domain.reading.passage import Sentence
from bot.domain.reading.topics import Topic

_BESIDE = 4  # words between "Interview:" and a voice


@dataclass(frozen=True, slots=True)
class Speech:
    """A voice that speaks, and the words (``first`` to ``last``) that say so.

    ``after`` is the word where what is said begins, where it is known to follow.
    """

    sentence: Sentence
    voice: Voice
    first: int
    last: int
    after: int

    @property
    def words(self) -> str:
        """The words that say so, as written."""
        return self.sentence.text.slice(self.first, self.last)


@lru_cache(64)
def speeches_of(sentence: Sentence, topic: Topic) -> tuple[Speech, ...]:
    """Every speech of the sentence, the plainest form first."""
    voices = voices_of(sentence, topic)
    if not voices and not sentence.headline:
        return ()
    found = [*says(sentence, voices), *turned(sentence, voices)]
    found += [(replace(voice, placed=True), said) for voice, said in met(sentence, voices)]
    if not sentence.headline:  # "The X star on fame" is a second headline
        first = tuple(voice for voice in voices if voice.first - sentence.first <= 1)
        found += _on(sentence, first, topic)
    if not sentence.headline:
        found += [*transcribed(sentence, voices), *opening(sentence)]
    else:
        told = [verb.last for voice, verb in found if voice.last <= verb.first]
        free = tuple(voice for voice in voices if not any(word <= voice.first for word in told))
        found += [*_on(sentence, free, topic), *beside_quote(sentence, voices)]
        found += [
            *in_first_person(sentence, voices),
            *_beside_noun(sentence, voices),
            *strangers(sentence, topic),
        ]
    return tuple(_speech(sentence, *said) for said in found)


def _speech(sentence: Sentence, voice: Voice, said: Mark) -> Speech:
    follows = voice.last <= said.first and voice.first < said.first
    return Speech(sentence, voice, said.first, said.last, said.last if follows else sentence.first)


def _on(sentence: Sentence, voices: tuple[Voice, ...], topic: Topic) -> Iterator[Said]:
    """As in "Jane Doe on the finale", but not in "is a judge on X" or "Jane Doe on Netflix"."""
    for cue in sentence.find("interview.on"):
        voice = next((v for v in voices if v.last == cue.first), None)
        if voice is None or not is_subject(sentence, voice):
            continue
        apart = set(sentence.text.gap(cue.first)) & STOPS or any(
            name.first == cue.last for name in sentence.names
        )
        known = voice.names or identified(sentence, voice, topic)
        if known and not apart:
            yield voice, cue


def _beside_noun(sentence: Sentence, voices: tuple[Voice, ...]) -> Iterator[Said]:
    """Beside the very word: "Jane Doe interview", "Interview: Jane Doe"; not "fans slam her interview"."""
    for noun in sentence.find("interview.session", "interview.plain"):
        others = sentence.within(sentence.first, noun.first, *OTHERS, "general.clause")
        session = "interview.session" in noun.groups
        if session and not others:
            yield (voices[0] if voices else Voice(noun.first, noun.first, ())), noun
        for voice in voices if not session and not others else ():
            after = 0 <= noun.first - voice.last <= 1 and not _object(sentence, voice, noun)
            before = 0 <= voice.first - noun.last <= _BESIDE and begins(sentence, noun.first)
            if after or before or _bracketed(sentence, noun):
                yield voice, noun


def _object(sentence: Sentence, voice: Voice, noun: Cue) -> bool:
    return bool(sentence.within(voice.last, noun.first, "interview.object"))


def _bracketed(sentence: Sentence, cue: Cue) -> bool:
    """Whether a cue stands in brackets of its own: "[Interview]", "[Complete Interview Transcript]"."""
    text = sentence.text
    opened = any(set(text.gap(n)) & set("([") for n in (cue.first, cue.first - 1))
    closed = any(
        set(text.gap(n)) & set(")]") for n in (cue.last, cue.last + 1) if n <= len(text.words)
    )
    return opened and closed
