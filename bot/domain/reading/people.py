"""Who is named: the catalog's people of the mentioned shows, and those whose part the words tell.

Whoever is named in full once is known in the whole item, there also by surname alone.
"""

from collections.abc import Iterable, Iterator

from bot.domain.model import Person, Show
from bot.domain.reading.passage import Cue, PersonMark, ShowMark
from bot.domain.titles.fold import Text
from bot.domain.titles.surroundings import folded_name

Cues = tuple[Cue, ...]

_SHORTEST = 4  # letters of a surname that may stand alone
_NAME_WORDS = 4
_USUAL_WORDS = 2
_APPOSITION = 4  # words of ", the show's co-" between a name and its role
_PROSE = 0.6  # share of long words with a capital letter, from which on capitals mean nothing
_FEW = 7  # long words of prose that tell nothing yet
_LONG_WORD = 4
JOINS = frozenset(("and", "et", "y", "e", "und"))
_PARTICLES = frozenset(
    ("de", "del", "van", "von", "der", "di", "da", "la", "le", "st", "mc", "o", "bin")
)


class People:
    """The people of one item: of ``shows`` by the catalog, of any show by the item's own words."""

    def __init__(self, shows: Iterable[Show], texts: Iterable[Text]) -> None:
        self._texts = tuple(texts)
        self._known: dict[str, PersonMark] = {}
        for show in shows:
            title = folded_name(show.title)
            for person in show.people:
                name = folded_name(person.name)
                if name and name != title and self._names(name):
                    self._learn(name, person, show)

    def meet(
        self, text: Text, shows: Iterable[ShowMark], cues: Iterable[Cue], taken: set[int]
    ) -> None:
        """Learns whom a text introduces: "creator Jane Doe", "Jane Doe, the star", "Étoile's Jane Doe".

        ``taken`` are the words of titles and cues, which are no names.
        """
        marks, cues = tuple(shows), tuple(cues)
        for span, mark in _introductions(text, marks, cues, taken):
            if self._is_name(text, *span, taken):
                self._introduce(text, *span, mark)
        speaking = {cue.first for cue in cues if _is_of_speech(cue)}
        for mark in marks:
            named = _of_title(text, mark.last, taken)
            if named and (named[1] in speaking or self._elsewhere(text, *named)):
                self._introduce(text, *named, mark)

    def marks(self, text: Text, titled: set[int]) -> tuple[PersonMark, ...]:
        """Where a text names them, in order; the words of titles (``titled``) name nobody."""
        found = [
            PersonMark(first, first + name.count(" ") + 1, mark.person, mark.shows)
            for name, mark in self._known.items()
            for first in _places(text, name)
        ]
        surnames = {name.rpartition(" ")[2]: mark for name, mark in reversed(self._known.items())}
        found += [
            PersonMark(at, at + 1, surnames[word].person, surnames[word].shows)
            for at, word in enumerate(text.words)
            if len(word) >= _SHORTEST and word in surnames and text.capitalised(at)
        ]
        kept: list[PersonMark] = []
        used = set(titled)
        for one in found:
            words = range(one.first, one.last)
            if used.isdisjoint(words):
                used.update(words)
                kept.append(one)
        return tuple(sorted(kept, key=lambda one: one.first))

    def _names(self, name: str) -> bool:
        return any(f" {name} " in text.folded for text in self._texts)

    def _is_name(self, text: Text, first: int, last: int, taken: set[int]) -> bool:
        """Whether words with capitals are a name also where all words have them: "Star Plays Piano"."""
        bound = last >= len(text.words) or last in taken or not one_name(text.gap(last))
        usual = bound and last - first < _NAME_WORDS
        return usual or not in_title_case(text) or self._elsewhere(text, first, last)

    def _elsewhere(self, text: Text, first: int, last: int) -> bool:
        name = " ".join(text.words[first:last])
        return any(
            all(other.capitalised(word) for word in range(at, at + last - first))
            for other in self._texts
            if other is not text
            for at in _places(other, name)
        )

    def _introduce(self, text: Text, first: int, last: int, mark: ShowMark | None) -> None:
        name = " ".join(text.words[first:last])
        known = self._known.get(name)
        if known is None or (mark and not known.shows):
            self._learn(name, Person(text.slice(first, last)), mark.show if mark else None)

    def _learn(self, name: str, person: Person, show: Show | None) -> None:
        before = self._known.get(name)
        shows = (*(before.shows if before else ()), *((show,) if show else ()))
        self._known[name] = PersonMark(0, 0, before.person if before else person, shows)


