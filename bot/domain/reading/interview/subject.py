"""Whether what somebody says is about the show, or the show only tells who it is that speaks."""

from bot.domain.folding import fold
from bot.domain.model import Role
from bot.domain.reading.interview.beyond import comes_second, of_a_character, of_another_work
from bot.domain.reading.interview.heart import is_asked, told_in
from bot.domain.reading.interview.matter import (
    in_quotes,
    is_of_it,
    names_it,
    outside,
    owns,
    speaks_of_it,
    tells_of_it,
)
from bot.domain.reading.interview.speech import Speech
from bot.domain.reading.interview.voices import identified, is_maker, voices_of
from bot.domain.reading.marks import Cue
from bot.domain.reading.passage import Passage, Sentence
from bot.domain.reading.spelling import is_possessive
from bot.domain.reading.topics import Topic

_LABEL = 2  # words of "Exclusive interview." before a headline
_PLAIN = ("interview.on", "interview.me", "interview.be", "interview.personal")
_PRIVATE = "interview.private"
_ASIDE = "interview.aside"
_AWAY = (
    ("interview.elsewhere", "it is about something else"),
    (_ASIDE, "it is about something else"),
    (_PRIVATE, "it is about private life"),
)
_HEADLINES = (_ASIDE, _PRIVATE)


def off_subject(passage: Passage, topic: Topic, told: tuple[Speech, ...]) -> str | None:
    """Why the words are not about the show; None if they are."""
    headline, lead = passage.headline, told_in(passage)
    if any(_is_venue(sentence, topic) for sentence in (*headline, *lead)):
        return "the show is where it was said"
    if not topic.in_headline:
        told_of = any(tells_of_it(sentence, topic) for sentence in lead)
        told_of = told_of or (topic.alone and _of_its_story(headline, lead, told, topic))
        return None if told_of else "the show is only named beside it"
    if any(of_another_work(speech) or comes_second(speech, topic) for speech in told):
        return "it is about another work"
    if any(names_it(sentence, topic, told) for sentence in headline):
        return None
    answered = any(speaks_of_it(sentence, topic) for sentence in lead)
    away = _away(headline, told, topic) or (None if answered else _away(lead, told, topic))
    if away or answered or _hinted(headline, topic, told):
        return away
    return "nothing says that it is about the show"


def _is_venue(sentence: Sentence, topic: Topic) -> bool:
    """Whether somebody spoke on the show, or to it: "told X", "in an interview on NBC's X"."""
    names = {word for name in sentence.names for word in range(name.first, name.last)}
    voices = voices_of(sentence, topic)
    who = {mark.first for voice in voices for mark in identified(sentence, voice, topic)}
    named = (mark for mark in sentence.named(topic.show) if mark.first not in who)
    marks = [mark for mark in named if not is_possessive(sentence.text, mark.last)]
    for mark in marks:
        own = {cue.last for cue in sentence.find("interview.me")}  # "Why I told X from her side"
        for cue in sentence.find("interview.to"):
            if cue.first in own:
                continue
            between = range(cue.last, mark.first)
            if cue.last <= mark.first and all(
                word in names or len(sentence.text.words[word]) == 1 for word in between
            ):
                return True
    return False


def _away(sentences: tuple[Sentence, ...], told: tuple[Speech, ...], topic: Topic) -> str | None:
    """What else it is about; private life in a scene is not, and who teases does not tease it."""
    own = fold(topic.show.title)
    for group, why in _AWAY:
        for sentence in sentences:
            if group in _HEADLINES and not (sentence.headline and _speaks(sentence, told, topic)):
                continue  # a headline that names nobody plays with words
            if group == _PRIVATE and (
                _is_trade(told) or outside(sentence, told, "interview.scene")
            ):
                continue
            if group == _ASIDE and (
                _is_trade(told) or _is_maker(told, topic) or _is_label(sentence, topic)
            ):
                continue
            cue = _told_of(sentence, told, group)
            if cue and sentence.text.words[cue.first] not in own:
                return f"{why} (“{sentence.text.slice(cue.first, cue.last)}”)"
    return None


def _is_label(headline: Sentence, topic: Topic) -> bool:
    """Whether the show heads a headline as its subject: "X: Jane Doe on the song that ..."."""
    label = next((one for one in headline.named(topic.show) if one.first == headline.first), None)
    return label is not None and ":" in headline.text.gap(label.last)


