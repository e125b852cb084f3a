"""Which shows an item speaks of.

item -> fields without junk (cleaning) -> comparable words (fold)
     -> one pass for all names of all shows at once (names)
     -> evidence for and against each place (evidence)
     -> the longest name wins a place, the likeliest of namesakes wins a name
"""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from bot.domain.model import Item, Mention, Show
from bot.domain.titles.cleaning import clean_fields
from bot.domain.titles.evidence import weigh
from bot.domain.titles.fold import Text
from bot.domain.titles.names import Name, names_of
from bot.domain.titles.occurrence import LONG, Occurrence
from bot.domain.titles.surroundings import Surroundings
from bot.domain.titles.words import context

LEAST = 0.5
"""Words of less weight are taken for ordinary words."""

_DOUBTFUL = 0.15  # words of less weight no list makes a title
_LISTED = 2.0  # log-odds
_WHY_LISTED = "listed with a show"


@dataclass(frozen=True, slots=True)
class Place:
    """A mention, and the words of its text (numbers, the second past the end) that it takes up."""

    text: Text
    first: int
    last: int
    mention: Mention


class Titles:
    """All names of the shows, in one automaton: a text is passed over once, however many there are."""

    def __init__(self, shows: Iterable[Show]) -> None:
        names = names_of(shows)
        self._names: list[tuple[Name, ...]] = list(names.values())
        self._automaton = AhoCorasick(
            [f" {folded} " for folded in names],
            matchkind=MatchKind.Standard,
            store_patterns=False,
            implementation=Implementation.ContiguousNFA,
        )

    def mentions(self, item: Item) -> tuple[Mention, ...]:
        """The places where the item speaks of a show, in reading order, each with its evidence."""
        return tuple(place.mention for place in self.places(clean_fields(item), item.tags))

    def places(self, texts: tuple[Text, ...], tags: tuple[str, ...] = ()) -> tuple[Place, ...]:
        """The same for cleaned fields, with the words that each mention takes up."""
        around = Surroundings(texts, tags)
        places: list[Place] = []
        for text in texts:
            hits = self._automaton.find_matches_as_indexes(text.folded, overlapping=True)
            if hits:
                places += _longest(self._seen(text, hits), around)
        return tuple(places)

    def _seen(self, text: Text, hits: list[tuple[int, int, int]]) -> list[list[Occurrence]]:
        """The namesakes at each place, longest names first."""
        at = text.columns
        spans = [(at[start], at[end - 1], self._names[hit]) for hit, start, end in hits]
        spans.sort(key=lambda span: span[0] - span[1])
        return [
            [Occurrence(text, first, last, name) for name in names]
            for first, last, names in spans
            if not names[0].written[:1].isupper()
            or last - first >= LONG
            or text.capitalised(first)  # a quick look: a short title needs a capital letter
        ]


def _best(namesakes: list[Occurrence], around: Surroundings) -> Place | None:
    """The likeliest of the shows that bear a name, the newest where nothing tells them apart."""
    weighed = [(*weigh(seen, around), seen) for seen in namesakes]
    weight, reasons, seen = max(weighed, key=lambda one: (one[0], one[2].name.show.year or 0))
    if weight < _DOUBTFUL:
        return None
    text = seen.text
    start, end = text.start(seen.first), text.end(seen.last - 1)
    mention = Mention(
        seen.name.show, text.field, start, end, text.source[start:end], weight, reasons
    )
    return Place(text, seen.first, seen.last, mention)


def _longest(seen: list[list[Occurrence]], around: Surroundings) -> list[Place]:
    """Of places that overlap, the longest; what lies in it is not weighed at all."""
    kept: list[Place] = []
    doubtful: list[Place] = []
    taken: set[int] = set()
    for namesakes in seen:
        words = range(namesakes[0].first, namesakes[0].last)
        place = _best(namesakes, around) if taken.isdisjoint(words) else None
        if place and place.mention.weight >= LEAST:
            taken.update(words)
            kept.append(place)
        elif place:
            doubtful.append(place)
    listed = (place for place in doubtful if taken.isdisjoint(range(place.first, place.last)))
    return sorted((*kept, *_listed(listed, kept)), key=lambda place: place.first)


def _listed(doubtful: Iterable[Place], kept: list[Place]) -> Iterator[Place]:
    """Of doubtful places those that are listed with a sure one, as likely as that makes them."""
    begins, closes = {place.first for place in kept}, {place.last for place in kept}
    for place in doubtful:
        if not (_joins(place.text, place.last, begins) or _joins(place.text, place.first, closes)):
            continue
        mention = place.mention
        odds = mention.weight / (1 - mention.weight) * math.exp(_LISTED)
        likely = replace(mention, weight=odds / (1 + odds), reasons=(_WHY_LISTED, *mention.reasons))
        if likely.weight >= LEAST:
            yield replace(place, mention=likely)


def _joins(text: Text, edge: int, edges: set[int]) -> bool:
    """Whether at an edge of a title "and" or a comma joins on to another: "X and Y", "X, Y"."""
    for other in (edge - 1, edge + 1):
        n = min(edge, other)
        if other in edges and text.words[n] in context()["and"]:
            return text.gap(n) in (" ", ", ") and text.gap(n + 1) == " "
    return edge in edges and text.gap(edge) == ", "


__all__ = ["Titles"]
