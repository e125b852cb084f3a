"""What is spoken of besides the show: somebody of its story, or a work that is not known here."""

from bot.domain.reading.asides import asides_of
from bot.domain.reading.interview.speech import Speech
from bot.domain.reading.interview.voices import is_maker
from bot.domain.reading.lists import lists_of
from bot.domain.reading.spelling import JOINS, is_owner
from bot.domain.reading.topics import Topic

_TITLE = 4  # words of a title in quotation marks
_LEAD_IN = tuple(
    f"interview.{key}" for key in ("object", "elsewhere", "aside", "personal", "about")
)


def of_a_character(speech: Speech) -> bool:
    """Whether something of somebody who neither speaks nor is known is spoken of: "on Ann's Very Bad Day"."""
    sentence, text = speech.sentence, speech.sentence.text
    marks = (*sentence.people, *sentence.names, *sentence.shows, *sentence.cues)
    known = {word for mark in marks for word in range(mark.first, mark.last)}
    return any(
        word not in known and text.capitalised(word) and is_owner(text, word + 1)
        for word in range(speech.after, sentence.last - 1)
        if speech.after > speech.voice.first
    )


def of_another_work(speech: Speech) -> bool:
    """Whether a title not known here is spoken of, and the show only labels who speaks."""
    sentence, text = speech.sentence, speech.sentence.text
    ends_of_quotes = {last for _, last in text.quotes}
    own = [mark for mark in sentence.seasons if mark.first not in ends_of_quotes]
    if is_maker(speech.voice, sentence) or own:
        return False
    shows = [mark.first for mark in sentence.shows]
    lead_in = {cue.last for cue in sentence.find(*_LEAD_IN)}
    ends = {cue.first for cue in sentence.find("interview.object")} | {sentence.last}
    ends |= {mark.first for mark in sentence.seasons}
    ends |= {word for word in range(sentence.first, sentence.last) if text.words[word] in JOINS}
    for first, last in text.quotes:
        titled = last - first <= _TITLE and text.capitalised(first) and text.capitalised(last - 1)
        free = first >= speech.last and not any(first <= n < last for n in shows)
        before = any(speech.last <= n < first for n in shows)
        bound = first in lead_in and (last in ends or text.gap(last).strip("'’\"” ") != "")
        if titled and free and bound and not before:
            return True
    return False


def comes_second(speech: Speech, topic: Topic) -> bool:
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
