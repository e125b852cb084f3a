"""From an item to its passage: cleaned, its shows found, cut into sentences, its words marked."""

import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import TypeVar

from bot.domain.model import Item, Show
from bot.domain.reading.language import Language, detect
from bot.domain.reading.marks import Cue, Mark, NameMark, SeasonMark, ShowMark
from bot.domain.reading.passage import Later, Passage, Sentence, cues_of
from bot.domain.reading.people import People
from bot.domain.reading.phrases import Phrases
from bot.domain.reading.seasons import seasons_of
from bot.domain.reading.spelling import is_initial
from bot.domain.titles import Place, Titles
from bot.domain.titles.cleaning import clean_fields
from bot.domain.titles.fold import Text

M = TypeVar("M", bound=Mark)

_ABBREVIATIONS = frozenset(
    (
        *("dr", "mr", "mrs", "ms", "st", "vs", "no", "sr", "jr", "dept", "vol", "nr"),
        *("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"),
    )
)
_LONGEST = 150  # words of a sentence; longer runs are cut
_MOST_WORDS = 1500  # of a text that are read; news comes first


def parse(item: Item, titles: Titles) -> Passage | None:
    """The item taken apart; None where it names no watched show (the quick way out)."""
    texts = clean_fields(item)
    places = titles.places(texts, item.tags)
    if not places:
        return None
    language = detect(texts, item.language)
    shows = list({place.mention.show.id: place.mention.show for place in places}.values())
    drafts = [_draft(text, [p for p in places if p.text is text], language) for text in texts]
    people = People(shows, texts)
    for draft in drafts:
        people.meet(draft.text, draft.shows, draft.cues, draft.taken)
    return Passage(item, language, tuple(s for draft in drafts for s in draft.sentences(people)))


@dataclass(frozen=True, slots=True)
class _Draft:
    """A text and its marks, before its people are known."""

    text: Text
    titled: frozenset[int]
    later: Later
    marked: set[int]
    """The words after titles that end in a mark of their own: "Jeopardy!"."""
    shows: list[ShowMark]
    cues: list[Cue]
    seasons: list[SeasonMark]
    names: list[NameMark]

    @property
    def taken(self) -> set[int]:
        """The words that are no part of a person's name."""
        said = [cue for cue in self.cues if not _only_in_passing(cue.groups)]
        marks = (*said, *self.names)
        return {n for mark in marks for n in range(mark.first, mark.last)}.union(self.titled)

    def sentences(self, people: People) -> Iterator[Sentence]:
        named = people.marks(self.text, set(self.titled))
        ordinals = _ordinals(self.text, self.later.language)
        cuts = _cuts(self.text, self.titled, self.marked, ordinals)
        for index, (first, last) in enumerate(cuts):
            yield Sentence(
                self.text,
                first,
                last,
                index,
                question="?" in self.text.gap(last) and last not in self.marked,
                later=self.later,
                shows=_inside(self.shows, first, last),
                cues=_inside(self.cues, first, last),
                seasons=_inside(self.seasons, first, last),
                people=_inside(named, first, last),
                names=_inside(self.names, first, last),
            )


@cache
def _only_in_passing(groups: frozenset[str]) -> bool:
    return all(group.startswith("passing.") for group in groups)


def _draft(text: Text, places: list[Place], language: Language) -> _Draft:
    titled = frozenset(word for place in places for word in range(place.first, place.last))

    def outside(marks: Iterable[M]) -> list[M]:
        return [mark for mark in marks if titled.isdisjoint(range(mark.first, mark.last))]

    return _Draft(
        text,
        titled,
        later=Later(text, language, titled),
        marked={place.last for place in places if _ends_in_a_mark(place.mention.show)},
        shows=[ShowMark(place.first, place.last, place.mention) for place in places],
        cues=cues_of(language.phrases, text, titled),
        seasons=outside(seasons_of(text, language.numbers, titled)),
        names=outside(_names(text)),
    )


def _inside(marks: Iterable[M], first: int, last: int) -> tuple[M, ...]:
    return tuple([mark for mark in marks if first <= mark.first < last]) if marks else ()


