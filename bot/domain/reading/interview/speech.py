"""Where a sentence says that somebody of the show speaks, by the forms in which the press says so.

X star Jane Doe teases ..., Jane Doe wants ...         a voice, then what it does
we sat down with Jane Doe                              the same from the other side
"...", says Jane Doe; ... according to the creator     the same, turned round
Jane Doe on ...                                        headlines only, as are the rest
Jane Doe: "..."; "...": Jane Doe; Jane Doe "..." ...   beside words in quotation marks
Jane Doe interview; Q&A: Jane Doe                      beside the word for it
Jane Doe talks 'X'                                     somebody unknown who talks of the show itself
"""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.domain.reading.interview.voices import Voice, voices_of
from bot.domain.reading.passage import Cue, Sentence
from bot.domain.reading.people import JOINS
from bot.domain.reading.topics import Topic
from bot.domain.titles.fold import Text

SPOKEN = 3  # words in quotation marks that are somebody's speech
_NEAR = 4  # words between a voice and its verb in a headline
_FAR = 16  # the same in prose
_BESIDE = 4  # words between a voice and "interview"
_STOPS = frozenset(":;?!|–—")
_OTHERS = ("interview.outsider", "interview.nobody")
_STORY = ("interview.about", "interview.around")
_VERBS = ("interview.speech", "interview.to", "interview.reaction")


@dataclass(frozen=True, slots=True)
class Speech:
    """A voice that speaks, and the words (``first`` to ``last``) that say so."""

    sentence: Sentence
    voice: Voice
    first: int
    last: int

    @property
    def words(self) -> str:
        """The words that say so, as written."""
        return self.sentence.text.slice(self.first, self.last)


def speeches_of(sentence: Sentence, topic: Topic) -> tuple[Speech, ...]:
    """Every speech of the sentence, the plainest form first."""
    voices = voices_of(sentence, topic)
    found = [*_says(sentence, voices), *_turned(sentence, voices), *_met(sentence, voices)]
    if sentence.headline:
        found += [*_on(sentence, voices), *_beside_quote(sentence, voices)]
        found += [*_beside_noun(sentence, voices), *_stranger(sentence, topic)]
    return tuple(found)


def spoken(text: Text, titles: Sentence | None = None) -> list[tuple[int, int]]:
    """The words in quotation marks that are more than a title or a word held at arm's length."""
    shows = titles.shows if titles else ()
    return [
        (first, last)
        for first, last in text.quotes
        if last - first >= SPOKEN and not any(m.first == first for m in shows)
    ]


def _says(sentence: Sentence, voices: tuple[Voice, ...]) -> Iterator[Speech]:
    thought = ("interview.thought",) if sentence.headline else ()
    for verb in sentence.find(*_VERBS, *thought):
        voice = next((v for v in reversed(voices) if v.last <= verb.first), None)
        if voice and _subject(sentence, voice) and _reaches(sentence, voice.last, verb):
            yield Speech(sentence, voice, verb.first, verb.last)


def _subject(sentence: Sentence, voice: Voice) -> bool:
    """Whether a voice can be who does something: not "with Jane Doe", not "Jane Doe's thriller"."""
    text = sentence.text
    before = sentence.within(max(sentence.first, voice.first - 2), voice.first, "interview.object")
    if any(cue.last == voice.first for cue in before) and "," not in text.gap(voice.first):
        return False
    return text.words[voice.last : voice.last + 1] != ("s",)


def _reaches(sentence: Sentence, first: int, verb: Cue) -> bool:
    """Whether nobody else, no negation and, in a headline, no other clause comes in between."""
    text, headline = sentence.text, sentence.headline
    stops = _STOPS | ({","} if headline else set())
    barred = (*_OTHERS, *(("general.clause",) if headline else ()))
    denied = sentence.within(first, verb.first, "general.negation")
    strangers = [
        *sentence.people,
        *(name for name in sentence.names if name.sort == "executives"),
        *sentence.find(*barred),
        *(cue for cue in denied if verb.first - cue.last <= 1),
    ]
    return (
        verb.first - first <= (_NEAR if headline else _FAR)
        and not any(set(text.gap(n)) & stops for n in range(first, verb.first + 1))
        and not (headline and JOINS.intersection(text.words[first : verb.first]))
        and not any(first <= mark.first and mark.last <= verb.first for mark in strangers)
    )


