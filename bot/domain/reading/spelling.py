"""How names are written: where one begins and ends among words, and where capitals tell nothing."""

from collections.abc import Iterator

from bot.domain.titles.fold import Text

NAME_WORDS = 4
"""Words of the longest name."""

JOINS = frozenset(("and", "et", "y", "e", "und"))
"""Between the last two names of a list."""

_USUAL_WORDS = 2
_SHORTENED = 3  # letters of "Mrs."
_PARTICLES = frozenset(
    ("de", "del", "van", "von", "der", "di", "da", "la", "le", "st", "mc", "o", "bin")
)


def name_start(text: Text, last: int, taken: set[int]) -> int:
    """The first word of the name that ends before ``last``; ``last`` where there is none."""
    first = last
    while first > max(0, last - NAME_WORDS) and first - 1 not in taken:
        if not text.capitalised(first - 1) or text.words[first - 1].isdigit():
            break
        if first < last and not one_name(text, first):
            break
        first -= 1
    return first


def is_possessive(text: Text, word: int) -> bool:
    """Whether the word is the "s" of "Jane's", not that of "David S. Doe"."""
    return text.words[word : word + 1] == ("s",) and text.gap(word) in ("'", "’")


def is_owner(text: Text, last: int) -> bool:
    """Whether the words before ``last`` own what follows: "Jane's", and "Jones'" where no quotation ends there."""
    plural = text.words[last - 1].endswith("s") and text.gap(last) in ("' ", "’ ")
    return is_possessive(text, last) or (plural and all(end != last for _, end in text.quotes))


def is_initial(text: Text, word: int) -> bool:
    """Whether the word is the "S" of "David S. Doe"."""
    letter = text.words[word]
    return (
        len(letter) == 1
        and letter.isalpha()
        and text.capitalised(word)
        and not is_possessive(text, word)
    )


def name_end(text: Text, first: int, taken: set[int]) -> int:
    """The word past a name; where every word has a capital, a third one needs to be the last."""
    last = first
    while last < min(len(text.words), first + NAME_WORDS):
        if last in taken and not is_initial(text, last):
            break
        if text.words[last].isdigit() or is_possessive(text, last):
            break
        small = text.words[last] in _PARTICLES and last > first
        if not (text.capitalised(last) or small) or (last > first and not one_name(text, last)):
            break
        last += 1
    if last - first > _USUAL_WORDS and not _bound(text, last, taken) and text.title_case:
        return first + _USUAL_WORDS
    return last


def _bound(text: Text, last: int, taken: set[int]) -> bool:
    return last >= len(text.words) or last in taken or not one_name(text, last)


def one_name(text: Text, word: int) -> bool:
    """Whether what stands before a word lets it be of one name with the word before: not "the Emmy. Doe"."""
    gap, before = text.gap(word), text.words[word - 1]
    if gap.startswith("."):
        return gap in (". ", ".") and len(before) <= _SHORTENED and not text.shouted(word - 1)
    return gap in (" ", "-", "'", "’")


def places(text: Text, name: str) -> Iterator[int]:
    """The words at which a name stands with a capital letter."""
    column = text.folded.find(f" {name} ")
    while column >= 0:
        first = text.at(column)
        if text.capitalised(first):
            yield first
        column = text.folded.find(f" {name} ", column + 1)
