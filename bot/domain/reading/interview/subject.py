"""Whether what somebody says is about the show, or the show only tells who it is that speaks."""

from bot.domain.folding import fold
from bot.domain.model import Role
from bot.domain.reading.interview.beyond import of_a_character, of_another_work
from bot.domain.reading.interview.speech import Speech, speeches_of, spoken
from bot.domain.reading.interview.voices import identified, is_maker, voices_of
from bot.domain.reading.lists import lists_of
from bot.domain.reading.passage import Cue, Mark, Passage, Sentence
from bot.domain.reading.spelling import is_possessive
from bot.domain.reading.topics import Topic, asides_of, lead_of

_LABEL = 2  # words of "Exclusive interview." before a headline
_PLAIN = ("interview.on", "interview.me", "interview.be", "interview.personal")
_PRIVATE = "interview.private"
_AWAY = (
    ("interview.elsewhere", "it is about something else"),
    (_PRIVATE, "it is about private life"),
)


def off_subject(passage: Passage, topic: Topic, told: tuple[Speech, ...]) -> str | None:
    """Why the words are not about the show; None if they are."""
    headline, lead = passage.headline, lead_of(passage)
    if any(_is_venue(sentence, topic) for sentence in (*headline, *lead)):
        return "the show is where it was said"
    if not topic.in_headline:
        told_of = any(_tells_of_it(sentence, topic) for sentence in lead)
        told_of = told_of or (topic.alone and _of_its_story(headline, lead, told, topic))
        return None if told_of else "the show is only named beside it"
    if any(of_another_work(speech) or _comes_second(speech, topic) for speech in told):
        return "it is about another work"
    if any(_names_it(sentence, topic, told) for sentence in headline):
        return None
    answered = any(_speaks_of_it(sentence, topic) for sentence in lead)
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
        for cue in sentence.find("interview.to"):
            between = range(cue.last, mark.first)
            if cue.last <= mark.first and all(
                word in names or len(sentence.text.words[word]) == 1 for word in between
            ):
                return True
    return False


def _away(sentences: tuple[Sentence, ...], told: tuple[Speech, ...], topic: Topic) -> str | None:
    """What else it is about; who teases does not tease private life."""
    own = fold(topic.show.title)
    for group, why in _AWAY:
        for sentence in sentences:
            excused = group == _PRIVATE and (_is_trade(told) or not sentence.headline)
            cue = None if excused else _outside(sentence, told, group)
            if (
                cue
                and cue.first not in _quoted(sentence)
                and sentence.text.words[cue.first] not in own
            ):
                return f"{why} (“{sentence.text.slice(cue.first, cue.last)}”)"
    return None


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
        _outside(sentence, told, "interview.around") or _names_it(sentence, topic, ())
        for sentence in headline
    )


def _comes_second(speech: Speech, topic: Topic) -> bool:
    """Whether another show is spoken of before this one, which has no season and no list with it."""
    sentence = speech.sentence
    if not sentence.headline:
        return False
    mine = [mark for mark in sentence.named(topic.show) if mark.first >= speech.last]
    if not mine or len(mine) < len(sentence.named(topic.show)):
        return False
    about = (*sentence.seasons, *sentence.find("interview.about"))
    listed = any(len(run) > 1 and mine[0] in run for run in lists_of(sentence))
    told = any(mark.first == mine[0].last for mark in about)
    asides = asides_of(sentence)
    subjects = [mark for mark in sentence.shows if mark.first not in asides]
    before = any(speech.last <= mark.first < mine[0].first for mark in subjects)
    return before and not listed and not told


def _is_former(sentence: Sentence, topic: Topic) -> bool:
    """Whether who speaks is of the show no longer: "former X star", "X alum"."""
    marks = sentence.named(topic.show)
    return any(
        cue.last == mark.first or 0 <= cue.first - mark.last <= 1
        for cue in sentence.find("interview.former")
        for mark in marks
    )


def _as_its_own(speech: Speech, topic: Topic) -> bool:
    """Whether the show stands beside who speaks, in a form that leaves its subject to that: "X's Jane Doe: '...'"."""
    sentence, voice = speech.sentence, speech.voice
    marks = identified(sentence, voice, topic)
    quoted = (speech.first, speech.last) in sentence.text.quotes
    plain = quoted or _within(speech, *_PLAIN)
    own = any(is_possessive(sentence.text, mark.last) for mark in marks)
    part = bool(sentence.within(voice.first, voice.last, "interview.part"))
    return bool(marks) and (plain or own or part)


def _of_its_story(
    headline: tuple[Sentence, ...],
    lead: tuple[Sentence, ...],
    told: tuple[Speech, ...],
    topic: Topic,
) -> bool:
    """Whether the headline speaks of a story or its making, and neither it nor the lead of anything else."""
    if _away(headline, told, topic) or _away(lead, told, topic):
        return False
    if any(of_another_work(speech) for speech in told):
        return False
    return (
        _is_trade(told)
        or _is_interview(headline, told)
        or any(
            _outside(sentence, told, group)
            for sentence in headline
            for group in ("interview.around", "interview.about")
        )
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
        on.last == mark.first
        and any(
            verb.last < on.first and not sentence.within(verb.last, on.first, "interview.be")
            for verb in verbs
        )
        for on in sentence.find("interview.on")
    )


def _outside(sentence: Sentence, told: tuple[Speech, ...], group: str) -> Cue | None:
    """The first cue of a group that is no part of who speaks."""
    voices = [speech.voice for speech in told if speech.sentence is sentence]
    return next(
        (
            cue
            for cue in sentence.find(group)
            if not any(voice.first <= cue.first < voice.last for voice in voices)
        ),
        None,
    )


def _speaks_of_it(sentence: Sentence, topic: Topic) -> bool:
    """Whether a sentence of the lead has somebody speak, and speaks of the show itself or its story."""
    about = _names_it(sentence, topic, ()) or sentence.find("interview.around")
    return bool(about and speeches_of(sentence, topic))


def _tells_of_it(sentence: Sentence, topic: Topic) -> bool:
    """Whether a sentence of the lead names the show as what somebody speaks of, in its own words."""
    outside = any(mark.first not in _quoted(sentence) for mark in sentence.named(topic.show))
    return outside and _speaks_of_it(sentence, topic)


def _quoted(sentence: Sentence) -> set[int]:
    return {word for span in spoken(sentence) for word in range(*span)}
