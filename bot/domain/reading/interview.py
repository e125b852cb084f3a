"""Someone of the show speaks about it: cast, creator, showrunner, director, producer.

    the headline (or, where it leaves it open, the lead) must say that somebody speaks,
    and that somebody must be of the show: by the catalog, or by a role ("star", "creator", "boss")
    executives, critics, fans and characters are not of the show; films and private life are not the show
"""

from bot.domain.model import Certainty, Interview, Kind
from bot.domain.reading.passage import Passage, PersonMark, Sentence
from bot.domain.reading.topics import Topic, lead_of
from bot.domain.reading.verdict import Verdict, no, yes

_OTHER_SORTS = ("review", "trailer", "guide", "list", "obituary", "private", "casting")
_REACH = 12  # words between a speaker and the verb


def judge(passage: Passage, topic: Topic) -> Verdict | None:
    """Whether the item's main content is what somebody of the show said about it."""
    told = [sentence for sentence in passage.headline if _speaks(sentence, topic)]
    told += [sentence for sentence in lead_of(passage) if _speaks(sentence, topic)]
    if not told:
        return None
    bar = _bar(passage, topic, told[0])
    if bar:
        return no(Kind.INTERVIEW, bar)
    sentence = told[0]
    people = _people(passage, topic, told)
    who = " and ".join(people) or "somebody of the show"
    return yes(
        Interview(people, _to(passage), _quote(passage)),
        sentence,
        f"{who} speaks in {'the headline' if sentence.headline else 'the lead'}",
        certainty=Certainty.REPORTED,
        strength=0.8 if sentence.headline else 0.5,
    )


def _speaks(sentence: Sentence, topic: Topic) -> bool:
    """Whether somebody of the show stands near a verb of speech."""
    speech = sentence.find("interview.speech")
    who = [*_of_show(sentence, topic), *sentence.find("interview.role")]
    return any(
        mark.first - _REACH <= cue.first <= mark.last + _REACH for cue in speech for mark in who
    )


def _of_show(sentence: Sentence, topic: Topic) -> list[PersonMark]:
    return [m for m in sentence.people if m.show is None or m.show.id == topic.show.id]


def _bar(passage: Passage, topic: Topic, sentence: Sentence) -> str | None:
    """Why it is no interview about the show; None if it is."""
    sort = passage.genre(*_OTHER_SORTS)
    if sort and not passage.headline[0].find("interview.plain"):
        words = passage.headline[0].text.slice(sort.first, sort.last)
        return f"the headline is of another sort (“{words}”)"
    for group, why in (
        ("interview.elsewhere", "it is about something else"),
        ("interview.outsider", "the one who speaks is not of the show"),
        ("interview.past_talk", "the words are old"),
    ):
        cue = next((cue for s in passage.headline for cue in s.find(group)), None)
        if cue:
            return f"{why} (“{passage.headline[0].text.slice(cue.first, cue.last)}”)"
    if not topic.in_headline and not topic.alone:
        return "the headline is about another show"
    return None


def _people(passage: Passage, topic: Topic, told: list[Sentence]) -> tuple[str, ...]:
    marks = [mark for sentence in told for mark in _of_show(sentence, topic)]
    marks = [m for m in marks if m.show is not None] or marks
    return tuple(dict.fromkeys(mark.person.name for mark in marks))


def _to(passage: Passage) -> str | None:
    """The outlet spoken to: named right after "told", "spoke to"."""
    for sentence in passage.sentences:
        for cue in sentence.find("interview.to"):
            for name in sentence.names:
                if name.sort == "outlets" and 0 <= name.first - cue.last <= 2:  # noqa: PLR2004 - "told the"
                    return name.name
    return None


def _quote(passage: Passage) -> str | None:
    """The first few words in quotation marks that are more than a title."""
    for sentence in passage.sentences:
        for first, last in sentence.text.quotes:
            titled = any(m.first <= first < m.last for s in passage.sentences for m in s.shows)
            if last - first >= 3 and not titled:  # noqa: PLR2004 - shorter ones are words held at arm's length
                return sentence.text.slice(first, last)
    return None
