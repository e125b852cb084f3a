"""Text as words that compare: no case, no accents, no punctuation, each with its place in the original."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, compress, count
from operator import add, not_

from bot.domain.folding import in_place, words
from bot.domain.lazy import lazy

_CHUNK = re.compile(r"([^\W_]+(?:[\u0300-\u036f%]+[^\W_]*)*|(?:[\u0300-\u036f%]+[^\W_]*)+|&)")
_PAIRS = {"“": "”", "«": "»", "»": "«", "„": "“”", "‘": "’", "‹": "›", '"': '"', "'": "'"}
_MARK = re.compile("[“”«»„‘’‹›\"']")
_PROSE = 0.6  # share of long words with a capital letter, from which on capitals mean nothing
_FEW = 7  # long words of prose that tell nothing yet
_LONG_WORD = 4
_STOPS = frozenset(";:–—()|")
_LONGEST_QUOTE = 400  # characters; beyond, an opening mark was something else


_Placed = tuple[tuple[str, ...], tuple[int, ...], tuple[int, ...]]


@lru_cache(20_000)
def _folded(written: str) -> tuple[str, ...]:
    """A chunk's words in comparable form: one, as a rule."""
    return tuple(words(written))


@dataclass(frozen=True, eq=False)
class Text:
    """One field of an item: ``clean`` is the beginning of ``source``, with junk blanked out.

    Letter for letter, so an offset into one is an offset into the other, and words quoted from here lie in what the
    feed sent. Words are numbered; a *span* is a pair of word numbers, the second one past the end.
    """

    field: str
    source: str
    clean: str

    @lazy
    def folded(self) -> str:
        """All words in comparable form, one space between them and at both ends."""
        said = words(self.clean) if self._plain is None else self._plain.split()
        return f" {' '.join(said)} "

    @lazy
    def _plain(self) -> str | None:
        return in_place(self.clean)

    @lazy
    def _placed(self) -> _Placed:
        """The words in comparable form, where each begins, and where it ends."""
        if self._plain is None:
            return _by_chunks(self.clean)
        parts = self._plain.split(" ")
        edges = accumulate(map((1).__add__, map(len, parts)), initial=0)
        said, starts = tuple(filter(None, parts)), tuple(compress(edges, parts))
        return said, starts, tuple(map(add, starts, map(len, said)))

    @lazy
    def words(self) -> tuple[str, ...]:
        """The words in comparable form."""
        return self._placed[0]

    @lazy
    def _starts(self) -> tuple[int, ...]:
        return self._placed[1]

    @lazy
    def _ends(self) -> tuple[int, ...]:
        return self._placed[2]

    @lazy
    def _gaps(self) -> tuple[str, ...]:
        # Words of one chunk ("½" is "1 2") overlap: nothing stands between them.
        between = map(slice, (0, *self._ends), (*self._starts, len(self.clean)))
        return tuple(map(self.clean.__getitem__, between))

    @lazy
    def _small(self) -> tuple[bool, ...]:
        return tuple(map(str.islower, map(self.clean.__getitem__, self._starts)))

    @lazy
    def columns(self) -> dict[int, int]:
        """The numbers of the words by the space of ``folded`` that each begins after."""
        lengths = map((1).__add__, map(len, self.words))
        return dict(zip(accumulate(lengths, initial=0), count(), strict=False))

    def at(self, column: int) -> int:
        """The number of the word that begins after the space at ``column`` of ``folded``."""
        return self.columns[column]

    def start(self, word: int) -> int:
        """Where a word begins in ``source``."""
        return self._starts[word]

    def end(self, word: int) -> int:
        """Where a word ends in ``source``."""
        return self._ends[word]

    def slice(self, first: int, last: int) -> str:
        """The original writing of the words from ``first`` to before ``last``."""
        return self.source[self._starts[first] : self._ends[last - 1]] if first < last else ""

    def gap(self, word: int) -> str:
        """What stands between the word before and ``word``; at the ends, before or after all."""
        return self._gaps[word]

    @lazy
    def parted(self) -> tuple[int, ...]:
        """The words before which more stands than a space, the first word aside."""
        more = map(" ".__ne__, self._gaps[1:-1])
        return tuple(compress(count(1), more))

    @lazy
    def breaks(self) -> tuple[int, ...]:
        """Of these, the words before which a clause may end: after ``; : – — ( )``."""
        gaps = self._gaps
        return tuple([n for n in self.parted if not _STOPS.isdisjoint(gaps[n]) or " - " in gaps[n]])

    @lazy
    def figures(self) -> tuple[int, ...]:
        """The words that are not of letters alone: "3", "s03"."""
        return tuple(compress(count(), map(not_, map(str.isalpha, self.words))))

    def capitalised(self, word: int) -> bool:
        """Whether the word begins with a capital letter or a digit."""
        return not self._small[word]

    def shouted(self, word: int) -> bool:
        """Whether the word is all capitals, and longer than one letter."""
        written = self.clean[self._starts[word] : self._ends[word]]
        return len(written) > 1 and written.isupper()

    @lazy
    def title_case(self) -> bool:
        """Whether all words of weight have capitals, so that a capital tells nothing."""
        small = list(compress(self._small, map(_LONG_WORD.__lt__, map(len, self.words))))
        enough = self.field == "headline" or len(small) > _FEW
        return enough and len(small) - sum(small) > _PROSE * len(small)

    @lazy
    def quotes(self) -> tuple[tuple[int, int], ...]:
        """The spans of words that stand in quotation marks, outer and inner ones, in order."""
        spans = {
            (bisect_right(self._starts, opened), bisect_right(self._starts, closed))
            for opened, closed in quoted(self.clean)
        }
        return tuple(sorted(span for span in spans if span[0] < span[1]))


def _by_chunks(text: str) -> _Placed:
    parts = _CHUNK.split(text)  # a gap, a chunk, a gap ... a gap
    edges = tuple(accumulate(map(len, parts)))
    placed = [
        (word, start, end)
        for written, start, end in zip(parts[1::2], edges[::2], edges[1::2], strict=False)
        for word in _folded(written)
    ]
    said, starts, ends = zip(*placed, strict=True) if placed else ((), (), ())
    return said, starts, ends


def quoted(text: str) -> list[tuple[int, int]]:
    """Where the quotation marks of each pair stand; an apostrophe is not one."""
    pairs: list[tuple[int, int]] = []
    waiting: list[tuple[str, int]] = []
    for mark in _MARK.finditer(text):
        at, char = mark.start(), mark[0]
        before, after = text[at - 1 : at], text[at + 1 : at + 2]
        closing = next((n for n, (marks, _) in enumerate(waiting) if char in marks), None)
        spaced_off = before.isspace() and char not in "«»"  # French puts a space inside its marks
        if closing is not None and not after.isalnum() and before and not spaced_off:
            pairs.append((waiting[closing][1], at))
            del waiting[closing:]
        elif char in _PAIRS and not before.isalnum():
            waiting.append((_PAIRS[char], at))
            waiting = [(marks, opened) for marks, opened in waiting if at - opened < _LONGEST_QUOTE]
            waiting = waiting[-4:]
    return pairs
