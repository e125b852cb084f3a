"""Speech that quotation marks or a colon tell, without a verb for it."""

from collections.abc import Iterator

from bot.domain.reading.interview.verbs import OTHERS, STOPS, Said, begins, is_subject
from bot.domain.reading.interview.voices import Voice
from bot.domain.reading.marks import Mark
from bot.domain.reading.passage import Sentence

SPOKEN = 3  # words in quotation marks that are somebody's speech
_OWN = ("interview.me", "interview.be")
_LEADING = 2  # words between a voice and its quotation


def spoken(sentence: Sentence) -> list[tuple[int, int]]:
    """The words of its text in quotation marks that are more than a title or a word held off."""
    shows = sentence.shows
    return [
        (first, last)
        for first, last in sentence.text.quotes
        if last - first - sum(m.last - m.first for m in shows if m.first == first) >= SPOKEN
    ]


def beside_quote(sentence: Sentence, voices: tuple[Voice, ...]) -> Iterator[Said]:
    """As in "Jane Doe: '...'", "'...': Jane Doe", "Jane Doe was 'sad'"."""
    for voice in voices:
        for first, last in spoken(sentence):
            if (
                _titled(sentence, voice, last)
                or _leads_to(sentence, voice, first)
                or _closes(sentence, voice, first, last)
            ):
                yield voice, Mark(first, last)
        yield from _signed(sentence, voice)
        yield from _in_a_word(sentence, voice)
        yield from _at_once(sentence, voice)


def _titled(sentence: Sentence, voice: Voice, quote_end: int) -> bool:
    """Whether a quotation titles what somebody says: "'I Was Lost': Jane Doe Looks for Ann"."""
    parted = ":" in sentence.text.gap(quote_end)
    return parted and voice.first == quote_end and not sentence.find("interview.deed")


def _signed(sentence: Sentence, voice: Voice) -> Iterator[Said]:
    """As in "The End Will Be 'Sad': Jane Doe": what a headline says or quotes, and whose words it is."""
    text, first = sentence.text, sentence.first
    if voice.last < sentence.last or not set(text.gap(voice.first)) & set(":–—-"):
        return
    titles = {mark.first for mark in sentence.shows}
    quoted = any(first <= q[0] and q[1] <= voice.first and q[0] not in titles for q in text.quotes)
    if quoted or sentence.within(first, voice.first, "interview.be", "interview.future"):
        yield voice, Mark(voice.first, voice.last)


def _in_a_word(sentence: Sentence, voice: Voice) -> Iterator[Said]:
    """As in "Jane Doe was 'devastated' by the finale"."""
    text, titles = sentence.text, {mark.first for mark in sentence.shows}
    for verb in sentence.find("interview.be"):
        quote = next((q for q in text.quotes if q[0] == verb.last and q[0] not in titles), None)
        if verb.first == voice.last and quote and is_subject(sentence, voice):
            yield voice, Mark(verb.first, quote[1])


def _closes(sentence: Sentence, voice: Voice, first: int, last: int) -> bool:
    """Whether a headline begins with a voice and ends in its words: "Jane Doe was not happy: '...'"."""
    text = sentence.text
    return (
        voice.first == sentence.first
        and last == sentence.last
        and ":" in text.gap(first)
        and is_subject(sentence, voice)
        and not sentence.find(*OTHERS)
    )


def _at_once(sentence: Sentence, voice: Voice) -> Iterator[Said]:
    """As in "Jane Doe 'heartbroken' over the ending", not Jane "Jay" Doe or Jane Doe "The Boss"."""
    text, titles = sentence.text, {mark.first for mark in sentence.shows}
    for first, last in text.quotes:
        beside = first == voice.last and first not in titles and not set(text.gap(first)) & STOPS
        follows = any(cue.first == last for cue in sentence.find("interview.object"))
        if beside and follows and is_subject(sentence, voice):
            yield voice, Mark(first, last)


def _leads_to(sentence: Sentence, voice: Voice, quote: int) -> bool:
    """Whether a voice stands right before a quotation: "Jane Doe: '...'", "Jane Doe is so '...'"."""
    text = sentence.text
    if not 0 <= quote - voice.last <= _LEADING or not is_subject(sentence, voice):
        return False
    apart = any(set(text.gap(n)) & STOPS for n in range(voice.last + 1, quote + 1))
    apart = apart or bool(set(text.gap(voice.last)) & (STOPS - {":"}))
    return not apart and not sentence.within(voice.last, quote, "interview.object")


def in_first_person(sentence: Sentence, voices: tuple[Voice, ...]) -> Iterator[Said]:
    """As in "Jane Doe: I was never afraid", "Jane Doe: Ann is a fighter", without quotation marks."""
    text = sentence.text
    for voice in voices:
        label = next((one.first for one in sentence.shows if one.last == voice.first), voice.first)
        own = _OWN if begins(sentence, label) else _OWN[:1]
        said = (cue for cue in sentence.find(*own) if voice.last <= cue.first)
        asks = {cue.first for cue in sentence.find("interview.relative")}  # "X cast: Who was fired"
        told = ":" in text.gap(voice.last) and voice.last not in asks
        cue = next(said, None) if told else None
        if cue and not any(set(text.gap(n)) & STOPS for n in range(voice.last + 1, cue.first)):
            yield voice, cue


def opening(sentence: Sentence) -> Iterator[Said]:
    """A quotation in the first person that opens a lead: of somebody whom the headline names."""
    if sentence.index == 0 and not sentence.find(*OTHERS):
        for first, last in spoken(sentence):
            if first == sentence.first and sentence.within(first, last, "interview.me"):
                yield Voice(first, first, ()), Mark(first, last)


def transcribed(sentence: Sentence, voices: tuple[Voice, ...]) -> Iterator[Said]:
    """As in "LYNSKEY: She's somebody who's just trying to ...", the way a talk is written down."""
    text = sentence.text
    for voice in voices:
        words = range(voice.first, voice.last)
        if voice.names and ":" in text.gap(voice.last) and all(map(text.shouted, words)):
            yield voice, voice
