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
from bot.domain.reading.interview.heart import (
    announced,
    announces,
    at_heart,
    goes_on,
    in_person,
    is_asked,
    told_in,
)
from bot.domain.reading.interview.quotes import spoken
from bot.domain.reading.interview.speech import Speech, speeches_of
from bot.domain.reading.interview.stands_for import known
from bot.domain.reading.interview.subject import off_subject
from bot.domain.reading.marks import Cue
from bot.domain.reading.passage import Passage, Sentence
from bot.domain.reading.topics import Topic, lead_of
from bot.domain.reading.verdict import Verdict, no, yes

_IN_HEADLINE, _ANNOUNCED, _IN_LEAD = 0.85, 0.65, 0.5
"""Strength of what the headline says, of what it says half, and of what only the lead says."""

_NEAR = 6  # words after "said", among them those that date it
_SAID_OF = 4  # words after "said" from which on an old time is what is spoken of
_YEAR = re.compile(r"(19|20)\d\d")
_OTHER_SORTS = ("recap", "review", "trailer", "guide", "list", "obituary", "private", "casting")
_NO_TALK = ("review", "recap", "trailer", "obituary")
_DECIDED = tuple(f"renewal.{key}" for key in ("renews", "renewed", "cancels", "cancelled"))
_NEWS = ("genre.obituary", "genre.casting", *_DECIDED)
_BARS = (
    ("interview.past_talk", "the words are old"),
    ("interview.silent", "nothing was said"),
    ("interview.social", "it was written for the public, not said to anybody"),
    ("interview.showing", "something is shown, not said"),
    ("interview.statement", "it was given out, not said to anybody"),
    ("genre.review", "it is a review"),
)


def judge(passage: Passage, topic: Topic) -> Verdict | None:
    """Whether the item's main content is what somebody of the show said about it."""
    headline = _speeches(passage.headline, topic)
    lead = _speeches(told_in(passage), topic)
    if not headline and not lead:
        return None
    if topic.beside:
        return no(Kind.INTERVIEW, "the item is about another show")
    if headline:
        bar = _barred(passage.headline) or _news(passage, headline) or _public(passage)
        bar = bar or off_subject(passage, topic, headline)
        return no(Kind.INTERVIEW, bar) if bar else _verdict(passage, topic, headline, lead)
    lead = _now(passage, topic, lead)
    bar = _closed(passage, topic, lead)
    if bar:
        return no(Kind.INTERVIEW, bar)
    return _verdict(passage, topic, (), lead)


def _now(passage: Passage, topic: Topic, told: tuple[Speech, ...]) -> tuple[Speech, ...]:
    """What people of the show say now; after the lead only what is said to somebody or goes on."""
    now = (speech for speech in told if speech.voice.placed and not _background(speech))
    told = tuple(filter(None, (known(passage, topic, speech) for speech in now)))
    if announces(passage, topic, told):
        return told
    near = {sentence.index for sentence in lead_of(passage)}
    return tuple(
        speech
        for speech in told
        if speech.sentence.index in near or is_asked(speech.sentence) or goes_on(passage, speech)
    )


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


def _news(passage: Passage, told: tuple[Speech, ...]) -> str | None:
    """Whether the headline has news of another sort first, and words on it only after.

    A decision leaves room for an interview where somebody asked for the words.
    """
    for speech in told:
        sentence = speech.sentence
        for cue in _unquoted(sentence, *_NEWS):
            decided = not cue.groups.isdisjoint(_DECIDED) and cue.last <= speech.voice.first
            after = cue.last <= speech.first and sentence.first == speech.after
            if after or (decided and not _is_answer(passage, speech)):
                return f"words on other news (“{sentence.text.slice(cue.first, cue.last)}”)"
    return None


def _is_answer(passage: Passage, speech: Speech) -> bool:
    """Whether words on a decision are told to somebody, not given out, and not the decision itself."""
    telling = (*passage.headline, *told_in(passage))
    official = speech.sentence.within(speech.first, speech.last, "general.official")
    given_out = any(sentence.find("interview.statement") for sentence in telling)
    return not official and not given_out and any(map(is_asked, telling))


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
    named = announces(passage, topic, lead)
    sort = passage.genre(*(_NO_TALK if named else _OTHER_SORTS))
    asked = any(sentence.question for sentence in passage.headline)
    sort = None if asked else sort
    decided = (cue for sentence in passage.headline for cue in sentence.find(*_DECIDED))
    sort = sort or (None if named or in_person(passage) else next(decided, None))
    if sort:
        words = passage.headline[0].text.slice(sort.first, sort.last)
        return f"the headline is of another sort (“{words}”)"
    if not at_heart(passage, topic, lead):
        return "somebody is quoted, but not at the heart of it"
    deed = _deed(passage)
    if deed:
        return f"the headline tells what somebody did (“{deed}”)"
    sentences = (*passage.headline, *(speech.sentence for speech in lead))
    return _barred(sentences) or off_subject(passage, topic, lead)


def _deed(passage: Passage) -> str | None:
    """What the headline says that somebody did: a verb, which does not come first."""
    for sentence in passage.headline:
        for cue in sentence.find("interview.deed"):
            if cue.first > sentence.first:
                return sentence.text.slice(cue.first, cue.last)
    return None


def _background(speech: Speech) -> bool:
    """Whether words of the lead are older than the news: "told us last year", "said in 2019"."""
    sentence = speech.sentence
    near = sentence.text.words[speech.last : speech.last + _NEAR]
    dated = any(_YEAR.fullmatch(year) and word == "in" for word, year in pairwise(near))
    earlier = sentence.find("interview.earlier")
    return dated or any(cue.first - speech.last < _SAID_OF for cue in earlier)


def _verdict(
    passage: Passage, topic: Topic, headline: tuple[Speech, ...], lead: tuple[Speech, ...]
) -> Verdict:
    speech = (headline or lead)[0]
    named = bool(headline) or announces(passage, topic, lead) or in_person(passage)
    people = people_of(passage, topic, headline, lead)
    people = people or (() if headline else announced(passage, topic))
    who = " and ".join(people) or "somebody of the show"
    return yes(
        Interview(people, outlet_of(passage, topic.show), quote_of(passage, speech)),
        speech.sentence,
        f"{who} in the {'headline' if headline else 'lead'}: “{speech.words}”",
        certainty=Certainty.REPORTED,
        strength=_IN_HEADLINE if headline else _ANNOUNCED if named else _IN_LEAD,
    )
