"""From an item to its passage: cleaned, its shows found, cut into sentences, its words marked."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

from bot.domain.model import Item, Show
from bot.domain.reading.language import Language, detect
from bot.domain.reading.marks import Cue, Mark, NameMark, SeasonMark, ShowMark
from bot.domain.reading.names import names_of
from bot.domain.reading.passage import Later, Passage, Sentence, between, cues_of
from bot.domain.reading.people import People
from bot.domain.reading.seasons import seasons_of
from bot.domain.reading.sentences import cuts_of, ordinals_of
from bot.domain.titles import Place, Titles
from bot.domain.titles.cleaning import clean_fields
from bot.domain.titles.fold import Text

M = TypeVar("M", bound=Mark)


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
    cues: tuple[Cue, ...]
    seasons: list[SeasonMark]
    names: list[NameMark]

    @property
    def taken(self) -> set[int]:
        """The words that are no part of a person's name."""
        said = [range(cue.first, cue.last) for cue in self.cues if not _only_in_passing(cue.groups)]
        named = [range(name.first, name.last) for name in self.names]
        return set(self.titled).union(*said, *named)

    def sentences(self, people: People) -> Iterator[Sentence]:
        named = people.marks(self.text, set(self.titled))
        ordinals = ordinals_of(self.text, self.later.language)
        cuts = cuts_of(self.text, self.titled, self.marked, ordinals)
        for index, (first, last) in enumerate(cuts):
            yield Sentence(
                self.text,
                first,
                last,
                index,
                question="?" in self.text.gap(last) and last not in self.marked,
                headline=self.text.field == "headline",
                language=self.later.language,
                later=self.later,
                cues=between(self.cues, first, last),
                shows=_inside(self.shows, first, last),
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
        names=outside(names_of(text)),
    )


def _inside(marks: Iterable[M], first: int, last: int) -> tuple[M, ...]:
    return tuple([mark for mark in marks if first <= mark.first < last]) if marks else ()


def _ends_in_a_mark(show: Show) -> bool:
    """Whether the show has a name like "Jeopardy!"."""
    return any(name[-1:] in ("?", "!") for name in (show.title, *show.aliases))
