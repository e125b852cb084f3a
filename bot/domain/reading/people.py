"""Who is named: the catalog's people of the mentioned shows, and those whose part the words tell.

Whoever is named in full once is known in the whole item, there also by surname alone.
"""

from collections.abc import Iterable

from bot.domain.model import Person, Show
from bot.domain.reading.marks import Cue, PersonMark, ShowMark
from bot.domain.reading.passage import among
from bot.domain.reading.roles import introductions, of_title
from bot.domain.reading.spelling import NAME_WORDS, one_name, places
from bot.domain.titles.fold import Text
from bot.domain.titles.surroundings import folded_name, may_name, name_forms

_SPEECH = tuple(
    f"interview.{key}" for key in ("speech", "thought", "on", "plain", "be", "reaction")
)
_HONORIFICS = frozenset(("dame", "sir", "lord", "lady", "baroness", "dr", "professor"))
_FULL = 2  # words of a name without one: not "Lady Ann"
_BEHIND = 3  # words of "'s star Doe"
_SHORTEST = 4  # letters of a surname that may stand alone


class People:
    """The people of one item: of ``shows`` by the catalog, of any show by the item's own words."""

    def __init__(self, shows: Iterable[Show], texts: Iterable[Text]) -> None:
        self._texts = tuple(texts)
        self._folded = "".join([text.folded for text in self._texts])
        self._known: dict[str, PersonMark] = {}
        said = frozenset(self._folded.split())
        for show in shows:
            if not may_name(said, show):
                continue
            title = folded_name(show.title)
            for person in show.people:
                for name in name_forms(person.name):
                    if name and name != title and f" {name} " in self._folded:
                        self._learn(name, person, show)

    def meet(
        self, text: Text, shows: Iterable[ShowMark], cues: tuple[Cue, ...], taken: set[int]
    ) -> None:
        """Learns whom a text introduces: "creator Jane Doe", "Jane Doe, the star", "Étoile's Jane Doe".

        ``taken`` are the words of titles and cues, which are no names.
        """
        marks = tuple(shows)
        for span, mark in introductions(text, marks, cues, taken):
            if self._is_name(text, *span, taken):
                self._introduce(text, *span, mark)
        for mark in marks:
            self._recognise(text, mark)
            named = of_title(text, mark.last, taken)
            if named and (_speaks(text, cues, named[1]) or self._elsewhere(text, *named)):
                self._introduce(text, *named, mark)

    def _recognise(self, text: Text, mark: ShowMark) -> None:
        """Learns whom a surname right behind a title means: "X's Doe", "X star Doe"."""
        behind = range(mark.last, min(mark.last + _BEHIND, len(text.words)))
        words = {text.words[word] for word in behind if text.capitalised(word)}
        for person in mark.show.people if words and may_name(words, mark.show) else ():
            name = folded_name(person.name)
            surname = name.rpartition(" ")[2]
            if surname in words and len(surname) >= _SHORTEST and surname != name:
                self._learn(name, person, mark.show)

    def marks(self, text: Text, titled: set[int]) -> tuple[PersonMark, ...]:
        """Where a text names them, in order; the words of titles (``titled``) name nobody."""
        if not self._known:
            return ()
        found = [
            PersonMark(first, first + name.count(" ") + 1, mark.person, mark.shows)
            for name, mark in self._known.items()
            for first in places(text, name)
        ]
        surnames = {name.rpartition(" ")[2]: mark for name, mark in reversed(self._known.items())}
        found += [
            PersonMark(at, at + 1, surnames[word].person, surnames[word].shows)
            for at, word in enumerate(text.words)
            if word in surnames and len(word) >= _SHORTEST and text.capitalised(at)
        ]
        kept: list[PersonMark] = []
        used = set(titled)
        for one in found:
            words = range(one.first, one.last)
            if used.isdisjoint(words):
                used.update(words)
                kept.append(one)
        return tuple(sorted(kept, key=lambda one: one.first))

    def _is_name(self, text: Text, first: int, last: int, taken: set[int]) -> bool:
        """Whether words with capitals are a name also where all words have them: "Star Plays Piano"."""
        bound = last >= len(text.words) or last in taken or not one_name(text, last)
        usual = bound and last - first < NAME_WORDS
        return usual or not text.title_case or self._elsewhere(text, first, last)

    def _elsewhere(self, text: Text, first: int, last: int) -> bool:
        name = " ".join(text.words[first:last])
        return any(
            all(other.capitalised(word) for word in range(at, at + last - first))
            for other in self._texts
            if other is not text
            for at in places(other, name)
        )

    def _introduce(self, text: Text, first: int, last: int, mark: ShowMark | None) -> None:
        first += text.words[first] in _HONORIFICS and last - first > _FULL
        name = " ".join(text.words[first:last])
        known = self._known.get(name)
        longer = any(name.startswith(f"{shorter} ") for shorter in self._known)
        if not longer and (known is None or (mark and not known.shows)):
            self._learn(name, Person(text.slice(first, last)), mark.show if mark else None)

    def _learn(self, name: str, person: Person, show: Show | None) -> None:
        before = self._known.get(name)
        shows = (*(before.shows if before else ()), *((show,) if show else ()))
        self._known[name] = PersonMark(0, 0, before.person if before else person, shows)


def _speaks(text: Text, cues: tuple[Cue, ...], name_end: int) -> bool:
    """Whether a word of speech, or a colon, follows a name."""
    speaking = any(cue.first == name_end for cue in among(cues, _SPEECH))
    return speaking or ":" in text.gap(name_end)
