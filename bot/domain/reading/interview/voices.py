"""Who of the show could be speaking: its people by name, and "the creator", "'X' star", "X cast"."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from bot.domain.reading.marks import Cue, Mark, ShowMark
from bot.domain.reading.passage import Sentence
from bot.domain.reading.roles import belongs, is_of_another, owner
from bot.domain.reading.spelling import JOINS, is_possessive
from bot.domain.reading.topics import Topic

_LINK = 2  # words of "and star", ", the"
_DESCRIBED = 4  # words of "the former Bond girl"
_THINGS = tuple(
    f"interview.{key}" for key in ("outsider", "nobody", "executive", "about", "around", "showing")
)
_OWNERS = ("interview.role", "interview.outsider", "interview.nobody")
_BREAKS = frozenset(":;.?!()|–—")


@dataclass(slots=True, unsafe_hash=True)
class Voice(Mark):
    """People of the show, or a role of it, standing together: "creator Jane Doe and stars John Roe, Ann Poe".

    ``names`` is empty where only a role or "she" is named; ``placed`` says that role or catalog place them.
    """

    names: tuple[str, ...]
    placed: bool = True


@lru_cache(64)
def voices_of(sentence: Sentence, topic: Topic) -> tuple[Voice, ...]:
    """The sentence's voices, in reading order."""
    parts = [*_people(sentence, topic), *_roles(sentence, topic)]
    if not sentence.headline and not topic.beside:
        theirs = [*sentence.find("interview.they"), *_described(sentence)]
        parts += [Voice(one.first, one.last, ()) for one in theirs if _free(one, parts)]
    parts.sort(key=lambda part: part.first)
    voices: list[Voice] = []
    for part in parts:
        if voices and _together(sentence, voices[-1].last, part.first):
            before = voices.pop()
            names = dict.fromkeys((*before.names, *part.names))
            placed = before.placed or part.placed
            part = Voice(before.first, max(before.last, part.last), tuple(names), placed)  # noqa: PLW2901 - it grows
        voices.append(_with_bracket(sentence, part))
    return tuple(voices)


def _free(mark: Mark, parts: list[Voice]) -> bool:
    return all(mark.last <= part.first or part.last <= mark.first for part in parts)


def _described(sentence: Sentence) -> Iterator[Mark]:
    """What stands for somebody named before, beside words of speech: "the New Zealander says"."""
    text, definite = sentence.text, sentence.language.numbers.definite
    verbs = sentence.find("interview.speech", "interview.to")
    turns = sentence.find("interview.said")
    if not verbs and not turns:
        return
    for verb in verbs:
        near = range(verb.first - 2, max(sentence.first, verb.first - _DESCRIBED) - 1, -1)
        first = next((word for word in near if text.words[word] in definite), verb.first)
        plain = all(text.gap(word) in (" ", "-") for word in range(first + 1, verb.first + 1))
        if first < verb.first and plain and not _touches(sentence, first, verb.first):
            yield Mark(first, verb.first)
    for verb in turns:
        turned = verb.last < sentence.last - 1 and text.words[verb.last] in definite
        if turned and not _touches(sentence, verb.last, verb.last + _DESCRIBED):
            yield Mark(verb.last, verb.last + 2)