Introduction = tuple[tuple[int, int], ShowMark | None]
"""The words of a name, and where the show is named that the person belongs to."""


def _introductions(
    text: Text, shows: tuple[ShowMark, ...], cues: Cues, taken: set[int]
) -> Iterator[Introduction]:
    for mark in shows:
        first = _name_start(text, mark.first, taken)
        if "(" in text.gap(mark.first) and mark.first - first > 1:
            yield (first, mark.first), mark
    prose = text.field != "headline" and not in_title_case(text)
    ends = {cue.last for cue in cues if "interview.role" in cue.groups}
    for cue in cues:
        yield from _by_role(text, shows, cues, cue, taken)
        if prose:
            yield from ((s, None) for s in _by_deed(text, cue, taken) if s[0] not in ends)


def _by_role(
    text: Text, shows: tuple[ShowMark, ...], cues: Cues, cue: Cue, taken: set[int]
) -> Iterator[Introduction]:
    """Names beside a role: "creator Jane Doe", "Jane Doe, who plays Ann"."""
    groups = set(cue.groups)
    if not groups & {"interview.role", "interview.apposition"} or is_of_another(text, shows, cue):
        return
    mark = owner(text, shows, cues, cue)
    if "interview.role" in groups:
        yield from ((span, mark) for span in _after(text, cue.last, taken))
    if span := _before(text, cue.first, taken):
        yield span, mark


def _by_deed(text: Text, cue: Cue, taken: set[int]) -> Iterator[tuple[int, int]]:
    """Names beside words of speech: "Jane Doe said", "sat down with Jane Doe"."""
    if "interview.met" in cue.groups:
        yield from _after(text, cue.last, taken)
    if {"interview.speech", "interview.to"} & set(cue.groups) and text.gap(cue.first) == " ":
        first = _name_start(text, cue.first, taken)
        if cue.first - first > 1:
            yield first, cue.first


def is_of_another(text: Text, shows: tuple[ShowMark, ...], role: Cue) -> bool:
    """Whether prose names something of its own before a role: "Blue Beetle director"."""
    word = role.first - 1
    if word < 0 or in_title_case(text) or not text.capitalised(word) or text.shouted(word):
        return False
    plain = text.gap(role.first) == " " and word > 0 and text.capitalised(word - 1)
    return plain and not any(mark.first <= word < mark.last for mark in shows)


def _is_of_speech(cue: Cue) -> bool:
    return not {"interview.speech", "interview.on", "interview.plain"}.isdisjoint(cue.groups)


def owner(text: Text, shows: Iterable[ShowMark], cues: Cues, role: Cue) -> ShowMark | None:
    """The show that a role belongs to: "'Étoile' star", "Étoile season 2 star", "star of Étoile"."""
    for mark in shows:
        if mark.last <= role.first and belongs(text, cues, mark.last, role.first):
            return mark
        if role.last < mark.first and _of(text, role.last, mark.first):
            return mark
    return None


def belongs(text: Text, cues: Cues, last: int, first: int) -> bool:
    """Whether nothing but "'s", attributes or a season stands between a title and a role or name."""
    if first - last > _APPOSITION + 1:
        return False
    if any(set(text.gap(n)) & set(",;:–—?!.|") for n in range(last, first + 1)):
        return False
    inside = (cue for cue in cues if last <= cue.first and cue.last <= first)
    return all(_APART.isdisjoint(cue.groups) for cue in inside)


