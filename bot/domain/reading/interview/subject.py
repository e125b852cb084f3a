"""Whether what somebody says is about the show, or the show only tells who it is that speaks."""

from collections.abc import Iterable

from bot.domain.model import Role
from bot.domain.reading.interview.speech import Speech, speeches_of
from bot.domain.reading.interview.voices import identified, voices_of
from bot.domain.reading.passage import Cue, Mark, Passage, Sentence
from bot.domain.reading.topics import Topic, lead_of

_LABEL = 2  # words of "Exclusive interview." before a headline
_AWAY = (
    ("interview.elsewhere", "it is about something else"),
    ("interview.private", "it is about private life"),
)


def off_subject(passage: Passage, topic: Topic, told: tuple[Speech, ...]) -> str | None:
    """Why the words are not about the show; None if they are."""
    headline, lead = passage.headline, lead_of(passage)
    if any(_names_it(sentence, topic, told) for sentence in headline):
        return None
    trade = any(_within(speech, "interview.trade") for speech in told)
    for group, why in _AWAY[: 1 if trade else 2]:
        cue = _outside(headline, told, group)
        if cue:
            return f"{why} (“{headline[0].text.slice(cue.first, cue.last)}”)"
    if trade or _is_maker(told, topic) or any(_speaks_of_it(sentence, topic) for sentence in lead):
        return None
    here = any(speech.sentence.headline for speech in told)
    hints = _outside(headline, told, "interview.around") or any(
        _names_it(sentence, topic, ()) for sentence in headline
    )
    if (here and hints) or _is_interview(headline, told):
        return None
    return "nothing says that it is about the show"


def _is_interview(headline: tuple[Sentence, ...], told: tuple[Speech, ...]) -> bool:
    """Whether the headline calls it an interview, with nothing else for its subject."""
    groups = ("interview.plain", "interview.session", "interview.met")
    label = any(s.last - s.first <= _LABEL and s.find("interview.plain") for s in headline)
    return label or any(
        speech.sentence.headline
        and speech.first - speech.voice.last <= 1
        and _within(speech, *groups)
        for speech in told
    )


def _within(speech: Speech, *groups: str) -> bool:
    return bool(speech.sentence.within(speech.first, speech.last, *groups))


def _is_maker(told: tuple[Speech, ...], topic: Topic) -> bool:
    """Whether one of those who make the show speaks: they hardly talk of anything else."""
    creators = {person.name for person in topic.show.people if person.role is Role.CREATOR}
    cast = {person.name for person in topic.show.people if person.role is Role.CAST}
    return any(
        creators.difference(cast).intersection(speech.voice.names)
        or speech.sentence.within(speech.voice.first, speech.voice.last, "interview.maker")
        for speech in told
    )


def _names_it(sentence: Sentence, topic: Topic, told: tuple[Speech, ...]) -> bool:
    """Whether a sentence speaks of the show itself, its seasons, episodes or ending.

    Where somebody's speech is ``told`` in it, what comes before that only labels it.
    """
    begin = min((speech.after for speech in told if speech.sentence is sentence), default=0)
    voices = voices_of(sentence, topic)
    who = {mark.first for voice in voices for mark in identified(sentence, voice, topic)}
    marks: list[Mark] = [
        mark
        for mark in sentence.named(topic.show)
        if mark.first not in who and not _is_stage(sentence, mark)
    ]
    marks += [*sentence.seasons, *sentence.find("interview.about")]
    return any(
        mark.first >= begin and not any(v.first <= mark.first < v.last for v in voices)
        for mark in marks
    )


def _is_stage(sentence: Sentence, mark: Mark) -> bool:
    """Whether words may only be spoken on the show: "reacts to her news on X", not "opens up on X"."""
    verbs = sentence.find("interview.speech", "interview.reaction")
    return any(
        on.last == mark.first and any(verb.last < on.first for verb in verbs)
        for on in sentence.find("interview.on")
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
    """Whether a sentence of the lead has somebody speak, and speaks of the show itself or its story."""
    about = _names_it(sentence, topic, ()) or sentence.find("interview.around")
    return bool(about and speeches_of(sentence, topic))
