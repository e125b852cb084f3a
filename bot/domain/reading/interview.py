"""Someone of the show speaks about it: cast, creator, showrunner, director, producer.

The headline (or, where it leaves it open, the lead) must say that somebody speaks, and that somebody
must be of the show: by the catalog, or by a role ("star", "creator", "boss"). Executives, critics, fans
and characters are not of the show; films and private life are not the show.
"""

from bot.domain.model import Certainty, Interview, Kind
from bot.domain.reading.passage import Passage, PersonMark, Sentence
from bot.domain.reading.topics import Topic, lead_of
from bot.domain.reading.verdict import Verdict, no, yes

_OTHER_SORTS = ("review", "trailer", "guide", "list", "obituary", "private", "casting")
_ARTICLES = 2  # words between "told" and the outlet
_CLOSE = 3  # words between a person and what they do
_SPOKEN = 3  # words of a quote that is somebody's speech
_REACH = 12  # words between a speaker and the verb


def judge(passage: Passage, topic: Topic) -> Verdict | None:
    """Whether the item's main content is what somebody of the show said about it."""
    told = [sentence for sentence in passage.headline if _speaks(sentence, topic)]
    told += [sentence for sentence in lead_of(passage) if _speaks(sentence, topic)]
    if not told:
        return None
    bar = _bar(passage, topic)
    if bar:
        return no(Kind.INTERVIEW, bar)
    sentence = told[0]
    people = _people(topic, told)
    who = " and ".join(people) or "somebody of the show"
    return yes(
        Interview(people, _to(passage), _quote(passage)),
        sentence,
        f"{who} speaks in {'the headline' if sentence.headline else 'the lead'}",
        certainty=Certainty.REPORTED,
        strength=0.8 if sentence.headline else 0.5,
    )


def _speaks(sentence: Sentence, topic: Topic) -> bool:
    """Whether somebody of the show stands near a verb of speech, or beside words in quotation marks."""
    people = _of_show(sentence, topic)
    speech = sentence.find("interview.speech")
    who = [*people, *sentence.find("interview.role")]
    return any(
        mark.first - _REACH <= cue.first <= mark.last + _REACH for cue in speech for mark in who
    ) or bool(sentence.headline and people and _speeches(sentence))


def _speeches(sentence: Sentence) -> list[tuple[int, int]]:
    """The words in quotation marks that are more than a title or a word held at arm's length."""
    return [
        (first, last)
        for first, last in sentence.text.quotes
        if sentence.first <= first < sentence.last
        and last - first >= _SPOKEN
        and not any(mark.first <= first < mark.last for mark in sentence.shows)
    ]


def _of_show(sentence: Sentence, topic: Topic) -> list[PersonMark]:
    return [m for m in sentence.people if m.of(topic.show)]


def _bar(passage: Passage, topic: Topic) -> str | None:
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
    if topic.beside:
        return "the headline is about another show"
    return None


def _people(topic: Topic, told: list[Sentence]) -> tuple[str, ...]:
    """The headline's people of the show, and those who stand right before a verb of speech."""
    marks = [mark for s in told if s.headline for mark in _of_show(s, topic)]
    for sentence in told:
        verbs = sentence.find("interview.speech", "interview.to")
        marks += [
            mark
            for mark in _of_show(sentence, topic)
            if any(0 <= verb.first - mark.last <= _CLOSE for verb in verbs)
            or (not marks and not verbs)
        ]
    marks = marks or [mark for sentence in told for mark in _of_show(sentence, topic)][:1]
    marks = [m for m in marks if m.shows] or marks
    return tuple(dict.fromkeys(mark.person.name for mark in marks))


def _to(passage: Passage) -> str | None:
    """The outlet spoken to: named right after "told", "spoke to"."""
    for sentence in passage.sentences:
        for cue in sentence.find("interview.to"):
            for name in sentence.names:
                if name.sort == "outlets" and 0 <= name.first - cue.last <= _ARTICLES:
                    return name.name
    return None


def _quote(passage: Passage) -> str | None:
    """The first words that somebody is quoted with."""
    for sentence in passage.sentences:
        for first, last in _speeches(sentence):
            return sentence.text.slice(first, last)
    return None