def _of(text: Text, first: int, last: int) -> bool:
    if last - first > _APPOSITION or text.words[first] not in _OF:
        return False
    return not any("," in text.gap(n) for n in range(first, last))


_APART = frozenset(
    ("interview.object", "interview.speech", "interview.on", "interview.to", "general.clause")
)
_OF = frozenset(
    ("of", "de", "del", "di", "von", "do", "da", "dos", "des", "d", "in", "from", "aus")
)


def _after(text: Text, first: int, taken: set[int]) -> Iterator[tuple[int, int]]:
    """Names that follow: "Jane Doe", "Jane Doe, John Roe and Ann Poe"."""
    while (last := _name_end(text, first, taken)) - first > 1:
        yield first, last
        comma = "," in text.gap(last)
        first = last + (text.words[last : last + 1] != () and text.words[last] in JOINS)
        if first == last and not comma and "&" not in text.gap(last):
            return


def _before(text: Text, role: int, taken: set[int]) -> tuple[int, int] | None:
    """The name before ", the" and a role."""
    comma = next(
        (n for n in range(role, max(0, role - _APPOSITION), -1) if text.gap(n).strip() == ","), None
    )
    if comma is None:
        return None
    first = _name_start(text, comma, taken)
    return (first, comma) if comma - first > 1 else None


def _name_start(text: Text, last: int, taken: set[int]) -> int:
    first = last
    while first > max(0, last - _NAME_WORDS) and first - 1 not in taken:
        if not text.capitalised(first - 1) or text.words[first - 1].isdigit():
            break
        if first < last and not one_name(text.gap(first)):
            break
        first -= 1
    return first


def _of_title(text: Text, last: int, taken: set[int]) -> tuple[int, int] | None:
    """The name after "Étoile's"."""
    if is_possessive(text, last):
        first = last + 1
    elif text.gap(last)[:1] in ("'", "’") and last < len(text.words):
        first = last
    else:
        return None
    end = _name_end(text, first, taken)
    return (first, end) if end - first > 1 else None


def is_possessive(text: Text, word: int) -> bool:
    """Whether the word is the "s" of "Jane's", not that of "David S. Doe"."""
    return text.words[word : word + 1] == ("s",) and text.gap(word) in ("'", "’")


def is_initial(text: Text, word: int) -> bool:
    """Whether the word is the "S" of "David S. Doe"."""
    letter = text.words[word]
    return (
        len(letter) == 1
        and letter.isalpha()
        and text.capitalised(word)
        and not is_possessive(text, word)
    )


def _name_end(text: Text, first: int, taken: set[int]) -> int:
    """The word past a name; where every word has a capital, a third one needs to be the last."""
    last = first
    while last < min(len(text.words), first + _NAME_WORDS):
        if last in taken and not is_initial(text, last):
            break
        if text.words[last].isdigit() or is_possessive(text, last):
            break
        small = text.words[last] in _PARTICLES and last > first
        if not (text.capitalised(last) or small) or (last > first and not one_name(text.gap(last))):
            break
        last += 1
    if last - first > _USUAL_WORDS and not _bound(text, last, taken) and in_title_case(text):
        return first + _USUAL_WORDS
    return last


def _bound(text: Text, last: int, taken: set[int]) -> bool:
    return last >= len(text.words) or last in taken or not one_name(text.gap(last))


def one_name(gap: str) -> bool:
    """Whether what stands between two words lets them be one name."""
    return gap in (" ", "-", ". ", ".", "'", "’")


def _places(text: Text, name: str) -> Iterator[int]:
    column = text.folded.find(f" {name} ")
    while column >= 0:
        first = text.at(column)
        if text.capitalised(first):
            yield first
        column = text.folded.find(f" {name} ", column + 1)


def in_title_case(text: Text) -> bool:
    """Whether all words of weight have capitals, so that a capital tells nothing."""
    long = [n for n, word in enumerate(text.words) if len(word) > _LONG_WORD]
    enough = text.field == "headline" or len(long) > _FEW
    return enough and sum(text.capitalised(n) for n in long) > _PROSE * len(long)
