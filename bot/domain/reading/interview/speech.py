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
_NEAR = 3  # words between a voice and its verb
_FAR = 16  # the same where prose puts a comma: "Jane Doe, who plays Ann, says"
_BESIDE = 4  # words between a voice and "interview"
_STOPS = frozenset(":;?!|–—")
_OTHERS = ("interview.outsider", "interview.nobody")
_BEFORE_OBJECT = ("interview.object", "interview.to", "interview.met")
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
    before = sentence.within(sentence.first, voice.first, *_BEFORE_OBJECT)
    if any(cue.last == voice.first for cue in before) and "," not in text.gap(voice.first):
        return False
    return text.words[voice.last : voice.last + 1] != ("s",)


def _reaches(sentence: Sentence, first: int, verb: Cue) -> bool:
    """Whether nobody else, no negation and, in a headline, no other clause comes in between."""
    text, headline = sentence.text, sentence.headline
    stops = _STOPS | {","} if headline else _STOPS - {"–", "—"}
    barred = (*_OTHERS, *(("general.clause",) if headline else ()))
    denied = sentence.within(first, verb.first, "general.negation")
    strangers = [
        *sentence.people,
        *(name for name in sentence.names if name.sort == "executives"),
        *sentence.find(*barred),
        *(cue for cue in denied if verb.first - cue.last <= 1),
        *(cue for cue in sentence.find("interview.future") if cue.last == verb.first),
    ]
    apposed = not headline and any("," in text.gap(n) for n in range(first, verb.first + 1))
    return (
        verb.first - first <= (_FAR if apposed else _NEAR)
        and not any(set(text.gap(n)) & stops for n in range(first, verb.first + 1))
        and not (headline and JOINS.intersection(text.words[first : verb.first]))
        and not any(first <= mark.first and mark.last <= verb.first for mark in strangers)
    )


def _met(sentence: Sentence, voices: tuple[Voice, ...]) -> Iterator[Speech]:
    """The outlet as the subject: "we sat down with Jane Doe"; in a headline it may go without saying."""
    outlets = [name for name in sentence.names if name.sort == "outlets"]
    for verb in sentence.find("interview.met"):
        voice = next((v for v in voices if 0 <= v.first - verb.last <= 1), None)
        us = [*outlets, *sentence.find("interview.us")]
        ours = any(mark.last <= verb.first for mark in us)
        if voice and (ours or (sentence.headline and _begins(sentence, verb.first))):
            yield Speech(sentence, voice, verb.first, verb.last)


def _turned(sentence: Sentence, voices: tuple[Voice, ...]) -> Iterator[Speech]:
    text = sentence.text
    for verb in sentence.find("interview.turned", "interview.said"):
        voice = next((v for v in voices if _follows(sentence, verb.last, v.first)), None)
        apart = "interview.turned" in verb.groups or set(text.gap(verb.first)) & set(",\"”’'»–—:-)")
        if voice and (apart or voice.last >= sentence.last):
            yield Speech(sentence, voice, verb.first, verb.last)


def _follows(sentence: Sentence, last: int, first: int) -> bool:
    """Whether a voice comes right after a verb, or with an article in between."""
    articles = sentence.within(last, first, "interview.article")
    return first == last or any(cue.first == last and cue.last == first for cue in articles)


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
            follows = follows and not set(text.gap(voice.last)) & set("–—;|")
            ends = voice.last >= sentence.last and last <= voice.first
            if follows or (ends and set(text.gap(voice.first)) & set(":–—-")):
                yield Speech(sentence, voice, first, last)


def _beside_noun(sentence: Sentence, voices: tuple[Voice, ...]) -> Iterator[Speech]:
    """Beside the very word: "Jane Doe interview", "Interview: Jane Doe"; not "fans slam her interview"."""
    for noun in sentence.find("interview.session"):
        if sentence.within(sentence.first, noun.first, *_OTHERS, "general.clause"):
            continue
        yield Speech(
            sentence,
            voices[0] if voices else Voice(noun.first, noun.first, ()),
            noun.first,
            noun.last,
        )
    for noun in sentence.find("interview.plain"):
        if sentence.within(sentence.first, noun.first, *_OTHERS):
            continue
        for voice in voices:
            after = 0 <= noun.first - voice.last <= 1 and not sentence.within(
                voice.last, noun.first, "interview.object"
            )
            before = 0 <= voice.first - noun.last <= _BESIDE and _begins(sentence, noun.first)
            if after or before or _bracketed(sentence, noun):
                yield Speech(sentence, voice, noun.first, noun.last)


def _begins(sentence: Sentence, word: int) -> bool:
    return word == sentence.first or bool(set(sentence.text.gap(word)) & _STOPS)


def _bracketed(sentence: Sentence, cue: Cue) -> bool:
    text = sentence.text
    return bool(set(text.gap(cue.first)) & set("([") and set(text.gap(cue.last)) & set(")]"))


def _stranger(sentence: Sentence, topic: Topic) -> Iterator[Speech]:
    """Somebody whom neither catalog nor item places, talking of the show itself."""
    text = sentence.text
    for verb in sentence.find("interview.personal"):
        first = verb.first
        while first > sentence.first and _name_word(sentence, first - 1):
            first -= 1
            if set(text.gap(first)) & _STOPS:
                break
        about = (*sentence.named(topic.show), *sentence.seasons, *sentence.find(*_STORY))
        told = any(verb.last <= mark.first for mark in about)
        if told and _begins(sentence, first) and 2 <= verb.first - first <= 3:  # noqa: PLR2004 - words of a name
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
