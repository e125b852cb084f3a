"""The details of an interview: who, to whom, and a few of the words."""

from bot.domain.folding import fold
from bot.domain.reading.interview.speech import Speech, spoken
from bot.domain.reading.passage import Passage, Sentence

_ARTICLES = 3  # words between "told" and the outlet: "the trade magazine"


def people_of(headline: tuple[Speech, ...], lead: tuple[Speech, ...]) -> tuple[str, ...]:
    """The names of those who speak in the headline, and of those who do in the lead."""
    now = [speech for speech in lead if not speech.sentence.find("interview.earlier")]
    return tuple(dict.fromkeys(name for s in (*headline, *now) for name in s.voice.names))


def outlet_of(passage: Passage) -> str | None:
    """The outlet or programme spoken to, if it is another than the item's own."""
    own = fold(passage.item.outlet).replace(" ", "")
    for sentence in passage.sentences:
        name = _spoken_to(sentence)
        if name:
            plain = fold(name).replace(" ", "").removeprefix("the")
            return None if plain in own else name
    return None


def _spoken_to(sentence: Sentence) -> str | None:
    outlets = [(mark.first, mark.name) for mark in sentence.names if mark.sort == "outlets"]
    outlets += [(mark.first, mark.show.title) for mark in sentence.shows]
    for cue in sentence.find("interview.to"):
        for first, name in sorted(outlets):
            if 0 <= first - cue.last <= _ARTICLES:
                return name
    for cue in sentence.find("interview.panel"):
        for mark in sentence.names:
            if mark.sort == "events" and abs(mark.first - cue.first) <= _ARTICLES:
                return mark.name
    return None


def quote_of(passage: Passage, speech: Speech) -> str | None:
    """The first words that somebody is quoted with."""
    for sentence in (speech.sentence, *passage.sentences):
        for first, last in spoken(sentence.text, sentence):
            if sentence.first <= first < sentence.last:
                return sentence.text.slice(first, last)
    return None
