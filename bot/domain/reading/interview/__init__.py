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
from bot.domain.reading.interview.details import outlet_of, people_of, quote_of
from bot.domain.reading.interview.speech import Speech, speeches_of, spoken
from bot.domain.reading.interview.subject import off_subject
from bot.domain.reading.interview.voices import voices_of
from bot.domain.reading.passage import Passage, Sentence
from bot.domain.reading.topics import Topic, lead_of
from bot.domain.reading.verdict import Verdict, no, yes

_OTHER_SORTS = ("recap", "review", "trailer", "guide", "list", "obituary", "private", "casting")
_BARS = (
    ("interview.past_talk", "the words are old"),
    ("interview.silent", "nothing was said"),
    ("interview.social", "it was written for the public, not said to anybody"),
    ("interview.showing", "something is shown, not said"),
    ("genre.obituary", "somebody died"),
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
        bar = _barred(passage.headline) or off_subject(passage, topic, headline)
        return no(Kind.INTERVIEW, bar) if bar else _verdict(passage, headline, lead, 0.85)
    lead = tuple(speech for speech in lead if not _background(speech))
    bar = _closed(passage, topic, lead)
    if bar:
        return no(Kind.INTERVIEW, bar)
    return _verdict(passage, (), lead, 0.65 if _announced(passage, topic, lead) else 0.5)


def _speeches(sentences: tuple[Sentence, ...], topic: Topic) -> tuple[Speech, ...]:
    return tuple(speech for sentence in sentences for speech in speeches_of(sentence, topic))


def _barred(sentences: tuple[Sentence, ...]) -> str | None:
    for group, why in _BARS:
        for sentence in sentences:
            for cue in sentence.find(group):
                return f"{why} (“{sentence.text.slice(cue.first, cue.last)}”)"
    return None


def _closed(passage: Passage, topic: Topic, lead: tuple[Speech, ...]) -> str | None:
    """Why words in the lead are not what the item is about."""
    if not lead:
        return "the words are background"
    sort = passage.genre(*_OTHER_SORTS)
    asked = any(sentence.question for sentence in passage.headline)
    if sort and not asked:
        words = passage.headline[0].text.slice(sort.first, sort.last)
        return f"the headline is of another sort (“{words}”)"
    if not asked and any(
        s.find("renewal.*") and not s.find("general.hope") for s in passage.headline
    ):
        return "the headline is about a decision"
    if not _announced(passage, topic, lead) and not any(_answers(speech) for speech in lead):
        return "somebody is quoted, but not at the heart of it"
    return _barred(passage.headline) or off_subject(passage, topic, lead)


def _background(speech: Speech) -> bool:
    return bool(speech.sentence.find("interview.earlier"))


def _announced(passage: Passage, topic: Topic, lead: tuple[Speech, ...]) -> bool:
    """Whether the headline already names who speaks in the lead."""
    named = {
        name for s in passage.headline for voice in voices_of(s, topic) for name in voice.names
    }
    return any(named & set(speech.voice.names) for speech in lead)


def _answers(speech: Speech) -> bool:
    """Whether somebody with a name speaks to somebody, in an interview, or is quoted."""
    sentence = speech.sentence
    to = sentence.find("interview.to", "interview.plain")
    return bool(speech.voice.names) and bool(to or spoken(sentence.text, sentence))


def _verdict(
    passage: Passage, headline: tuple[Speech, ...], lead: tuple[Speech, ...], strength: float
) -> Verdict:
    speech = (headline or lead)[0]
    people = people_of(headline, lead)
    who = " and ".join(people) or "somebody of the show"
    place = "headline" if headline else "lead"
    return yes(
        Interview(people, outlet_of(passage), quote_of(passage, speech)),
        speech.sentence,
        f"{who} in the {place}: “{speech.words}”",
        certainty=Certainty.REPORTED,
        strength=strength,
    )
