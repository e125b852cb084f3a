"""Someone of the show speaks about it: cast, creator, showrunner, director, producer.

who could speak                 voices:  "'X' star Jane Doe", "the creators of X", by catalog and words
who does, in headline and lead  speech:  says, teases, on ..., "...", interview
is it about the show            subject: the show, its seasons, its story; not films, not private life
nothing against it              old words, words on a poster, words for the public at large
  the headline says that somebody speaks                          -> yes
  it names somebody of the show, and the lead lets them speak     -> yes
  it leaves the matter open, and the lead is somebody's answer    -> yes, weaker than other news
"""

import re
from itertools import pairwise

from bot.domain.model import Certainty, Interview, Kind
from bot.domain.reading.interview.details import outlet_of, people_of, quote_of
from bot.domain.reading.interview.speech import Speech, speeches_of, spoken
from bot.domain.reading.interview.subject import off_subject
from bot.domain.reading.interview.voices import identified, is_maker, voices_of
from bot.domain.reading.passage import Cue, Passage, Sentence
from bot.domain.reading.topics import Topic, lead_of
from bot.domain.reading.verdict import Verdict, no, yes

_IN_HEADLINE, _ANNOUNCED, _IN_LEAD = 0.85, 0.65, 0.5
"""Strength of what the headline says, of what it says half, and of what only the lead says."""

_OPENING = 6  # words before whom a lead opens with
_NEAR = 6  # words after "said", among them those that date it
_SAID_OF = 4  # words after "said" from which on an old time is what is spoken of
_YEAR = re.compile(r"(19|20)\d\d")
_SHORT = 5  # words of "Warning: spoilers ahead!"
_OTHER_SORTS = ("recap", "review", "trailer", "guide", "list", "obituary", "private", "casting")
_NO_TALK = ("review", "recap", "trailer", "list", "obituary")
_NEWS = ("genre.obituary", "genre.casting", "renewal.renews", "renewal.renewed")
_BARS = (
    ("interview.past_talk", "the words are old"),
    ("interview.silent", "nothing was said"),
    ("interview.social", "it was written for the public, not said to anybody"),
    ("interview.showing", "something is shown, not said"),
    ("genre.review", "it is a review"),
)


def judge(passage: Passage, topic: Topic) -> Verdict | None:
    """Whether the item's main content is what somebody of the show said about it."""
    headline = _speeches(passage.headline, topic)
    lead = _speeches(lead_of(passage), topic)
    if not headline and not lead:
        return None
    if topic.beside:
        return no(Kind.INTERVIEW, "the item is about another show")
    if headline:
        bar = _barred(passage.headline) or _news(headline) or _public(passage)
        bar = bar or off_subject(passage, topic, headline)
        return no(Kind.INTERVIEW, bar) if bar else _verdict(passage, topic, headline, lead)
    lead = tuple(speech for speech in lead if speech.voice.placed and not _background(speech))
    bar = _closed(passage, topic, lead)
    if bar:
        return no(Kind.INTERVIEW, bar)
    return _verdict(passage, topic, (), lead)


def _speeches(sentences: tuple[Sentence, ...], topic: Topic) -> tuple[Speech, ...]:
    return tuple(speech for sentence in sentences for speech in speeches_of(sentence, topic))


def _barred(sentences: tuple[Sentence, ...]) -> str | None:
    for group, why in _BARS:
        for sentence in sentences:
            for cue in _unquoted(sentence, group):
                return f"{why} (“{sentence.text.slice(cue.first, cue.last)}”)"
    return None


def _unquoted(sentence: Sentence, *groups: str) -> list[Cue]:
    """A sentence's cues that are not in somebody's mouth."""
    quoted = {word for span in spoken(sentence) for word in range(*span)}
    return [cue for cue in sentence.find(*groups) if cue.first not in quoted]


def _news(told: tuple[Speech, ...]) -> str | None:
    """Whether the headline has news of another sort first, and words on it only after."""
    for speech in told:
        sentence = speech.sentence
        for cue in _unquoted(sentence, *_NEWS):
            decided = "genre" not in "".join(cue.groups) and cue.last <= speech.voice.first
            after = cue.last <= speech.first and sentence.first == speech.after
            if after or decided:
                return f"words on other news (“{sentence.text.slice(cue.first, cue.last)}”)"
    return None


