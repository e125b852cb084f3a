"""What the article's own page adds to what headline and summary tell.

Those decide which show is the subject and what is news; the page, mostly background, may only

    complete an interview     who speaks, to whom, a few words: from sentences in which they speak
    complete a decision       the season, from the opening
    answer an open question   on the show's future: the opening's plain and fresh answer, no other
"""

from collections.abc import Iterator
from dataclasses import replace

from bot.domain.model import Claim, Interview, Renewal, Silence
from bot.domain.reading.interview.details import outlet_of
from bot.domain.reading.interview.quotes import SPOKEN
from bot.domain.reading.interview.speech import Speech, speeches_of
from bot.domain.reading.passage import Passage, Sentence
from bot.domain.reading.renewal.counting import season_of
from bot.domain.reading.renewal.details import certainty_of, decision_of
from bot.domain.reading.renewal.doubts import doubts_of
from bot.domain.reading.renewal.edges import overlap
from bot.domain.reading.renewal.grammar import Told, decisions_of
from bot.domain.reading.topics import Topic

_OPENING = 8  # sentences of a page that tell its news
_LONGEST = 120  # words of a sentence; longer ones are lists, or nonsense
_LONG = 60  # words of a quote beyond which a shorter one is better
_OTHER_SORTS = ("recap", "review", "trailer", "list", "obituary", "private", "casting")


def with_page(
    found: tuple[Claim, ...] | Silence, passage: Passage, topic: Topic, page: Passage | None
) -> tuple[Claim, ...] | Silence:
    """What was made of headline and summary (``passage``), completed by the whole article (``page``)."""
    if isinstance(found, Silence):
        return _settled(found, topic, page) if _is_open(passage, topic) else found
    return tuple(_completed(claim, topic, page) for claim in found) if page else found


def _is_open(passage: Passage, topic: Topic) -> bool:
    """Whether the headline asks what becomes of the show, or holds back what was decided."""
    if not (topic.in_headline and topic.alone) or passage.genre(*_OTHER_SORTS):
        return False
    return any(
        sentence.find("page.holds_back") or _is_asked(sentence) for sentence in passage.headline
    )


def _is_asked(sentence: Sentence) -> bool:
    return sentence.question and bool(sentence.find("page.asks")) and not sentence.find("page.else")


# a question on the show's future


def _settled(silence: Silence, topic: Topic, page: Passage | None) -> tuple[Claim, ...] | Silence:
    if page is None:
        return replace(silence, open=True)
    told = _sure(page, topic)
    if len({decision_of(one) for one in told}) != 1:
        return replace(silence, reasons=(*silence.reasons, "the article does not say it plainly"))
    sentence, cue = told[0].sentence, told[0].cue
    said = sentence.text.slice(cue.first, cue.last)
    details = Renewal(decision_of(told[0]), season_of(told[0], topic, page, told))
    reasons = ("the headline leaves it open", f"the article says “{said}”")
    return (Claim(topic.show, certainty_of(told[0], page), details, sentence.written, reasons),)


def _sure(page: Passage, topic: Topic) -> list[Told]:
    """What the opening tells as fresh news of the show; nothing if any of it denies as much."""
    told = list(_told(page, topic))
    if any(_is_denied(one) for one in told):
        return []
    return [one for one in told if _is_fresh(one.sentence) and not any(doubts_of(one, page))]


def _told(page: Passage, topic: Topic) -> Iterator[Told]:
    """What the opening tells of the show; "it" is the show right after a sentence that names it alone."""
    theirs = True
    for sentence in _text(page)[:_OPENING]:
        shows = {mark.show.id for mark in sentence.shows}
        for one in decisions_of(sentence, page.language.numbers):
            named = any(mark.show.id == topic.show.id for mark in one.shows)
            if named or (theirs and not one.shows and not shows):
                yield one
        theirs = shows == {topic.show.id}


def _is_denied(told: Told) -> bool:
    """Whether a "not" stands in the sentence that is no part of "will not return"."""
    return any(not overlap(bar, told.cue) for bar in told.sentence.find("general.negation"))


def _is_fresh(sentence: Sentence) -> bool:
    """Whether a sentence tells what has just happened, and names no day or time of it gone by."""
    if sentence.find("decision.stale") or not sentence.find("decision.fresh", "page.perfect"):
        return False
    words = sentence.text.words
    return not any(
        word.isdecimal()
        for cue in sentence.find("decision.date")
        for word in (*words[max(0, cue.first - 1) : cue.first], *words[cue.last : cue.last + 1])
    )


# what is missing in a claim


def _completed(claim: Claim, topic: Topic, page: Passage) -> Claim:
    details = claim.details
    if isinstance(details, Interview):
        whole: Interview | Renewal = _interview(details, topic, page)
    elif isinstance(details, Renewal) and details.season is None:
        whole = _renewal(details, topic, page)
    else:
        return claim
    if whole == details:
        return claim
    return replace(claim, details=whole, reasons=(*claim.reasons, "completed from the article"))


def _renewal(details: Renewal, topic: Topic, page: Passage) -> Renewal:
    told = [one for one in _sure(page, topic) if decision_of(one) is details.decision]
    seasons = {season_of(one, topic, page, told) for one in told} - {None}
    return replace(details, season=seasons.pop()) if len(seasons) == 1 else details


def _interview(details: Interview, topic: Topic, page: Passage) -> Interview:
    speeches = tuple(_speeches(page, topic, details.people))
    people = details.people or next((one.voice.names for one in speeches if one.voice.names), ())
    sentences = tuple({id(one.sentence): one.sentence for one in speeches}.values())
    return Interview(
        people,
        details.to or outlet_of(replace(page, sentences=sentences), topic.show),
        details.quote or _quote(sentences),
    )


def _speeches(page: Passage, topic: Topic, people: tuple[str, ...]) -> Iterator[Speech]:
    """Where the article lets them speak: by name, or as "she" where they were named last."""
    theirs = False
    for sentence in _text(page):
        named = {mark.person.name for mark in sentence.people}
        if named:
            theirs = bool(named & set(people)) or not people
        if sentence.find("interview.earlier"):
            continue
        for speech in speeches_of(sentence, topic):
            names = set(speech.voice.names)
            placed = speech.voice.placed if not people else bool(names & set(people))
            if placed if names else theirs:
                yield speech


def _quote(sentences: tuple[Sentence, ...]) -> str | None:
    """The first words in quotation marks of those sentences, or right before them; short ones first."""
    quotes = [
        (first, last, sentence)
        for sentence in sentences
        for first, last in sentence.text.quotes
        if last - first >= SPOKEN and first < sentence.last and last >= sentence.first
    ]
    quotes.sort(key=lambda quote: quote[1] - quote[0] > _LONG)
    return next((one.text.slice(first, last) for first, last, one in quotes), None)


def _text(page: Passage) -> tuple[Sentence, ...]:
    """The article's sentences, as far as they are of a length that people write."""
    return tuple(
        sentence
        for sentence in page.sentences
        if sentence.text.field == "text" and sentence.last - sentence.first <= _LONGEST
    )
