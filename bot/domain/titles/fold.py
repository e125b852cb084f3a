"""Text as words that compare: no case, no accents, no punctuation, each with its place in the original."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from bot.domain.folding import spaced, words

_CHUNK = re.compile(r"(?:[^\W_]|[\u0300-\u036f%])+|&")
_PAIRS = {"“": "”", "«": "»", "»": "«", "„": "“”", "‘": "’", "‹": "›", '"': '"', "'": "'"}
_MARK = re.compile("[“”«»„‘’‹›\"']")
_LONGEST_QUOTE = 400  # characters; beyond, an opening mark was something else


@dataclass(frozen=True)
class Text:
    """One field of an item: ``clean`` is the beginning of ``source``, with junk blanked out.

    Letter for letter, so an offset into one is an offset into the other, and words quoted from here lie in what the
    feed sent. Words are numbered; a *span* is a pair of word numbers, the second one past the end.
    """

    field: str
    source: str
    clean: str

    @cached_property
    def folded(self) -> str:
        """All words in comparable form, one space between them and at both ends."""
        return f" {spaced(self.clean)} "

    @cached_property
    def _placed(self) -> tuple[tuple[str, int, int], ...]:
        placed: list[tuple[str, int, int]] = []
        for chunk in _CHUNK.finditer(self.clean):
            written = chunk[0]
            if written.isascii() and written.isalnum():
                placed.append((written.lower(), *chunk.span()))  # most words need no table
            else:
                placed += [(word, *chunk.span()) for word in words(written)]
        return tuple(placed)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words in comparable form."""
        return tuple(word for word, _, _ in self._placed)

    @cached_property
    def columns(self) -> dict[int, int]:
        """The numbers of the words by the space of ``folded`` that each begins after."""
        lengths = (len(word) + 1 for word in self.words)
        return {column: n for n, column in enumerate(accumulate(lengths, initial=0))}

    def at(self, column: int) -> int:
        """The number of the word that begins after the space at ``column`` of ``folded``."""
        return self.columns[column]

    def start(self, word: int) -> int:
        """Where a word begins in ``source``."""
        return self._placed[word][1]

    def end(self, word: int) -> int:
        """Where a word ends in ``source``."""
        return self._placed[word][2]

    def slice(self, first: int, last: int) -> str:
        """The original writing of the words from ``first`` to before ``last``."""
        return self.source[self.start(first) : self.end(last - 1)] if first < last else ""

    @cached_property
    def _gaps(self) -> tuple[str, ...]:
        ends = [0, *(end for _, _, end in self._placed)]
        starts = [*(start for _, start, _ in self._placed), len(self.clean)]
        # Words of one chunk ("½" is "1 2") overlap: nothing stands between them.
        return tuple(self.clean[end:start] for end, start in zip(ends, starts, strict=True))

    def gap(self, word: int) -> str:
        """What stands between the word before and ``word``; at the ends, before or after all."""
        return self._gaps[word]

    def capitalised(self, word: int) -> bool:
        """Whether the word begins with a capital letter or a digit."""
        return not self.clean[self.start(word)].islower()

    def shouted(self, word: int) -> bool:
        """Whether the word is all capitals, and longer than one letter."""
        written = self.clean[self.start(word) : self.end(word)]
        return len(written) > 1 and written.isupper()

    @cached_property
    def quotes(self) -> tuple[tuple[int, int], ...]:
        """The spans of words that stand in quotation marks, outer and inner ones, in order."""
        starts = [start for _, start, _ in self._placed]
        spans = {
            (bisect_right(starts, opened), bisect_right(starts, closed))
            for opened, closed in quoted(self.clean)
        }
        return tuple(sorted(span for span in spans if span[0] < span[1]))


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
