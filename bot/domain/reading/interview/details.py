"""The details of an interview: who, to whom, and a few of the words."""

from collections.abc import Iterable

from bot.domain.folding import fold
from bot.domain.model import Role, Show
from bot.domain.reading.interview.bars import is_background
from bot.domain.reading.interview.heart import told_in
from bot.domain.reading.interview.quotes import spoken
from bot.domain.reading.interview.speech import Speech
from bot.domain.reading.interview.verbs import is_subject
from bot.domain.reading.interview.voices import is_maker, voices_of
from bot.domain.reading.passage import Passage, Sentence
from bot.domain.reading.spelling import one_name
from bot.domain.reading.topics import Topic

_NAME = 4  # words of an outlet's name
_ARTICLES = 4  # words between "told" and the outlet: "the French daily Le"


def people_of(
    passage: Passage, topic: Topic, headline: tuple[Speech, ...], lead: tuple[Speech, ...]
) -> tuple[str, ...]:
    """The names of those who speak in the headline, and of those who do in the lead.

    A role without a name in the headline stands for whom the summary first names of those who may have it.
    """
    now = [speech for speech in lead if speech.voice.placed and not is_background(speech)]
    names = tuple(dict.fromkeys(name for s in (*headline, *now) for name in s.voice.names))
    if not headline or any(speech.voice.names for speech in headline):
        return names
    first = headline[0]
    role = Role.CREATOR if is_maker(first.voice, first.sentence) else Role.CAST
    fit = {person.name for person in topic.show.people if person.role is role}
    cast = {person.name for person in topic.show.people if person.role is Role.CAST}
    if names and (fit.intersection(names) or not cast.issuperset(names)):
        return names
    new = next((speech.voice.names for speech in lead if speech.voice.names), ())
    acting, named = _first_named(passage, topic, fit)
    return acting or names or new or named


def _first_named(
    passage: Passage, topic: Topic, fit: set[str]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Those of the role whom the summary first names as who does something, and in any way."""
    voices = [(one, voice) for one in told_in(passage) for voice in voices_of(one, topic)]
    named = [
        (tuple(name for name in voice.names if name in fit), is_subject(one, voice))
        for one, voice in voices
    ]
    acting = next((names for names, acts in named if names and acts), ())
    return acting, next((names for names, _ in named if names), ())


def outlet_of(passage: Passage, show: Show) -> str | None:
    """The outlet, programme or event spoken to, if it is another than the item's own and the show."""
    own = fold(passage.item.outlet).replace(" ", "")
    for sentence in passage.sentences:
        name = _spoken_to(sentence, show) or _panel(sentence) or _unlisted(sentence)
        if name:
            plain = fold(name).replace(" ", "").removeprefix("the")
            return None if plain in own else name
    return None


def _spoken_to(sentence: Sentence, show: Show) -> str | None:
    outlets = [(mark.first, mark.name) for mark in sentence.names if mark.sort == "outlets"]
    shows = [(m.first, m.show.title) for m in sentence.shows if m.show.id != show.id]
    for cue in sentence.find("interview.to"):
        for most, names in ((_ARTICLES, outlets), (1, shows)):
            for first, name in names:
                if 0 <= first - cue.last <= most:
                    return name
    return None


def _unlisted(sentence: Sentence) -> str | None:
    """A name of no list right after "told", where capitals mean something: "told the magazine Donna"."""
    text = sentence.text
    if sentence.headline or text.title_case:
        return None
    known = [*sentence.people, *sentence.shows, *sentence.find("interview.role")]
    taken = {word for mark in known for word in range(mark.first, mark.last)}
    small = sentence.find("interview.article", "interview.press")
    for cue in sentence.find("interview.to"):
        first = cue.last
        while any(mark.first == first for mark in small):
            first = next(mark.last for mark in small if mark.first == first)
        last = first
        while last < min(sentence.last, first + _NAME) and last not in taken:
            if not text.capitalised(last) or (last > cue.last and not one_name(text, last)):
                break
            last += 1
        if last > first and text.gap(first) == " " and not text.words[first].isdigit():
            return text.slice(first, last)
    return None


def _panel(sentence: Sentence) -> str | None:
    events = [mark for mark in sentence.names if mark.sort == "events"]
    for cue in sentence.find("interview.panel"):
        for event in events:
            if event.last == cue.first or 0 <= event.first - cue.last <= 1:
                return event.name
    return None


def quote_of(sentences: Iterable[Sentence]) -> str | None:
    """The first words that somebody is quoted with."""
    for sentence in sentences:
        for first, last in spoken(sentence):
            if sentence.first <= first < sentence.last:
                return sentence.text.slice(first, last)
    return None
