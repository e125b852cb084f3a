"""A decision on a show's future: renewed, cancelled, final season, picked up, reversed.

for the headline, then the lead:
what does each sentence tell, of which shows?     (forms, grammar: terms, shows)
is it news, or asked, hoped, denied, background?  (doubts)
which decision, season, how sure?                 (details)
the headline's word counts before the lead's; a headline with other news silences the lead
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from bot.domain.model import Decision, Kind, Renewal
from bot.domain.reading.marks import Cue
from bot.domain.reading.passage import Passage, Sentence
from bot.domain.reading.renewal.details import certainty_of, decision_of, season_of, undone_in
from bot.domain.reading.renewal.doubts import doubts_of
from bot.domain.reading.renewal.grammar import Told, decisions_of, hints_of
from bot.domain.reading.renewal.outline import part_of
from bot.domain.reading.topics import Topic, lead_of
from bot.domain.reading.verdict import Verdict, no, yes

_NEVER = ("recap", "review")
_OTHER_NEWS = (*_NEVER, "list", "trailer", "guide", "obituary", "private", "casting")
_SPEAKER = 2  # words between somebody and the verb of speech
_RANK = (Decision.REVERSED, Decision.PICKED_UP, Decision.FINAL_SEASON)


def judge(passage: Passage, topic: Topic) -> Verdict | None:
    """Whether the item's news is a decision on the show's future."""
    headline = _told(passage.headline, passage, topic)
    lead = _told(_telling(passage), passage, topic)
    if not headline and not lead:
        return None
    reasons: list[str] = []
    if told := _best(headline, passage, reasons):
        bars = tuple(_of_headline(told, passage))
        return (
            no(Kind.RENEWAL, *bars)
            if bars
            else _verdict(_in_full(told, lead, passage, topic), topic, passage, (*headline, *lead))
        )
    if told := _best(lead, passage, reasons):
        bars = tuple(_of_lead(told, passage, topic, headline))
        if not bars:
            return _verdict(told, topic, passage, lead)
        reasons += bars
    return no(Kind.RENEWAL, *dict.fromkeys(reasons))


def _telling(passage: Passage) -> tuple[Sentence, ...]:
    """The lead, and a sentence more where the headline keeps the show back."""
    lead = lead_of(passage)
    nameless = not any(sentence.shows for sentence in passage.headline)
    return passage.body[: len(lead) + 1] if nameless else lead


def _told(sentences: Iterable[Sentence], passage: Passage, topic: Topic) -> list[Told]:
    """What sentences tell of the show; "the series" is one that a headline keeps back or that was named."""
    named = topic.in_headline
    hints = _hints(passage)
    promised = hints if _keeps_back(passage) else ()
    nameless = not any(sentence.shows for sentence in passage.headline)
    found: list[Told] = []
    for sentence in sentences:
        named = named or sentence.headline or bool(sentence.named(topic.show))
        said = hints if nameless and not sentence.headline else frozenset[Decision]()
        told = decisions_of(sentence, passage.language.numbers, said)
        found += [
            one
            for one in told
            if _about(one, topic) and (one.shows or named or one.decision in promised)
        ]
    return found


def _keeps_back(passage: Passage) -> bool:
    """Whether a headline says "series" instead of naming it: "Best Series in Years Is Coming Back"."""
    return any(sentence.find("phrase.series", "phrase.kinds") for sentence in passage.headline)


def _about(told: Told, topic: Topic) -> bool:
    if told.shows:
        return any(mark.show.id == topic.show.id for mark in told.shows)
    if told.sentence.find("phrase.both"):
        return not topic.beside
    strange = any(mark.show.id != topic.show.id for mark in told.sentence.shows)
    return topic.alone and not (told.loose and strange)


def _best(part: Iterable[Told], passage: Passage, reasons: list[str]) -> Told | None:
    """The most telling decision that nothing speaks against; what does is added to the reasons."""
    sure: list[Told] = []
    for told in part:
        doubts = list(doubts_of(told, passage))
        reasons += doubts
        if not doubts:
            sure.append(told)
    return min(sure, key=_rank, default=None)


def _in_full(told: Told, lead: Iterable[Told], passage: Passage, topic: Topic) -> Told:
    """What the headline tells, as the lead makes it plainer: cancelled is un-renewed, a renewal the last."""
    for one in lead:
        undone = told.decision is Decision.CANCELLED and one.decision is Decision.REVERSED
        last = decision_of(told) is Decision.RENEWED and decision_of(one) is Decision.FINAL_SEASON
        if (undone or last) and not list(doubts_of(one, passage)):
            return replace(told, decision=one.decision, season=told.season or one.season)
    ordered = undone_in(passage, topic) if told.decision is Decision.CANCELLED else None
    return replace(told, decision=Decision.REVERSED, season=ordered) if ordered else told


def _rank(told: Told) -> int:
    return _RANK.index(told.decision) if told.decision in _RANK else len(_RANK)


def _of_headline(told: Told, passage: Passage) -> Iterator[str]:
    """Why a decision that the headline tells is no news: a recap, "Season 3 trailer confirmed"."""
    if sort := passage.genre(*_NEVER):
        yield f"the headline is of another sort ({_quote(passage, sort)})"
    for cue in told.sentence.within(told.sentence.first, told.cue.first, "genre.list"):
        yield f"the headline is of another sort ({_quote(passage, cue)})"
    if told.weak:
        groups = tuple(f"genre.{sort}" for sort in _OTHER_NEWS)
        for cue in told.sentence.within(*part_of(told.sentence, told.cue), *groups):
            yield f"the headline is of another sort ({_quote(passage, cue)})"


def _of_lead(told: Told, passage: Passage, topic: Topic, headline: Iterable[Told]) -> Iterator[str]:
    """Why a decision that only the lead tells is background."""
    added = topic.beside and _is_added(told, passage)
    nameless = not any(sentence.shows for sentence in passage.headline)
    several = nameless or len(told.shows) > 1 or bool(told.sentence.find("phrase.along"))
    listed = several and _promised(told.decision, passage)
    if topic.beside and not added and not listed:
        yield "the item is about another show"
    if sort := passage.genre(*(_NEVER if _promised(told.decision, passage) else _OTHER_NEWS)):
        yield f"the headline is of another sort ({_quote(passage, sort)})"
    if not added and not _opens(told, passage, topic):
        yield "the headline is not about the show's future"
    if any(not _asks(one.sentence) for one in headline):
        yield "the headline only hopes or recalls"
    for sentence in passage.headline:
        if sentence.find("interview.speech") and _has_speaker(sentence):
            yield "the headline is about what somebody says"
        if sentence.find("top10.chart") and sentence.find("top10.first", "top10.enter"):
            yield "the headline is about a chart"


def _has_speaker(sentence: Sentence) -> bool:
    """Whether a headline is somebody's, by name or by role; "the boss reveals its fate" is the show's."""
    role = sentence.find("interview.role") and not sentence.find("page.holds_back")
    return bool(sentence.people or role)


def _is_added(told: Told, passage: Passage) -> bool:
    """Whether a decision stands beside the headline's: "Y, however, lands a third season"."""
    numbers = passage.language.numbers
    news = any(hints_of(sentence, numbers) for sentence in passage.headline)
    return news and bool(told.sentence.find("decision.besides"))


