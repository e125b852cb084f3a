"""One way to compare writing: no case, no accents, no punctuation."""

import re
import unicodedata

_JOINTS = re.compile(r"(?<=\w)['’`´.](?=\w)")
_LETTERS = {  # that Unicode does not take apart
    "æ": "ae",
    "œ": "oe",
    "ø": "o",
    "ł": "l",
    "đ": "d",
    "ı": "i",
    "&": " and ",
    "%": "%",  # "3%" is another show than "3"
}


class _Folding(dict[int, str]):
    """What each character folds to, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_character(chr(code))
        return folded


def _fold_character(char: str) -> str:
    if "\u0300" <= char <= "\u036f":  # accents that follow their letter
        return ""
    lower = char.casefold()
    if lower in _LETTERS:
        return _LETTERS[lower]
    if not char.isalnum():
        return " "
    plain = unicodedata.normalize("NFKD", lower).casefold()
    letters = (_LETTERS.get(c, c) for c in plain if not unicodedata.combining(c))
    return "".join(c if c.isalnum() else " " for c in letters)


_FOLDING = _Folding()

_ODD = re.compile("[^\x00-%'-\x7f‘’“”„«»…–—•\u00a0]")  # whatever is neither plain nor a mark
_PLAIN = bytes(ord(_fold_character(chr(code))[:1]) if code < 128 else 0 for code in range(256))  # noqa: PLR2004 - ASCII


def fold(name: str) -> str:
    """A name in comparable form, one space between words: ``Grey’s Étoile!`` is ``greys etoile``."""
    return spaced(_JOINTS.sub("", name))


def spaced(text: str) -> str:
    """The same for running text, where an apostrophe parts words: ``Grey’s`` is ``grey s``."""
    return " ".join(words(text))


def words(text: str) -> list[str]:
    """The words of a text in comparable form, as `spaced` has them."""
    plain = in_place(text)
    return (text.translate(_FOLDING) if plain is None else plain).split()


def in_place(text: str) -> str | None:
    """The same letter for letter, with a space for each that is of no word; None unless the text is plain English.

    Most texts are, and this takes a tenth of the time.
    """
    if _ODD.search(text):
        return None
    return text.encode("ascii", "replace").translate(_PLAIN).decode()  # "?" for the marks
