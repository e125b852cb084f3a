"""What a sentence speaks of: the show, its seasons and episodes, or something besides who speaks."""

from bot.domain.reading.asides import asides_of
from bot.domain.reading.interview.quotes import spoken
from bot.domain.reading.interview.speech import Speech, speeches_of
from bot.domain.reading.interview.voices import identified, voices_of
from bot.domain.reading.lists import lists_of
from bot.domain.reading.marks import Cue, Mark, SeasonMark, ShowMark
from bot.domain.reading.passage import Sentence
from bot.domain.reading.spelling import is_possessive
from bot.domain.reading.topics import Topic


def speaks_of_it(sentence: Sentence, topic: Topic) -> bool:
    """Whether a sentence of the lead has somebody speak, and speaks of the show itself or its story."""
    about = names_it(sentence, topic, ()) or sentence.find("interview.around")
    return bool(about and speeches_of(sentence, topic))


def tells_of_it(sentence: Sentence, topic: Topic) -> bool:
    """Whether a sentence of the lead names the show as what somebody speaks of, in its own words."""
    quoted = in_quotes(sentence)
    told = any(mark.first not in quoted for mark in _subjects(sentence, topic))
    return told and speaks_of_it(sentence, topic)


def is_of_it(sentence: Sentence, topic: Topic) -> bool:
    """Whether a sentence names the show for more than to say whose somebody is."""
    asides = asides_of(sentence)
    return any(mark.first not in asides for mark in _subjects(sentence, topic))


def names_it(sentence: Sentence, topic: Topic, told: tuple[Speech, ...]) -> bool:
    """Whether a sentence speaks of the show itself, its seasons, episodes or ending.

    Where somebody's speech is ``told`` in it, a title before that only labels it; a season does not.
    """
    begin = min((speech.after for speech in told if speech.sentence is sentence), default=0)
    voices = voices_of(sentence, topic)
    marks: list[Mark] = [
        mark for mark in _subjects(sentence, topic) if not _is_stage(sentence, mark)
    ]
    marks += sentence.find("interview.about")
    marks = [mark for mark in marks if mark.first >= begin]
    marks += [one for one in sentence.seasons if not _is_of_time(sentence, one)]
    return any(not any(v.first <= mark.first < v.last for v in voices) for mark in marks)


def _is_of_time(sentence: Sentence, season: SeasonMark) -> bool:
    """Whether words that may count seasons count something else: "it took two years", "two trips"."""
    numbers = sentence.language.numbers
    words = sentence.text.words[season.first : season.last]
    return bool(season.counted) and numbers.season.isdisjoint(words)


def _subjects(sentence: Sentence, topic: Topic) -> list[ShowMark]:
    """Where a sentence names the show, except to say whose somebody is: "X star", "who starred in X"."""
    voices = voices_of(sentence, topic)
    who = {mark.first for voice in voices for mark in identified(sentence, voice, topic)}
    return [
        mark
        for mark in sentence.named(topic.show)
        if mark.first not in who and not _is_told_of_somebody(sentence, mark)
    ]


def _is_told_of_somebody(sentence: Sentence, mark: ShowMark) -> bool:
    """Whether a title stands in what tells more of somebody: "who starred in X", but not "who says that X"."""
    begin = sentence.clause(mark.first)[0]
    if _is_credited(sentence, mark):
        return True
    relative = any(cue.first == begin for cue in sentence.find("interview.relative"))
    asked = any(cue.last == begin for cue in sentence.find("interview.object", "interview.on"))
    relative = relative and not asked  # "on who was right in X"
    return relative and not sentence.within(begin, mark.first, "interview.speech", "interview.to")


def _is_credited(sentence: Sentence, mark: ShowMark) -> bool:
    """Whether a title is listed with another whose somebody is: "the X and Y creator"."""
    ends = {run[-1].last for run in lists_of(sentence) if len(run) > 1 and mark in run}
    return any(role.first in ends for role in sentence.find("interview.role"))


def _is_stage(sentence: Sentence, mark: Mark) -> bool:
    """Whether words may only be spoken on the show: "reacts to her news on X", not "opens up on X"."""
    verbs = sentence.find("interview.speech", "interview.reaction")
    return any(
        on.last == mark.first
        and any(
            verb.last < on.first and not sentence.within(verb.last, on.first, "interview.be")
            for verb in verbs
        )
        for on in sentence.find("interview.stage")
    )


def outside(sentence: Sentence, told: tuple[Speech, ...], group: str) -> Cue | None:
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


def in_quotes(sentence: Sentence) -> set[int]:
    return {word for span in spoken(sentence) for word in range(*span)}


def owns(sentence: Sentence, mark: Mark) -> bool:
    """Whether a title owns what follows: "X's", and "Lights'" where no quotation ends there."""
    text = sentence.text
    quoted = (mark.first, mark.last) in text.quotes
    plural = not quoted and text.words[mark.last - 1].endswith("s")
    return is_possessive(text, mark.last) or (plural and text.gap(mark.last) in ("' ", "’ "))
