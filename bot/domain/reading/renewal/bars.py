"""Why a decision that is told is not the item's news: a recap, background, another show's."""

from collections.abc import Iterable, Iterator

from bot.domain.model import Decision
from bot.domain.reading.marks import Cue
from bot.domain.reading.passage import Passage, Sentence
from bot.domain.reading.renewal.edges import is_cut, part_of
from bot.domain.reading.renewal.grammar import Told
from bot.domain.reading.renewal.heading import Heading
from bot.domain.reading.topics import Topic
from bot.domain.reading.verdict import NOT_ITS_FUTURE

_NEVER = ("recap", "review")
_OTHER_NEWS = (*_NEVER, "list", "trailer", "guide", "obituary", "private", "casting")
_PRAISED = 4  # words from "the best" to "show"
_CHARTED = ("top10.first", "top10.enter", "top10.dethrone", "top10.lose", "top10.beaten")
_QUIP = 9  # words of "Sister Jude will see you now." before the news
_SPEAKER = 2  # words between somebody and the verb of speech


def bars_of_headline(told: Told, passage: Passage) -> Iterator[str]:
    """Why a decision that the headline tells is no news: a recap, "Season 3 trailer confirmed"."""
    if sort := passage.genre(*_NEVER):
        yield f"the headline is of another sort ({_quote(passage, sort)})"
    for cue in told.sentence.within(told.sentence.first, told.cue.first, "genre.list"):
        if _praises(told.sentence, cue):
            continue
        yield f"the headline is of another sort ({_quote(passage, cue)})"
    if told.decision is Decision.CANCELLED and _goes_on(told):
        yield "the headline goes on to what has come of it"
    if told.weak:
        groups = tuple(f"genre.{sort}" for sort in _OTHER_NEWS)
        for cue in told.sentence.within(*part_of(told.sentence, told.cue), *groups):
            yield f"the headline is of another sort ({_quote(passage, cue)})"


def _goes_on(told: Told) -> bool:
    """Whether a clause follows with the news: "canceled, but Jane Doe speaks of it", "- and it tops the chart"."""
    sentence = told.sentence
    turns = sentence.within(told.cue.last, sentence.last, "decision.turn")
    end = next((turn.first for turn in turns if is_cut(sentence, turn.first)), None)
    if end is None:
        return False
    if sentence.within(end, sentence.last, "top10.first", "top10.chart"):
        return True
    spoken = sentence.within(end, sentence.last, "interview.speech", "interview.candid")
    return bool(spoken) and any(person.first > end for person in sentence.people)


def bars_of_lead(
    told: Told, passage: Passage, topic: Topic, heading: Heading, headline: Iterable[Told]
) -> Iterator[str]:
    """Why a decision that only the lead tells is background."""
    promised = told.decision in heading.hints
    added = topic.beside and bool(heading.hints and told.sentence.find("decision.besides"))
    several = heading.nameless or len(told.shows) > 1 or told.sentence.find("phrase.along")
    listed = promised and bool(several)
    if topic.beside and not added and not listed:
        yield "the item is about another show"
    if sort := passage.genre(*(_NEVER if promised else _OTHER_NEWS)):
        yield f"the headline is of another sort ({_quote(passage, sort)})"
    if not promised and heading.promises_one:
        yield "the headline tells another decision"
    elif not added and not (promised or _opens(told, topic, heading)):
        yield NOT_ITS_FUTURE
    if any(not _asks(one.sentence) and not _confirms(told, one) for one in headline):
        yield "the headline only hopes or recalls"
    yield from _other_news(passage)


def _other_news(passage: Passage) -> Iterator[str]:
    """What else a headline may be about."""
    for sentence in passage.headline:
        if sentence.find("interview.speech", "interview.thought") and _has_speaker(sentence):
            yield "the headline is about what somebody says"
        if sentence.find("top10.chart") and sentence.find(*_CHARTED):
            yield "the headline is about a chart"


def _praises(headline: Sentence, cue: Cue) -> bool:
    """Whether "the best" is said of one show, and begins no list: "The Best Horror Show on TV Is Ending"."""
    kinds = {kind.last for kind in headline.find("phrase.kinds")}
    near = headline.within(cue.last, cue.last + _PRAISED, "phrase.series")
    return any(one.last not in kinds for one in near)


def _has_speaker(sentence: Sentence) -> bool:
    """Whether a headline is somebody's, by name or by role; "the boss reveals its fate" is the show's."""
    role = sentence.find("interview.role") and not sentence.find("page.holds_back")
    return bool(sentence.people or role)


def _opens(told: Told, topic: Topic, heading: Heading) -> bool:
    """Whether a headline that promises nothing leaves the news to the lead: it only whets curiosity."""
    if heading.is_dated and not (told.plain or heading.nameless):
        return False
    if heading.asks_else:
        return False
    if heading.tells_fate or (heading.nameless and _is_main(told)):
        return True
    if heading.acts_on(topic.show):
        return True
    if any(_is_somebodys(sentence, topic) for sentence in heading.sentences):
        return False
    vague = not topic.in_headline and (told.missing or not told.weak)
    return vague or _is_main(told) or bool(told.sentence.find("decision.fresh"))


def _is_somebodys(headline: Sentence, topic: Topic) -> bool:
    """Whether a headline is about somebody, rather than about a show and somebody of it."""
    shows = headline.named(topic.show)
    on = {cue.first for cue in headline.find("interview.on")}
    return any(
        not shows or person.first < shows[0].first or person.last in on
        for person in headline.people
    )


def _is_main(told: Told) -> bool:
    """Whether it is what the lead begins with, but for a quip: the news, as a rule."""
    begins = told.sentence.index == 0 or told.sentence.first <= _QUIP
    return begins and told.plain and not _is_spoken(told)


def _is_spoken(told: Told) -> bool:
    """Whether a decision is told by somebody, not by a network: "Netflix says" only tells the news.

    What somebody says in another clause behind it is beside the point: "..., which its star let slip".
    """
    sentence = told.sentence
    for speech in sentence.find("interview.speech"):
        if speech.first >= sentence.clause(told.cue.first)[1]:
            continue
        near = sentence.within(speech.first - _SPEAKER, speech.last + _SPEAKER, "interview.role")
        people = (
            speech.first - _SPEAKER <= p.last and p.first <= speech.last + _SPEAKER
            for p in sentence.people
        )
        if near or any(people):
            return True
    return False


def _confirms(told: Told, headline: Told) -> bool:
    """Whether the lead begins with what a headline tells last: "X faces a dark finale after BBC axes it"."""
    return _is_main(told) and told.decision is headline.decision and not headline.weak


def _asks(sentence: Sentence) -> bool:
    """Whether a headline leaves open what the lead may answer: "renewed?", "why was it cancelled"."""
    return sentence.question or bool(sentence.find("decision.retold"))


def _quote(passage: Passage, cue: Cue) -> str:
    return f"“{passage.headline[0].text.slice(cue.first, cue.last)}”"