def _opens(told: Told, passage: Passage, topic: Topic) -> bool:
    """Whether the headline leaves the news to the lead: it tells as much itself, or only whets curiosity."""
    if _promised(told.decision, passage):
        return True
    nameless = not any(sentence.shows for sentence in passage.headline)
    dated = any(sentence.find("decision.date") for sentence in passage.headline)
    if dated and not (told.plain or nameless):
        return False
    if any(s.find("decision.fate") and not s.question for s in passage.headline):
        return True
    if nameless and _is_main(told):
        return True
    if any(_is_somebodys(sentence, topic) for sentence in passage.headline):
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
    """Whether it is what the lead begins with: the news, as a rule."""
    return told.sentence.index == 0 and told.plain and not _is_spoken(told.sentence)


def _is_spoken(sentence: Sentence) -> bool:
    """Whether a summary's sentence is somebody's, not a network's: "Netflix says" only tells the news."""
    for speech in sentence.find("interview.speech"):
        near = sentence.within(speech.first - _SPEAKER, speech.last + _SPEAKER, "interview.role")
        people = (
            speech.first - _SPEAKER <= p.last and p.first <= speech.last + _SPEAKER
            for p in sentence.people
        )
        if near or any(people):
            return True
    return False


def _promised(decision: Decision, passage: Passage) -> bool:
    """Whether the headline tells the same, of a show it does not name or of several."""
    return decision in _hints(passage)


def _hints(passage: Passage) -> frozenset[Decision]:
    """The decisions that the headline's words mean, of whatever show."""
    numbers = passage.language.numbers
    told = [hints_of(sentence, numbers) for sentence in passage.headline if not sentence.question]
    return frozenset[Decision]().union(*told)


def _asks(sentence: Sentence) -> bool:
    """Whether a headline leaves open what the lead may answer: "renewed?", "why was it cancelled"."""
    return sentence.question or bool(sentence.find("decision.retold"))


def _quote(passage: Passage, cue: Cue) -> str:
    return f"“{passage.headline[0].text.slice(cue.first, cue.last)}”"


def _verdict(told: Told, topic: Topic, passage: Passage, others: Iterable[Told]) -> Verdict:
    sentence = told.sentence
    said = sentence.text.slice(told.cue.first, told.cue.last)
    return yes(
        Renewal(decision_of(told), season_of(told, topic, passage, others)),
        sentence,
        f"{'the headline' if sentence.headline else 'the lead'} says “{said}”",
        certainty=certainty_of(told, passage),
        strength=0.9 if sentence.headline else 0.6,
    )
