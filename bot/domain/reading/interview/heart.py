"""Whether what somebody says in the summary is what the item is about, or comes in beside its news.

It is where any of these holds:
  the headline names who speaks, or is in somebody's own words     announced, in_person
  the lead opens with who speaks, or somebody answers somebody     answers
  the summary goes on with what they say                           more than one sentence speaks
"""

from itertools import takewhile

from bot.domain.reading.interview.quotes import spoken
from bot.domain.reading.interview.speech import Speech
from bot.domain.reading.interview.voices import identified, is_maker, voices_of
from bot.domain.reading.passage import Passage, Sentence
from bot.domain.reading.spelling import is_possessive
from bot.domain.reading.topics import Topic, lead_of

_OPENING = 6  # words before whom a lead opens with
_SHORT = 5  # words of "Warning: spoilers ahead!"
_BODY = 4  # sentences of a summary in which somebody may go on speaking
_ASKED = tuple(f"interview.{key}" for key in ("to", "plain", "session", "venue", "met", "asked"))
_HOUSES = frozenset(("streamers", "channels", "executives"))
_NEWS = (
    *(f"interview.{key}" for key in ("outsider", "executive", "statement")),
    *(
        f"renewal.{key}"
        for key in ("renews", "renewed", "order", "cancels", "cancelled", "refuses", "refused")
    ),
    "genre.guide",
    "top10.chart",
)
_OPENED = frozenset("“‘\"'«„")
_HEARERS = frozenset(("outlets", "events"))


def told_in(passage: Passage) -> tuple[Sentence, ...]:
    """The sentences after the headline in which what somebody says may be the news."""
    return passage.body[: max(_BODY, len(lead_of(passage)))]


def at_heart(passage: Passage, topic: Topic, told: tuple[Speech, ...]) -> bool:
    """Whether an item that the headline leaves open is about what is ``told`` in the summary."""
    if any(one.find("interview.asked") for one in passage.headline):
        return True
    if announces(passage, topic, told) or any(_answers(speech, topic) for speech in told):
        return True
    if _is_known(told[0], topic) and _is_first(passage, told[0]):
        return True
    named = any(speech.voice.names for speech in told)
    longer = len({speech.sentence.index for speech in told}) > 1
    longer = longer or any(goes_on(passage, speech) for speech in told)
    return named and (longer or in_person(passage))


def _is_first(passage: Passage, speech: Speech) -> bool:
    """Whether nothing is told before of houses, critics, decisions or charts: no other news."""
    before = (*passage.headline, *takewhile(lambda one: one is not speech.sentence, passage.body))
    return not any(sentence.find(*_NEWS) or _has_house(sentence) for sentence in before)


def _has_house(sentence: Sentence) -> bool:
    """Whether a house is named for more than to say whose a show is: "The FX drama", "Netflix's comedy"."""
    works = {cue.first for cue in sentence.find("interview.about")}
    return any(
        name.sort in _HOUSES
        and name.last not in works
        and not is_possessive(sentence.text, name.last)
        for name in sentence.names
    )


def goes_on(passage: Passage, speech: Speech) -> bool:
    """Whether the sentence after somebody with a name is in their own words, which may be cut short."""
    after = passage.body[speech.sentence.index + 1 : speech.sentence.index + 2]
    return bool(speech.voice.names) and any(
        not _OPENED.isdisjoint(one.text.gap(one.first)) and one.find("interview.me")
        for one in after
    )


def announced(passage: Passage, topic: Topic) -> tuple[str, ...]:
    """The names of those of the show whom the headline names."""
    voices = [voice for sentence in passage.headline for voice in voices_of(sentence, topic)]
    return tuple(dict.fromkeys(name for voice in voices for name in voice.names))


def announces(passage: Passage, topic: Topic, told: tuple[Speech, ...]) -> bool:
    """Whether the headline already names who speaks in the lead: by name, there perhaps by role."""
    voices = [(one, voice) for one in passage.headline for voice in voices_of(one, topic)]
    named = {name for _, voice in voices for name in voice.names}
    if not named and any(is_maker(voice, sentence) for sentence, voice in voices):
        return any(speech.voice.names for speech in told)  # whom the headline calls "the creator"
    return any(
        named & set(speech.voice.names) or (named and not speech.voice.names) for speech in told
    )


def in_person(passage: Passage) -> bool:
    """Whether the headline is in somebody's own words: "'I Won't Do This Again'"."""
    return any(
        sentence.within(*span, "interview.me")
        for sentence in passage.headline
        for span in spoken(sentence)
    )


def _is_known(speech: Speech, topic: Topic) -> bool:
    """Whether it is told who speaks: by name, or as "the creator of X"."""
    return bool(speech.voice.names or identified(speech.sentence, speech.voice, topic))


def _answers(speech: Speech, topic: Topic) -> bool:
    """Whether somebody answers somebody, is quoted by name, or the lead opens with who speaks."""
    sentence = speech.sentence
    known = _is_known(speech, topic)
    if _opens(speech) and known:
        return True
    quoted = any(sentence.first <= first < sentence.last for first, _ in spoken(sentence))
    return is_asked(sentence) or (known and quoted)


def is_asked(sentence: Sentence) -> bool:
    """Whether words are said to somebody who asks: "told Variety", "describes it to Variety", "in an interview"."""
    if sentence.find(*_ASKED):
        return True
    toward = {cue.last for cue in sentence.find("interview.toward")}
    hearers = [name for name in sentence.names if name.sort in _HEARERS]
    return any(hearer.first in toward for hearer in (*hearers, *sentence.find("interview.us")))


def _opens(speech: Speech) -> bool:
    """Whether the first sentence of weight begins with who speaks, or ends "according to" them."""
    sentence = speech.sentence
    if sentence.first > _SHORT:
        return False
    turned = speech.last <= speech.voice.first
    return turned or speech.voice.first - sentence.first <= _OPENING
