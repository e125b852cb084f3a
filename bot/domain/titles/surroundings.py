"""What a whole item offers as evidence for and against any of its titles."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from bot.domain.folding import spaced, words
from bot.domain.lazy import lazy
from bot.domain.model import Show
from bot.domain.titles.fold import Text
from bot.domain.titles.names import Name
from bot.domain.titles.words import chart_words, charts, context, strict_seasons
from bot.domain.titles.writing import joined

_TELLING = 3  # different words by which an item is in another language than English
_ACCENTS = 2  # of these that only have accents, as names in English may have


@lru_cache(200_000)
def folded_name(name: str) -> str:
    """A title's or a person's name in comparable form, worked out once."""
    return spaced(name)


@lru_cache(10_000)
def name_forms(name: str) -> tuple[str, ...]:
    """A person's name in comparable form, and without the initials that many leave out: "Andrew W. Marlowe"."""
    folded = folded_name(name)
    said = folded.split()
    plain = [word for word in said if len(word) > 1]
    short = len(said) > len(plain) > 1 and plain[0] == said[0]
    return (folded, " ".join(plain)) if short else (folded,)


def may_name(said: frozenset[str] | set[str], show: Show) -> bool:
    """Whether a word of anybody's name is among the words ``said``: the quick way out for most shows."""
    return not said.isdisjoint(words(" ".join([who.name for who in show.people])))


@dataclass(frozen=True)
class Surroundings:
    """The item's fields and tags, as far as they tell of television, of games, of a show's people."""

    texts: tuple[Text, ...]
    tags: tuple[str, ...]

    @lazy
    def folded(self) -> str:
        """All words of the item and its tags."""
        return "".join(text.folded for text in self.texts) + f" {spaced(' '.join(self.tags))} "

    @lazy
    def _words(self) -> frozenset[str]:
        return frozenset(self.folded.split())

    @lazy
    def television(self) -> int:
        """How many different words of the item speak of television."""
        return len(context()["television"] & self._words)

    @lazy
    def foreign(self) -> bool:
        """Whether the item is not in English, so that an English word in it is likely a name."""
        accented = {
            word
            for text in self.texts
            for word in text.clean.split()
            if not word.isascii() and any(c.isalpha() and not c.isascii() for c in word)
        }
        return len(context()["foreign"] & self._words) + min(len(accented), _ACCENTS) >= _TELLING

    @lazy
    def chart(self) -> bool:
        """Whether the item names a chart of what people watch."""
        if not context()["chart"].isdisjoint(self._words):
            return True
        begun = not chart_words().isdisjoint(self._words)
        return begun and any(said in self.folded for said in charts())

    @lazy
    def seasons(self) -> bool:
        """Whether the item names or counts seasons: "season 3", "after 32 seasons"."""
        season = context()["season"]
        return not season.isdisjoint(self._words) and any(
            _is_counted(text.words, n)
            for text in self.texts
            for n, word in enumerate(text.words)
            if word in season
        )

    @lazy
    def games(self) -> int:
        """How many different words of the item speak of computer games or sports."""
        return len(context()["games"] & self._words)

    @lazy
    def quoted(self) -> frozenset[str]:
        """What stands in quotation marks, in comparable form."""
        return frozenset(
            " ".join(text.words[first:last]) for text in self.texts for first, last in text.quotes
        )

    @lazy
    def surnames(self) -> frozenset[str]:
        """The capitalised words that stand right after a first name."""
        given = context()["given"] & self._words
        return frozenset(
            text.words[n]
            for text in (self.texts if given else ())
            for n, before in enumerate(text.words[:-1], start=1)
            if before in given and text.gap(n) == " " and text.capitalised(n)
        )

    @lazy
    def _longer(self) -> dict[str, bool]:
        return {}

    def always_longer(self, name: Name) -> bool:
        """Whether the name stands everywhere, or mostly, with the same capitalised word: "Killing Eve"."""
        if name.folded not in self._longer:
            self._longer[name.folded] = self._is_longer(name)
        return self._longer[name.folded]

    def _is_longer(self, name: Name) -> bool:
        places = [(text, *place) for text in self.texts for place in _places(text, name)]
        before = [joined(text, first - 1, first) for text, first, _ in places]
        after = {joined(text, last, last) for text, _, last in places}
        subtitles = {_subtitle(text, last) for text, _, last in places}
        if len(subtitles) > 1 and "" not in subtitles:
            return True  # "FBI: Most Wanted and FBI: International"
        kinds = set(before)
        if any(len(words) == 1 and "" not in words for words in (kinds, after)):
            return True
        return any(word and before.count(word) > max(1, len(before) // 2) for word in kinds)

    def times(self, name: Name) -> int:
        """How often the item has the name."""
        return self.folded.count(f" {name.folded} ")

    @lazy
    def _people(self) -> dict[int, str | None]:
        return {}

    def person(self, show: Show) -> str | None:
        """The first person of the show whom the item names."""
        if show.id not in self._people:
            people = show.people if may_name(self._words, show) else ()
            named = (who.name for who in people if self._says(who.name, show))
            self._people[show.id] = next(named, None)
        return self._people[show.id]

    def full(self, name: Name) -> bool:
        """Whether the item has the whole title somewhere, beside the clipped one; "the Boys" is none."""
        if name.words == 1 and not name.head:
            return any(name.written in text.clean for text in self.texts)
        return f" {spaced(name.written)} " in self.folded

    def family(self, name: Name) -> bool:
        """Whether the part before the colon, where a clipped name left it out, stands elsewhere."""
        family, colon, _ = name.written.partition(":")
        return not colon or f" {spaced(family)} " in self.folded

    def network(self, show: Show) -> bool:
        """Whether the item names the show's network or service."""
        return bool(show.network) and any(
            self._says(called, show) for called in _called(show.network)
        )

    def _says(self, words: str, show: Show) -> bool:
        title = folded_name(show.title)
        return any(f" {form} " in self.folded and form not in title for form in name_forms(words))


@lru_cache(10_000)
def _called(network: str) -> tuple[str, ...]:
    """What a network may be called."""
    parts = [part.strip() for part in network.split("/") if part.strip()]
    groups = [part.split()[0] for part in parts if part.split()[0].isupper()]  # "BBC One"
    bare = [part.removeprefix("The ") for part in parts]  # "la CW"
    return (*bare, *groups)


def _is_counted(words: tuple[str, ...], n: int) -> bool:
    """Whether a number follows a season's noun, or leads up to one that means nothing else."""
    beside = words[n + 1 : n + 2]
    if n and words[n] in strict_seasons():
        beside += words[n - 1 : n]
    return any(map(_counts, beside))


def _counts(word: str) -> bool:
    return word.isdecimal() or word in context()["ordinal"]


def _subtitle(text: Text, last: int) -> str:
    """The first word of a subtitle, maybe, after a title and a colon."""
    led = last < len(text.words) and text.gap(last) == ": " and text.capitalised(last)
    return text.words[last] if led else ""


def _places(text: Text, name: Name) -> Iterator[tuple[int, int]]:
    column = text.folded.find(f" {name.folded} ")
    while column >= 0:
        first = text.at(column)
        yield first, first + name.words
        column = text.folded.find(f" {name.folded} ", column + 1)
