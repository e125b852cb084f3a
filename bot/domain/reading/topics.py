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
from bot.domain.reading.lists import lists_of
from bot.domain.reading.marks import Cue, Mark
from bot.domain.reading.passage import Passage, Sentence

_LEAD = 2  # sentences of the summary that tell the news; what follows is background
_SHORT = 5  # words of a sentence that is no more than an exclamation: "They did it."
_LISTED = 10  # sentences of an item that presents a chart
_LATEST = 4  # sentences until a show is named that headline and lead keep back
_OPENING = 3  # words before "director of" with which prose opens: "The award-winning"
_FILLER = 5  # words between "creator of" and the title: "creator of Netflix's hit drama ..."
_CREDITS = 6  # words of "with Jane Doe and" before a name
_LABEL = 3  # words before a label that opens a headline, and from it to the colon
_WORK = 6  # words from "creator" to "thriller": "creator's new hit crime thriller"
_BREAKS = frozenset(",;:.?!–—()|")


@dataclass(frozen=True, slots=True)
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
        return (_of_whom(passage) & {one for _, ids in lead for one in ids}) or (
            lead[0][1] if lead else set()
        )
    subjects = headline & (_label(passage.headline[0]) or headline)
    if any(sentence.find("passing.several") for sentence in passage.headline):
        return subjects.union(*(ids for _, ids in lead))
    for sentence, ids in lead:
        for run in lists_of(sentence):
            listed = {mark.show.id for mark in run} & ids
            if listed & subjects:
                subjects = subjects | listed
    return subjects


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


@lru_cache(64)
def asides_of(sentence: Sentence) -> dict[int, str]:
    """The mentions in passing, by their first word, and what makes them so: "creator of X", "like X and Y"."""
    if not sentence.shows:
        return {}
    before = {cue.last: cue for cue in sentence.find("passing.before", "passing.part")}
    after = {cue.first: cue for cue in sentence.find("passing.after")}
    words = sentence.text.words[sentence.first : sentence.last]
    credited = {mark.first for mark in sentence.shows if _is_credit(sentence, mark)}
    if not (before or after or credited or "s" in words):
        return {}
    light = sentence.language.sets["passing.filler"]
    filler = {n for n, word in enumerate(words, sentence.first) if word in light}
    filler |= {n for name in sentence.names for n in range(name.first, name.last)}
    found: dict[int, str] = {}
    for run in lists_of(sentence):
        if _speaks(sentence, run[-1].last):
            continue
        cue = _leading_up(sentence, run[0].first, before, filler)
        if cue and _is_heard(sentence, cue, run[-1].last):
            continue
        for mark in run:
            aside = cue or _following(sentence, mark.last, after) or _owner(sentence, mark.last)
            aside = aside or (mark if mark.first in credited else None)
            if aside:
                found[mark.first] = sentence.text.slice(aside.first, aside.last)
    return found


def _is_credit(sentence: Sentence, mark: Mark) -> bool:
    """Whether a title in brackets only says who somebody is: "the drama with Jane Doe (X)"."""
    gap = sentence.text.gap
    if sentence.headline or "(" not in gap(mark.first) or ")" not in gap(mark.last):
        return False
    named = [person.first for person in sentence.people if person.last == mark.first]
    return bool(named and sentence.within(named[0] - _CREDITS, named[0], "interview.object"))


def _speaks(sentence: Sentence, title_end: int) -> bool:
    """Whether whoever a title tells of goes on to speak of nothing else: "the creator of X reveals"."""
    if any(mark.first >= title_end for mark in sentence.shows):
        return False
    alone = sentence.headline and len(sentence.shows) == 1
    forms = (_is_met, _recalls, _is_signed)
    if alone and any(form(sentence, title_end) for form in forms):
        return True
    verbs = sentence.find("interview.speech", "interview.thought", "interview.on")
    return any(
        0 <= verb.first - title_end <= 1 and not set(sentence.text.gap(title_end)) & _BREAKS
        for verb in verbs
    )