def _touches(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a name, a title or a word for something else stands between two words."""
    things = (*sentence.names, *sentence.shows, *sentence.find(*_THINGS))
    return any(first < one.last and one.first < last for one in things)


def identified(sentence: Sentence, voice: Voice, topic: Topic) -> tuple[ShowMark, ...]:
    """Where the show only says who a voice is: "X star Jane Doe", "X's Jane Doe", "creator of X"."""
    return tuple(
        mark
        for mark in sentence.named(topic.show)
        if voice.first <= mark.first < voice.last
        or (
            mark.last <= voice.first
            and belongs(sentence.text, sentence.cues, mark.last, voice.first)
        )
    )


def _with_bracket(sentence: Sentence, voice: Voice) -> Voice:
    """A voice with its age, or the show in brackets, after it: "Jane Doe, 89,", "Jane Doe (Étoile)"."""
    text = sentence.text
    age = text.words[voice.last : voice.last + 1]
    if (
        age
        and age[0].isdecimal()
        and "," in text.gap(voice.last)
        and "," in text.gap(voice.last + 1)
    ):
        return replace(voice, last=voice.last + 1)
    for mark in sentence.shows:
        if mark.first == voice.last and "(" in text.gap(mark.first) and ")" in text.gap(mark.last):
            return Voice(voice.first, mark.last, voice.names)
    return voice


def _people(sentence: Sentence, topic: Topic) -> Iterator[Voice]:
    for mark in sentence.people:
        if mark.of(topic.show) and (mark.shows or not topic.beside):
            yield Voice(mark.first, mark.last, (mark.person.name,), bool(mark.shows))


def _roles(sentence: Sentence, topic: Topic) -> Iterator[Voice]:
    for cue in sentence.find("interview.role", "interview.part"):
        whose = owner(sentence.text, sentence.shows, sentence.cues, cue)
        if "interview.role" not in cue.groups and not _beside(sentence, whose, cue):
            continue
        if whose is None:
            if not topic.beside and not _of_another(sentence, cue) and not _is_owned(sentence, cue):
                yield Voice(cue.first, cue.last, ())
        elif whose.show.id == topic.show.id:
            last, names = _alone(sentence, cue)
            yield Voice(cue.first, max(last, whose.last if whose.first > cue.first else 0), names)


def _alone(sentence: Sentence, role: Cue) -> tuple[int, tuple[str, ...]]:
    """Where a role and a single name after it end, and that name: "winner Mai reveals", "queen Bo: '...'"."""
    text, word = sentence.text, role.last
    alone = word + 1 < sentence.last and text.gap(word) == " " and text.capitalised(word)
    marks = (*sentence.people, *sentence.names, *sentence.seasons, *sentence.cues)
    if not alone or any(mark.first <= word < mark.last for mark in marks):
        return role.last, ()
    speaks = any(cue.first == word + 1 for cue in sentence.find("interview.speech", "interview.on"))
    if not speaks and ":" not in text.gap(word + 1):
        return role.last, ()
    return word + 1, (text.slice(word, word + 1),)


def _beside(sentence: Sentence, title: ShowMark | None, part: Cue) -> bool:
    """Whether nothing but a season stands between a title and what somebody is there."""
    if title is None or title.last > part.first:
        return title is not None and not sentence.headline  # "the lead of X"
    season = {word for mark in sentence.seasons for word in range(mark.first, mark.last)}
    between = [
        word
        for word in range(title.last, part.first)
        if word not in season and not sentence.text.words[word].isdecimal()
    ]
    return not between or (len(between) == 1 and is_possessive(sentence.text, between[0]))


def is_maker(voice: Voice, sentence: Sentence) -> bool:
    """Whether a voice is called one of those who make the show."""
    return bool(sentence.within(voice.first, voice.last, "interview.maker"))


def _of_another(sentence: Sentence, role: Cue) -> bool:
    """Whether a title not known here stands right before the role."""
    text = sentence.text
    before = role.first - is_possessive(text, role.first - 1)
    known = any(mark.last == before for mark in sentence.shows)
    apart = "," in text.gap(before)  # "'...', showrunner Jane Doe told"
    titled = not known and not apart and any(last == before for _, last in text.quotes)
    return titled or is_of_another(text, sentence.shows, role)


def _is_owned(sentence: Sentence, role: Cue) -> bool:
    """Whether it is somebody else's: "the film, whose makers", "the IT team's boss"."""
    text = sentence.text
    apart = is_possessive(text, role.first - 1)
    owner = role.first - apart
    if apart:
        return any(cue.last == owner for cue in sentence.find(*_OWNERS))
    whose = next((c for c in sentence.find("interview.relative") if c.last == owner), None)
    named = (*sentence.shows, *sentence.find("interview.about"))
    return bool(whose) and not any(mark.last == owner - 1 for mark in named)


def _together(sentence: Sentence, last: int, first: int) -> bool:
    text = sentence.text
    if any(set(text.gap(n)) & _BREAKS for n in range(last, first + 1)):
        return False
    between = text.words[last:first]
    if not between:
        return not text.gap(first).startswith(("'s", "’s"))
    articles = sentence.within(last, first, "interview.article")
    apposed = "," in text.gap(last) and any(cue.last == first for cue in articles)
    return len(between) <= _LINK and (apposed or between[0] in JOINS)
