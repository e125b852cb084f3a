"""What an item is about, and what it names in passing.

named only as a yardstick, an origin, somebody's other work     -> in passing
headline has a subject?  "A: ..." A is it, else all shows that it names not in passing
    in the lead, shows listed with a subject are subjects too; so are others if the headline promises several
else the lead's first sentence that names a show has the subjects
all others come in beside the news
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from bot.domain.model import Show
from bot.domain.reading.asides import asides_of
from bot.domain.reading.lists import lists_of
from bot.domain.reading.passage import Passage, Sentence

_LEAD = 2  # sentences of the summary that tell the news; what follows is background
_SHORT = 5  # words of a sentence that is no more than an exclamation: "They did it."
_LISTED = 10  # sentences of an item that presents a chart
_LATEST = 4  # sentences until a show is named that headline and lead keep back
_LABEL = 3  # words before a label that opens a headline, and from it to the colon


@dataclass(frozen=True, slots=True, eq=False)
class Topic:
    """One show of a passage, and how the passage speaks of it."""

    show: Show
    in_headline: bool
    in_lead: bool
    alone: bool
    """Whether it is the only show that the item is about."""
    beside: bool
    """Whether the item is about other shows, and this one only comes in."""
    passing: str | None
    """Why it is named in passing only; None for a subject."""


def topics_of(passage: Passage) -> tuple[Topic, ...]:
    """One topic per show, in the order in which they are first named."""
    shows = {mention.show.id: mention.show for mention in passage.mentions()}
    telling = (*passage.headline, *lead_of(passage))
    named = [(sentence, _named(sentence)) for sentence in telling]
    headline = {show for sentence, ids in named if sentence.headline for show in ids}
    lead = {show for sentence, ids in named if not sentence.headline for show in ids}
    subjects = _subjects(passage, headline, named)
    aside = {mark.show.id for one in passage.headline for mark in one.shows} - headline
    aside = aside if headline else set()
    return tuple(
        Topic(
            show,
            in_headline=show.id in headline,
            in_lead=show.id in lead,
            alone=subjects == {show.id},
            beside=bool(subjects) and show.id not in subjects,
            passing=_why_passing(show, telling)
            if show.id in aside or show.id not in headline | lead
            else None,
        )
        for show in shows.values()
    )


@lru_cache(4)
def lead_of(passage: Passage) -> tuple[Sentence, ...]:
    """The sentences after the headline that tell the news, up to the one that names a show at last."""
    body = passage.body
    telling = [n for n, sentence in enumerate(body) if _tells(sentence)]
    lead = body[: min([*telling[_LEAD - 1 : _LEAD], _LATEST - 1]) + 1]
    if len(lead) < len(body) and _presents_a_chart(passage):
        return body[:_LISTED]
    if any(_names(sentence) for sentence in (*passage.headline, *lead)):
        return lead
    named = (n for n, sentence in enumerate(body[:_LATEST]) if _names(sentence))
    return body[: next(named, len(lead) - 1) + 1]


def _presents_a_chart(passage: Passage) -> bool:
    """Whether the headline names a chart and no show: then all of the item is the news."""
    if any(sentence.shows for sentence in passage.headline):
        return False
    return any(sentence.find("top10.chart") for sentence in passage.headline)


def _tells(sentence: Sentence) -> bool:
    """Whether it is more than an exclamation or the question that the next one answers."""
    return sentence.last - sentence.first >= _SHORT and not sentence.question


def _names(sentence: Sentence) -> bool:
    """Whether it names a show not only in passing."""
    return bool(sentence.shows and _named(sentence))


def _named(sentence: Sentence) -> set[int]:
    """The shows that a sentence names not only in passing."""
    asides = asides_of(sentence)
    return {mark.show.id for mark in sentence.shows if mark.first not in asides}


def _subjects(
    passage: Passage, headline: set[int], named: list[tuple[Sentence, set[int]]]
) -> set[int]:
    lead = [(sentence, ids) for sentence, ids in named if not sentence.headline and ids]
    if not headline:
        whose = _of_whom(passage)
        theirs = next((own for _, ids in lead if (own := ids & whose)), set())
        return theirs or next((own for _, ids in lead if (own := ids - _heads(lead))), set())
    subjects = headline & (_label(passage.headline[0]) or headline)
    if any(sentence.find("passing.several") for sentence in passage.headline):
        return subjects.union(*(ids for _, ids in lead))
    for sentence, ids in lead:
        for run in lists_of(sentence):
            listed = {mark.show.id for mark in run} & ids
            if listed & subjects:
                subjects = subjects | listed
    return subjects


def _heads(lead: list[tuple[Sentence, set[int]]]) -> set[int]:
    """The shows whose name heads that of another in the lead: there "Star Trek fans" are those of a family."""
    shows = {mark.show.id: mark.show.title for sentence, _ in lead for mark in sentence.shows}
    families = {title.partition(":")[0] for title in shows.values() if ":" in title}
    return {show for show, title in shows.items() if title in families}


def _of_whom(passage: Passage) -> set[int]:
    """The shows of those whom a headline names: where it names no show, the lead's is most likely one of them."""
    return {show.id for one in passage.headline for person in one.people for show in person.shows}


def _label(headline: Sentence) -> set[int]:
    """The show that a headline puts before a colon, with those it is listed with."""
    for run in lists_of(headline)[:1]:
        last = run[-1].last
        after = range(last, min(last + _LABEL + 1, headline.last))
        if run[0].first <= headline.first + _LABEL and any(
            ":" in headline.text.gap(n) for n in after
        ):
            return {mark.show.id for mark in run}
    return set()


def _why_passing(show: Show, telling: Iterable[Sentence]) -> str:
    for sentence in telling:
        for mark in sentence.named(show):
            return f"named in passing (“{asides_of(sentence)[mark.first]}”)"
    return "named only in the background"