def _public(passage: Passage) -> str | None:
    """Whether the lead says that the words were posted, and names nobody to whom they were said."""
    lead = lead_of(passage)
    cue = next((cue for s in lead for cue in s.find("interview.social")), None)
    if cue is None or any(s.find("interview.to", "interview.plain") for s in lead):
        return None
    return "it was written for the public, not said to anybody"


def _closed(passage: Passage, topic: Topic, lead: tuple[Speech, ...]) -> str | None:
    """Why words in the lead are not what the item is about."""
    if not lead:
        return "the words are background"
    announced = _announces(passage, topic, lead)
    sort = passage.genre(*(_NO_TALK if announced else _OTHER_SORTS))
    asked = any(sentence.question for sentence in passage.headline)
    if sort and not asked:
        words = passage.headline[0].text.slice(sort.first, sort.last)
        return f"the headline is of another sort (“{words}”)"
    if not announced and not any(_answers(speech, topic) for speech in lead):
        return "somebody is quoted, but not at the heart of it"
    deed = next((cue for s in passage.headline for cue in s.find("interview.deed")), None)
    if deed:
        words = passage.headline[0].text.slice(deed.first, deed.last)
        return f"the headline tells what somebody did (“{words}”)"
    sentences = (*passage.headline, *(speech.sentence for speech in lead))
    return _barred(sentences) or off_subject(passage, topic, lead)


def _background(speech: Speech) -> bool:
    """Whether words of the lead are older than the news: "told us last year", "said in 2019"."""
    sentence = speech.sentence
    near = sentence.text.words[speech.last : speech.last + _NEAR]
    dated = any(_YEAR.fullmatch(year) and word == "in" for word, year in pairwise(near))
    earlier = sentence.find("interview.earlier")
    return dated or any(cue.first - speech.last < _SAID_OF for cue in earlier)


def _announced(passage: Passage, topic: Topic) -> tuple[str, ...]:
    """The names of those of the show whom the headline names."""
    voices = [voice for sentence in passage.headline for voice in voices_of(sentence, topic)]
    return tuple(dict.fromkeys(name for voice in voices for name in voice.names))


def _announces(passage: Passage, topic: Topic, lead: tuple[Speech, ...]) -> bool:
    """Whether the headline already names who speaks in the lead: by name, there perhaps by role."""
    voices = [(one, voice) for one in passage.headline for voice in voices_of(one, topic)]
    named = {name for _, voice in voices for name in voice.names}
    if not named and any(is_maker(voice, sentence) for sentence, voice in voices):
        return any(speech.voice.names for speech in lead)  # whom the headline calls "the creator"
    return any(
        named & set(speech.voice.names) or (named and not speech.voice.names) for speech in lead
    )


def _in_person(passage: Passage) -> bool:
    """Whether the headline is in somebody's own words: "'I Won't Do This Again'"."""
    return any(
        sentence.within(*span, "interview.me")
        for sentence in passage.headline
        for span in spoken(sentence)
    )


def _answers(speech: Speech, topic: Topic) -> bool:
    """Whether somebody with a name answers somebody or is quoted, or the lead opens with who speaks."""
    sentence, voice = speech.sentence, speech.voice
    if _opens(speech) and (voice.names or identified(sentence, voice, topic)):
        return True
    to = sentence.find("interview.to", "interview.plain", "interview.venue")
    return bool(voice.names) and bool(to or spoken(sentence))


def _opens(speech: Speech) -> bool:
    """Whether the first sentence of weight begins with who speaks, or ends "according to" them."""
    sentence = speech.sentence
    if sentence.first > _SHORT:
        return False
    turned = speech.last <= speech.voice.first
    return turned or speech.voice.first - sentence.first <= _OPENING


def _verdict(
    passage: Passage, topic: Topic, headline: tuple[Speech, ...], lead: tuple[Speech, ...]
) -> Verdict:
    speech = (headline or lead)[0]
    announced = bool(headline) or _announces(passage, topic, lead) or _in_person(passage)
    people = people_of(headline, lead) or (() if headline else _announced(passage, topic))
    who = " and ".join(people) or "somebody of the show"
    return yes(
        Interview(people, outlet_of(passage, topic.show), quote_of(passage, speech)),
        speech.sentence,
        f"{who} in the {'headline' if headline else 'lead'}: “{speech.words}”",
        certainty=Certainty.REPORTED,
        strength=_IN_HEADLINE if headline else _ANNOUNCED if announced else _IN_LEAD,
    )