def _met(sentence: Sentence, voices: tuple[Voice, ...]) -> Iterator[Speech]:
    """The outlet as the subject: "we sat down with Jane Doe"."""
    for verb in sentence.find("interview.met"):
        voice = next((v for v in voices if 0 <= v.first - verb.last <= 1), None)
        others = (*sentence.people, *sentence.find("interview.role", "interview.outsider"))
        if voice and not any(mark.last <= verb.first for mark in others):
            yield Speech(sentence, voice, verb.first, verb.last)


def _turned(sentence: Sentence, voices: tuple[Voice, ...]) -> Iterator[Speech]:
    text = sentence.text
    for verb in sentence.find("interview.said"):
        voice = next((v for v in voices if 0 <= v.first - verb.last <= 1), None)
        apart = verb.last - verb.first > 1 or set(text.gap(verb.first)) & set(",\"”’'»–—:-)")
        if voice and (apart or voice.last >= sentence.last):
            yield Speech(sentence, voice, verb.first, verb.last)


def _on(sentence: Sentence, voices: tuple[Voice, ...]) -> Iterator[Speech]:
    services = {name.first for name in sentence.names}
    for cue in sentence.find("interview.on"):
        voice = next((v for v in voices if v.last == cue.first), None)
        apart = set(sentence.text.gap(cue.first)) & _STOPS or cue.last in services
        if voice and not apart and _subject(sentence, voice):
            yield Speech(sentence, voice, cue.first, cue.last)


def _beside_quote(sentence: Sentence, voices: tuple[Voice, ...]) -> Iterator[Speech]:
    text = sentence.text
    quotes = spoken(text, sentence)
    for voice in voices:
        for first, last in quotes:
            follows = 0 <= first - voice.last <= 2 and _subject(sentence, voice)  # noqa: PLR2004 - "is so"
            ends = voice.last >= sentence.last and last <= voice.first
            if follows or (ends and set(text.gap(voice.first)) & set(":–—-")):
                yield Speech(sentence, voice, first, last)


def _beside_noun(sentence: Sentence, voices: tuple[Voice, ...]) -> Iterator[Speech]:
    for noun in sentence.find("interview.plain"):
        for voice in voices:
            if (
                -_BESIDE <= noun.first - voice.last <= _BESIDE
                or 0 <= voice.first - noun.last <= _BESIDE
            ):
                yield Speech(sentence, voice, noun.first, noun.last)


def _stranger(sentence: Sentence, topic: Topic) -> Iterator[Speech]:
    """Somebody whom neither catalog nor item places, talking of the show itself."""
    text = sentence.text
    for verb in sentence.find("interview.personal"):
        first = verb.first
        while first > sentence.first and _name_word(sentence, first - 1):
            first -= 1
            if set(text.gap(first)) & (_STOPS | {"."}):
                break
        begins = first == sentence.first or set(text.gap(first)) & (_STOPS | {"."})
        about = (*sentence.named(topic.show), *sentence.seasons, *sentence.find(*_STORY))
        told = any(verb.last <= mark.first for mark in about)
        if begins and told and 2 <= verb.first - first <= 3:  # noqa: PLR2004 - words of a name
            voice = Voice(first, verb.first, (text.slice(first, verb.first),))
            yield Speech(sentence, voice, verb.first, verb.last)


def _name_word(sentence: Sentence, word: int) -> bool:
    marks = (*sentence.cues, *sentence.names, *sentence.shows, *sentence.seasons)
    text = sentence.text
    return (
        text.capitalised(word)
        and not text.words[word].isdigit()
        and not any(mark.first <= word < mark.last for mark in marks)
    )