def _speaks(sentence: Sentence, told: tuple[Speech, ...], topic: Topic) -> bool:
    """Whether somebody is named, or speaks, in a sentence."""
    return any(speech.sentence is sentence for speech in told) or bool(voices_of(sentence, topic))


def _told_of(sentence: Sentence, told: tuple[Speech, ...], group: str) -> Cue | None:
    cue = outside(sentence, told, group)
    if cue is None or cue.first in in_quotes(sentence):
        return None
    own = (one for one in told if one.sentence is sentence)  # "gives the perfect dad response"
    return None if any(one.first < cue.first < one.last for one in own) else cue


def _hinted(headline: tuple[Sentence, ...], topic: Topic, told: tuple[Speech, ...]) -> bool:
    """Whether who speaks, how, or of what, makes the show the likely subject."""
    if any(_is_former(sentence, topic) for sentence in headline):
        return False
    if _is_trade(told) or _is_maker(told, topic) or _is_interview(headline, told):
        return True
    spoken_there = [speech for speech in told if speech.sentence.headline]
    if any(_as_its_own(speech, topic) or of_a_character(speech) for speech in spoken_there):
        return True
    return bool(spoken_there) and any(
        outside(sentence, told, "interview.around") or names_it(sentence, topic, ())
        for sentence in headline
    )


def _is_former(sentence: Sentence, topic: Topic) -> bool:
    """Whether who speaks is of the show no longer: "former X star", "X alum"."""
    marks = sentence.named(topic.show)
    return any(
        cue.last == mark.first or 0 <= cue.first - mark.last <= 1
        for cue in sentence.find("interview.former")
        for mark in marks
    )


def _has_left(sentence: Sentence, topic: Topic) -> bool:
    """Whether prose says so right before the title: "the former X star"."""
    titles = {mark.first for mark in sentence.named(topic.show)}
    return any(cue.last in titles for cue in sentence.find("interview.former"))


def _as_its_own(speech: Speech, topic: Topic) -> bool:
    """Whether the show stands beside who speaks, in a form that leaves its subject to that: "X's Jane Doe: '...'"."""
    sentence, voice = speech.sentence, speech.voice
    marks = identified(sentence, voice, topic)
    quoted = (speech.first, speech.last) in sentence.text.quotes
    plain = quoted or _within(speech, *_PLAIN)
    own = any(owns(sentence, mark) for mark in marks)
    part = bool(sentence.within(voice.first, voice.last, "interview.part"))
    return bool(marks) and (plain or own or part)


def _of_its_story(
    headline: tuple[Sentence, ...],
    lead: tuple[Sentence, ...],
    told: tuple[Speech, ...],
    topic: Topic,
) -> bool:
    """Whether somebody speaks of the show, in headline or lead, or at least of nothing else."""
    if _away(headline, told, topic) or _away(lead, told, topic):
        return False
    if any(map(of_another_work, told)) or any(_has_left(one, topic) for one in lead):
        return False
    if any(speaks_of_it(one, topic) or is_of_it(one, topic) for one in lead):
        return True
    if any(outside(one, told, "interview.scene") for one in lead) or _is_story(headline, told):
        return True
    if _is_trade(told) or _is_interview(headline, told) or _is_maker(told, topic):
        return True
    elsewhere = any(_told_of(one, told, group) for one in lead for group in _HEADLINES)
    named = any(voices_of(one, topic) for one in headline)
    return not elsewhere and (not named or _is_titled(lead, told))


def _is_titled(lead: tuple[Sentence, ...], told: tuple[Speech, ...]) -> bool:
    """Whether somebody's words are the headline of what the lead calls a talk with them."""
    quoted = any(
        speech.sentence.headline and (speech.first, speech.last) in speech.sentence.text.quotes
        for speech in told
    )
    return quoted and any(map(is_asked, lead))


def _is_story(headline: tuple[Sentence, ...], told: tuple[Speech, ...]) -> bool:
    """Whether a headline speaks of a season, a story or its making."""
    return any(
        sentence.seasons or outside(sentence, told, group)
        for sentence in headline
        for group in ("interview.around", "interview.about")
    )


def _is_trade(told: tuple[Speech, ...]) -> bool:
    return any(_within(speech, "interview.trade") for speech in told)


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
        or is_maker(speech.voice, speech.sentence)
        for speech in told
    )
