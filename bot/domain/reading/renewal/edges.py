"""Where phrases of a sentence begin and end."""

from bot.domain.reading.marks import Cue, Mark
from bot.domain.reading.passage import Sentence

_CUTS = frozenset(",;:–—()|")


def is_cut(sentence: Sentence, word: int) -> bool:
    """Whether punctuation parts a word from the one before."""
    gap = sentence.text.gap(word)
    return " - " in gap or bool(set(gap) & _CUTS)


def part_of(sentence: Sentence, cue: Cue) -> tuple[int, int]:
    """The words around a cue up to the next comma, break, or conjunction."""
    first, last = sentence.clause(cue.first)
    commas = [n for n in range(first + 1, last) if "," in sentence.text.gap(n)]
    start = max((n for n in commas if n <= cue.first), default=first)
    return start, min((n for n in commas if n > cue.first), default=last)


def overlap(one: Mark, other: Mark) -> bool:
    """Whether two marks share a word."""
    return one.first < other.last and other.first < one.last


def ends_at(sentence: Sentence, word: int) -> bool:
    """Whether a phrase ends before a word, quotation marks aside."""
    follow = sentence.language.numbers.follow
    return word >= sentence.last or is_cut(sentence, word) or sentence.text.words[word] in follow
