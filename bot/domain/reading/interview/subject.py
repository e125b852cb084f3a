"""Whether what somebody says is about the show, or the show only tells who it is that speaks."""

from collections.abc import Iterable

from bot.domain.reading.interview.speech import Speech
from bot.domain.reading.interview.voices import identified, voices_of
from bot.domain.reading.passage import Cue, Passage, Sentence
from bot.domain.reading.topics import Topic, lead_of

_AWAY = (
    ("interview.elsewhere", "it is about something else"),
    ("interview.private", "it is about private life"),
)


def off_subject(passage: Passage, topic: Topic, told: tuple[Speech, ...]) -> str | None:
    """Why the words are not about the show; None if they are."""
    if any(_names_it(sentence, topic, told) for sentence in passage.headline):
        return None
    for group, why in _AWAY:
        cue = _outside(passage.headline, told, group)
        if cue:
            return f"{why} (“{passage.headline[0].text.slice(cue.first, cue.last)}”)"
    if _outside(passage.headline, told, "interview.around"):
        return None
    lead = lead_of(passage)
    if any(_speaks_of_it(sentence, topic, told) for sentence in lead):
        return None
    return "nothing says that it is about the show"


def _names_it(sentence: Sentence, topic: Topic, told: tuple[Speech, ...]) -> bool:
    """Whether a sentence speaks of the show itself, its seasons, episodes or ending."""
    voices = voices_of(sentence, topic)
    who = {mark.first for voice in voices for mark in identified(sentence, voice, topic)}
    return bool(
        sentence.seasons
        or _outside((sentence,), told, "interview.about")
        or any(mark.first not in who for mark in sentence.named(topic.show))
    )


def _outside(sentences: Iterable[Sentence], told: tuple[Speech, ...], group: str) -> Cue | None:
    """The first cue of a group that is no part of who speaks."""
    for sentence in sentences:
        taken = [speech.voice for speech in told if speech.sentence is sentence]
        for cue in sentence.find(group):
            if not any(voice.first <= cue.first < voice.last for voice in taken):
                return cue
    return None


def _speaks_of_it(sentence: Sentence, topic: Topic, told: tuple[Speech, ...]) -> bool:
    return bool(sentence.find("interview.speech", "interview.to")) and _names_it(
        sentence, topic, told
    )