def _is_heard(sentence: Sentence, whose: Cue, title_end: int) -> bool:
    """Whether prose begins with whose words follow, or a headline tells of what somebody speaks.

    As in "The director of X took Variety through ...", "Jane Doe on her role in X".
    """
    if sentence.headline and len(sentence.shows) == 1 and "passing.part" in whose.groups:
        return bool(
            sentence.within(sentence.first, whose.first, "interview.speech", "interview.on")
        )
    opens = whose.first - sentence.first <= _OPENING and not sentence.headline
    roles = sentence.find("interview.role")
    role = any(whose.first < one.last <= whose.last for one in roles)
    if not opens or not role or len(sentence.shows) > 1:
        return False
    verbs = ("interview.speech", "interview.to", "interview.takes")
    return bool(sentence.within(title_end, sentence.last, *verbs))


def _is_met(sentence: Sentence, title_end: int) -> bool:
    """Whether a headline ends with whom an outlet met: "Interview with Jane Doe, creator of X"."""
    opens = sentence.find("interview.plain", "interview.met")
    return title_end == sentence.last and any(cue.first == sentence.first for cue in opens)


def _is_signed(sentence: Sentence, title_end: int) -> bool:
    """Whether a headline is in their words: "Jane Doe, creator of X: '...'", "'...', says the creator of X"."""
    text = sentence.text
    if ":" in text.gap(title_end) and any(first == title_end for first, _ in text.quotes):
        return True
    ends = {last for _, last in text.quotes}
    said = sentence.find("interview.turned", "interview.said")
    return title_end == sentence.last and any(cue.first in ends for cue in said)


def _recalls(sentence: Sentence, title_end: int) -> bool:
    """Whether somebody of the show's past speaks of it: "X alum Jane Doe recalls the show's end"."""
    former = next((c for c in sentence.find("interview.former") if c.first == title_end), None)
    capitalised = sentence.text.capitalised
    if former is None or any(
        first > title_end and capitalised(first) and capitalised(last - 1)
        for first, last in sentence.text.quotes
    ):
        return False
    verbs = sentence.within(former.last, sentence.last, "interview.speech")
    return bool(verbs and sentence.within(verbs[0].last, sentence.last, "interview.about"))


def _leading_up(
    sentence: Sentence, title: int, before: dict[int, Cue], filler: set[int]
) -> Cue | None:
    """The cue before a title, with nothing between but "the", "Netflix's", "hit drama"."""
    for word in range(title, max(sentence.first, title - _FILLER) - 1, -1):
        if set(sentence.text.gap(word)) & _BREAKS:
            return None
        if word in before:
            return before[word]
        if word - 1 not in filler:
            return None
    return None


def _following(sentence: Sentence, title_end: int, after: dict[int, Cue]) -> Cue | None:
    said = sentence.text.words[title_end : title_end + 1]
    owned = not said or said[0] == "s" or said[0] in sentence.language.sets["passing.filler"]
    for word in range(title_end, title_end + 1 + owned):
        if word < sentence.last and set(sentence.text.gap(word)) & _BREAKS:
            return None
        if word in after:
            return after[word]
    return None


def _owner(sentence: Sentence, title_end: int) -> Mark | None:
    """Somebody of the show, whose other work the sentence is about: "X creator's new thriller"."""
    sets = sentence.language.sets
    owners, works = sets.get("passing.owners", frozenset()), sets.get("passing.works", frozenset())
    said = sentence.text.words[title_end : min(title_end + _WORK, sentence.last)]
    if len(said) < _WORK - 1 or said[0] not in owners or said[1] != "s":
        return None
    own = not works.isdisjoint(said[2:]) and not any(
        set(sentence.text.gap(n)) & _BREAKS for n in range(title_end, title_end + len(said))
    )
    return Mark(title_end, title_end + 2) if own else None


def _why_passing(show: Show, telling: Iterable[Sentence]) -> str:
    for sentence in telling:
        for mark in sentence.named(show):
            return f"named in passing (“{asides_of(sentence)[mark.first]}”)"
    return "named only in the background"
