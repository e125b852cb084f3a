"""Whom a voice without a name stands for: "the New Zealander says", "she recalls", "director Jane Doe told"."""

from dataclasses import replace
from itertools import takewhile

from bot.domain.model import Role
from bot.domain.reading.interview.speech import Speech
from bot.domain.reading.interview.voices import Voice, identified, is_maker, voices_of
from bot.domain.reading.marks import Cue, Mark, PersonMark
from bot.domain.reading.passage import Passage, Sentence
from bot.domain.reading.spelling import is_possessive
from bot.domain.reading.topics import Topic


def known(passage: Passage, topic: Topic, speech: Speech) -> Speech | None:
    """The speech with a name for who speaks, where one was named last; None where it may be anybody."""
    sentence, voice, text = speech.sentence, speech.voice, speech.sentence.text
    before = (*passage.headline, *takewhile(lambda one: one is not sentence, passage.body))
    if voice.names:
        new = not any(
            one.shows and voice.first <= one.first < voice.last for one in sentence.people
        )
        return None if new and not _is_named(topic, before, sentence, voice) else speech
    lead = [mark for one in before if not one.headline for mark in _named(one)]
    here = [mark for mark in _named(sentence) if mark.last <= voice.first]
    if here and text.words[voice.first] in sentence.language.numbers.definite:
        return None  # "Jane Doe fell silent when the mother spoke": somebody else
    lead += here
    headline = [mark for one in passage.headline for mark in _named(one)]
    last = next(iter((*lead[-1:], *headline)), None)
    role = sentence.within(voice.first, voice.last, "interview.role")
    if isinstance(last, PersonMark) and last.of(topic.show):
        name = last.person.name
        if not _is_placed(topic, (*before, sentence), name):
            return None
        cast_only = {person.role for person in topic.show.people if person.name == name} == {
            Role.CAST
        }
        fits = not (is_maker(voice, sentence) and cast_only)
        return replace(speech, voice=replace(voice, names=(name,))) if fits else speech
    return speech if role or identified(sentence, voice, topic) else None


def _is_named(topic: Topic, before: tuple[Sentence, ...], sentence: Sentence, voice: Voice) -> bool:
    """Whether the show is named before somebody, who may then be "the director", or right there."""
    here = any(mark.first < voice.last for mark in sentence.named(topic.show))
    return here or any(one.named(topic.show) for one in before)


def _is_placed(topic: Topic, sentences: tuple[Sentence, ...], name: str) -> bool:
    """Whether catalog or words place somebody in the show: not "Dr. Doe explains"."""
    voices = (voice for one in sentences for voice in voices_of(one, topic))
    return any(voice.placed and name in voice.names for voice in voices)


def _named(sentence: Sentence) -> list[Mark]:
    """Who is named for something else than what is theirs: people, and those who speak for a house."""
    subjects = sentence.people if sentence.headline else _subjects(sentence)
    people = [one for one in subjects if not is_possessive(sentence.text, one.last)]
    houses = [name for name in sentence.names if name.sort == "executives"]
    chiefs = (cue for cue in sentence.find("interview.executive") if _is_somebody(sentence, cue))
    return sorted((*people, *houses, *chiefs), key=lambda mark: mark.first)


def _is_somebody(sentence: Sentence, chief: Cue) -> bool:
    """Whether it is said of which house, or what the name is: "network head", "president Jane Doe"."""
    named = chief.last < sentence.last and sentence.text.capitalised(chief.last)
    return named or chief.last - chief.first > 1


def _subjects(sentence: Sentence) -> list[PersonMark]:
    """People of whom a sentence may tell something: not "with Jane Doe", "Replacing Jane Doe ..."."""
    objects = {cue.last for cue in sentence.find("interview.object")}
    theirs = {cue.last for cue in sentence.find("interview.they")}
    hears = sentence.find("interview.to")  # "she speaks to Jane Doe"
    objects |= {cue.last for cue in hears if cue.first in theirs}
    roles = {cue.last for cue in sentence.find("interview.role")}
    after_first = sentence.first + 1
    return [
        one
        for one in sentence.people
        if one.first not in objects and (one.first != after_first or one.first in roles)
    ]
