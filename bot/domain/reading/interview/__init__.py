"""Someone of the show speaks about it: cast, creator, showrunner, director, producer.

who could speak                 voices:  "'X' star Jane Doe", "the creators of X", by catalog and words
who does, in headline and lead  speech:  says, teases, on ..., "...", interview
is it about the show            subject: the show, its seasons, its story; not films, not private life
nothing against it              old words, words on a poster, words for the public at large
  the headline says that somebody speaks                          -> yes
  it names somebody of the show, and the lead lets them speak     -> yes
  it leaves the matter open, and the lead is somebody's answer    -> yes, weaker than other news
"""

from bot.domain.model import Certainty, Interview, Kind
from bot.domain.reading.interview.bars import (
    barred,
    deed,
    given_out,
    is_background,
    of_another_sort,
    other_news,
)
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
from bot.domain.reading.interview.matter import tells_of_it
from bot.domain.reading.interview.speech import Speech, speeches_of
from bot.domain.reading.interview.stands_for import known
from bot.domain.reading.interview.subject import off_subject
from bot.domain.reading.passage import Passage, Sentence
from bot.domain.reading.topics import Topic, lead_of
from bot.domain.reading.verdict import BACKGROUND, Verdict, no, yes

_IN_HEADLINE, _ANNOUNCED, _IN_LEAD = 0.85, 0.65, 0.5
"""Strength of what the headline says, of what it says half, and of what only the lead says."""


def judge(passage: Passage, topic: Topic) -> Verdict | None:
    """Whether the item's main content is what somebody of the show said about it."""
    headline = _speeches(passage.headline, topic)
    lead = _speeches(told_in(passage), topic)
    if not headline and not lead:
        return None
    if topic.beside:
        return no(Kind.INTERVIEW, "the item is about another show")
    if headline:
        bar = barred(passage.headline) or other_news(passage, headline) or given_out(passage)
        bar = bar or off_subject(passage, topic, headline)
        return no(Kind.INTERVIEW, bar) if bar else _verdict(passage, topic, headline, lead)
    lead = _now(passage, topic, lead)
    bar = _closed(passage, topic, lead)
    if bar:
        return no(Kind.INTERVIEW, bar)
    return _verdict(passage, topic, (), lead)


def _now(passage: Passage, topic: Topic, told: tuple[Speech, ...]) -> tuple[Speech, ...]:
    """What people of the show say now; after the lead only what is said to somebody or goes on."""
    now = (one for one in told if one.voice.placed and not is_background(one) and not _rules(one))
    told = tuple(filter(None, (known(passage, topic, speech) for speech in now)))
    if announces(passage, topic, told):
        return told
    near = {sentence.index for sentence in lead_of(passage)}
    return tuple(
        speech
        for speech in told
        if is_asked(speech.sentence)
        or goes_on(passage, speech)
        or (speech.sentence.index in near and not _is_cited(speech))
    )


def _rules(speech: Speech) -> bool:
    """Whether nobody in particular announces: "the makers have confirmed"."""
    official = speech.sentence.within(speech.first, speech.last, "general.official")
    return bool(official) and not speech.voice.names


def _is_cited(speech: Speech) -> bool:
    """Whether a report only cites somebody whom its headline does not name: "..., Jane Doe said"."""
    sentence = speech.sentence
    opens = speech.voice.first == sentence.first
    return not opens and bool(sentence.within(speech.first, speech.last, "interview.cited"))


def _speeches(sentences: tuple[Sentence, ...], topic: Topic) -> tuple[Speech, ...]:
    return tuple(speech for sentence in sentences for speech in speeches_of(sentence, topic))


def _closed(passage: Passage, topic: Topic, lead: tuple[Speech, ...]) -> str | None:
    """Why words in the lead are not what the item is about."""
    if not lead:
        return BACKGROUND
    sort = of_another_sort(passage, named=announces(passage, topic, lead))
    if sort:
        return sort
    if not at_heart(passage, topic, lead):
        return "somebody is quoted, but not at the heart of it"
    done = deed(passage)
    if done and not any(_gives_reasons(speech, topic) for speech in lead):
        return f"the headline tells what somebody did (“{done}”)"
    sentences = (*passage.headline, *(speech.sentence for speech in lead))
    return barred(sentences) or given_out(passage) or off_subject(passage, topic, lead)


def _gives_reasons(speech: Speech, topic: Topic) -> bool:
    """Whether somebody with a name tells an outlet of the show itself: "told GMB that four years of X were enough"."""
    sentence = speech.sentence
    return bool(speech.voice.names) and is_asked(sentence) and tells_of_it(sentence, topic)


def _verdict(
    passage: Passage, topic: Topic, headline: tuple[Speech, ...], lead: tuple[Speech, ...]
) -> Verdict:
    speech = (headline or lead)[0]
    named = bool(headline) or announces(passage, topic, lead) or in_person(passage)
    people = people_of(passage, topic, headline, lead)
    people = people or (() if headline else announced(passage, topic))
    who = " and ".join(people) or "somebody of the show"
    return yes(
        Interview(
            people, outlet_of(passage, topic.show), quote_of((speech.sentence, *passage.sentences))
        ),
        speech.sentence,
        f"{who} in the {'headline' if headline else 'lead'}: “{speech.words}”",
        certainty=Certainty.REPORTED,
        strength=_IN_HEADLINE if headline else _ANNOUNCED if named else _IN_LEAD,
    )