def _ordinals(text: Text, language: Language) -> frozenset[int]:
    """The words after ordinals that end in a full stop: "3. Staffel", but not "Platz 3. Die Serie"."""
    if "." not in language.numbers.endings:
        return frozenset()
    nouns = language.numbers.nouns | language.ranks.noun
    return frozenset(
        n
        for n in text.parted
        if 0 < n < len(text.words)
        and text.gap(n) == ". "
        and text.words[n - 1].isdecimal()
        and len(text.words[n - 1]) <= len("31")
        and not (n > 1 and text.words[n - 2] in nouns)
    )


def _cuts(
    text: Text, titled: frozenset[int], marked: set[int], ordinals: frozenset[int]
) -> list[tuple[int, int]]:
    """Where each sentence begins and ends; a title's own full stop or question mark ends none.

    ``marked`` are the words after titles that end in a mark: there a capital letter must follow;
    after ``ordinals`` a sentence goes on.
    """
    count = min(len(text.words), _MOST_WORDS)
    ends = [
        n
        for n in text.parted
        if n < count and n not in ordinals and _ends_before(text, n, titled, marked)
    ]
    cuts = [0]
    for end in (*ends, count):
        cut = cuts[-1] + _LONGEST
        while cut < end:
            if cut in titled and cut - 1 in titled:
                cut += 1
            else:
                cuts.append(cut)
                cut += _LONGEST
        cuts.append(end)
    return list(pairwise(cuts)) if count else []


def _ends_before(text: Text, word: int, titled: frozenset[int], marked: set[int]) -> bool:
    """Whether a sentence ends before ``word``, for all that titles and lists make of it."""
    if (word in titled and word - 1 in titled) or not _ends(text, word):
        return False
    goes_on = word in marked and (not text.capitalised(word) or _is_quoted(text, word))
    return not (goes_on or _numbers(text, word, titled) or _numbers(text, word - 1, titled))


def _is_quoted(text: Text, word: int) -> bool:
    """Whether a headline closes quotation marks before a word: "‘Jeopardy!’ Renewed"."""
    return text.field == "headline" and text.gap(word).rstrip()[-1:] in ("’", "”", "'", '"', "»")


def _numbers(text: Text, word: int, titled: frozenset[int]) -> bool:
    """Whether a word is the number of a title in a list: "1. A 2. B", "1. A (9 million); 2. B"."""
    if not text.words[word].isdecimal() or word + 1 not in titled:
        return False
    listed = len(text.words[word]) <= len("10") and text.gap(word) != " "
    return word == 0 or word - 1 in titled or listed


def _ends_in_a_mark(show: Show) -> bool:
    """Whether the show has a name like "Jeopardy!"."""
    return any(name[-1:] in ("?", "!") for name in (show.title, *show.aliases))


def _ends(text: Text, word: int) -> bool:
    """Whether the marks before ``word`` end a sentence."""
    gap = text.gap(word)
    if "?" in gap or "!" in gap or "…" in gap or "\n" in gap or "..." in gap:
        return True
    if "." not in gap or not (
        gap.rstrip().endswith((".", "”", '"', "»", "’", "'")) or gap[-1:] in "“\"‘'«("
    ):
        return False
    before = text.words[word - 1]
    return (
        text.capitalised(word)
        and before not in _ABBREVIATIONS
        and not is_initial(text, word - 1)
        and any(c.isspace() for c in gap)
    )


@cache
def _lexicon() -> tuple[Phrases, dict[str, tuple[str, str]]]:
    """The names of ``names.toml``, found by a key that says canonical name and table."""
    written = files("bot.domain.reading").joinpath("names.toml").read_text(encoding="utf-8")
    groups = {
        f"{sort}.{name}": forms
        for sort, names in tomllib.loads(written).items()
        for name, forms in names.items()
    }
    keys = {key: (key.partition(".")[2], key.partition(".")[0]) for key in groups}
    return Phrases(groups), keys


@cache
def services() -> frozenset[str]:
    """The streaming services, by their canonical names."""
    return frozenset(name for name, sort in _lexicon()[1].values() if sort == "streamers")


def _names(text: Text) -> list[NameMark]:
    phrases, keys = _lexicon()
    return [
        NameMark(first, last, *keys[group])
        for first, last, groups in phrases.find(text)
        for group in groups
        if text.capitalised(first)
    ]
