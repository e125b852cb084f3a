"""Numbers as words and digits: "three", "3", "III", "third", "3rd"."""

from bot.domain.reading.counting_words import Numbers
from bot.domain.titles.fold import Text

_DIGITS = 2  # years have four, view counts more
_ROMAN = {"ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10}
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def cardinal_at(text: Text, at: int, numbers: Numbers) -> int | None:
    """The number from 1 to 99 that a word of a text counts to, if any."""
    word = text.words[at]
    number = int(word) if word.isdecimal() and len(word) <= _DIGITS else None
    number = number or numbers.cardinal.get(word)
    if number is None and word in _ROMAN and text.slice(at, at + 1).isupper():
        number = _ROMAN[word]
    return number or None


def tens_before(text: Text, at: int, numbers: Numbers) -> int:
    """The tens that a hyphen joins to a word of a text, as in "thirty-third", else 0."""
    return numbers.tens.get(text.words[at - 1], 0) if at and text.gap(at) == "-" else 0


def ordinal_at(text: Text, at: int, numbers: Numbers) -> int | None:
    """The place from 1 to 99 that a word of a text gives, if any."""
    word = text.words[at]
    if word in numbers.ordinal:
        return numbers.ordinal[word]
    digits = word.rstrip(_LETTERS)
    if not digits.isdecimal() or len(digits) > _DIGITS:
        return None
    ending = word[len(digits) :] or text.gap(at + 1)[:1]
    if ending == "." and ending not in numbers.endings:  # "12.ª"
        ending = "".join(text.words[at + 1 : at + 2]) if text.gap(at + 1) == "." else ""
    return int(digits) if ending in numbers.endings else None
