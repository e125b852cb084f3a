"""Whether what somebody says is about the show, or the show only tells who it is that speaks."""

from collections.abc import Iterable

from bot.domain.reading.interview.speech import Speech
from bot.domain.reading.interview.voices import identified, voices_of
from bot.domain.reading.passage import Cue, Mark, Passage, Sentence
from bot.domain.reading.topics import Topic, lead_of

_AWAY = (
    ("interview.elsewhere", "it is about something else"),
    ("interview.private", "it is about private life"),
)


def off_subject(passage: Passage, topic: Topic, told: tuple[Speech, ...]) -> str | None:
    """Why the words are not about the show; None if they are."""
    headline = passage.headline
    if any(_names_it(sentence, topic, told) for sentence in headline):
        return None
    for group, why in _AWAY:
        cue = _outside(headline, told, group)
        if cue:
            return f"{why} (“{headline[0].text.slice(cue.first, cue.last)}”)"
    here = any(speech.sentence.headline for speech in told)
    if here and (
        _outside(headline, told, "interview.around")
        or any(_names_it(sentence, topic, ()) for sentence in headline)
    ):
        return None
    if any(_speaks_of_it(sentence, topic) for sentence in lead_of(passage)):
        return None
    return "nothing says that it is about the show"


def _names_it(sentence: Sentence, topic: Topic, told: tuple[Speech, ...]) -> bool:
    """Whether a sentence speaks of the show itself, its seasons, episodes or ending.

    Where somebody's speech is ``told`` in it, what comes before that only labels it.
    """
    begin = min((speech.after for speech in told if speech.sentence is sentence), default=0)
    voices = voices_of(sentence, topic)
    who = {mark.first for voice in voices for mark in identified(sentence, voice, topic)}
    marks: list[Mark] = [mark for mark in sentence.named(topic.show) if mark.first not in who]
    marks += [*sentence.seasons, *sentence.find("interview.about")]
    return any(
        mark.first >= begin and not any(v.first <= mark.first < v.last for v in voices)
        for mark in marks
    )


def _outside(sentences: Iterable[Sentence], told: tuple[Speech, ...], group: str) -> Cue | None:
    """The first cue of a group that is no part of who speaks."""
    for sentence in sentences:
        taken = [speech.voice for speech in told if speech.sentence is sentence]
        for cue in sentence.find(group):
            if not any(voice.first <= cue.first < voice.last for voice in taken):
                return cue
    return None


def _speaks_of_it(sentence: Sentence, topic: Topic) -> bool:
    return bool(sentence.find("interview.speech", "interview.to")) and _names_it(
        sentence, topic, ()
    )
