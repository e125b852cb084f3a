"""Who is named: the catalog's people of the mentioned shows, and those whose role the words tell."""

from collections.abc import Iterator

from bot.domain.model import Person, Role, Show
from bot.domain.reading.passage import Cue, PersonMark
from bot.domain.titles.evidence import folded_name
from bot.domain.titles.fold import Text

_SHORTEST = 4  # letters of a surname that may stand alone
_NAME_WORDS = 3


def people_of(
    text: Text, shows: list[Show], roles: list[Cue], taken: set[int], known: dict[str, PersonMark]
) -> tuple[PersonMark, ...]:
    """The people whom a text names, in order.

    ``roles`` are its cues for roles ("star", "creator"), ``taken`` the words of titles and cues, which
    are no names; ``known`` collects surnames for the texts after this one.
    """
    marks = [*_listed(text, shows), *_introduced(text, roles, taken)]
    for mark in marks:
        surname = folded_name(mark.person.name).rpartition(" ")[2]
        if len(surname) >= _SHORTEST:
            known.setdefault(surname, mark)
    marks += _surnames(text, known)
    kept: list[PersonMark] = []
    used: set[int] = set()
    for mark in marks:
        words = range(mark.first, mark.last)
        if used.isdisjoint(words):
            used.update(words)
            kept.append(mark)
    return tuple(sorted(kept, key=lambda mark: mark.first))


def _listed(text: Text, shows: list[Show]) -> Iterator[PersonMark]:
    for show in shows:
        title = folded_name(show.title)
        for person in show.people:
            name = folded_name(person.name)
            column = text.folded.find(f" {name} ") if name and name != title else -1
            if column >= 0:
                first = text.at(column)
                yield PersonMark(first, first + name.count(" ") + 1, person, show)


def _introduced(text: Text, roles: list[Cue], taken: set[int]) -> Iterator[PersonMark]:
    """Names right after a role: "creator Jane Doe", "stars Jane Doe and John Roe"."""
    for role in roles:
        first = role.last
        while (last := _name_end(text, first, taken)) - first > 1:
            yield PersonMark(first, last, Person(text.slice(first, last), Role.CREW), None)
            first = (
                last + 1
                if text.words[last : last + 1] in (("and",), ("et",), ("y",), ("und",))
                else last
            )
            if first == last and "," not in text.gap(last):
                break


def _name_end(text: Text, first: int, taken: set[int]) -> int:
    last = first
    while last < min(len(text.words), first + _NAME_WORDS):
        if last in taken or not text.capitalised(last) or text.words[last].isdigit():
            break
        if text.words[last] == "s" or (last > first and not _one_name(text.gap(last))):
            break
        last += 1
    return last


def _one_name(gap: str) -> bool:
    return gap in (" ", "-", ". ", "'", "’")


def _surnames(text: Text, known: dict[str, PersonMark]) -> Iterator[PersonMark]:
    for at, word in enumerate(text.words):
        if word in known and text.capitalised(at):
            yield PersonMark(at, at + 1, known[word].person, known[word].show)
