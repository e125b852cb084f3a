"""One way to compare names: without case, accents and punctuation."""

import re
import unicodedata

_LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ı": "i", "&": " and "}
)


def fold(text: str) -> str:
    """The words of ``text`` in lower case, unaccented, one space apart: ``Étoile!`` is ``etoile``."""
    lower = text.casefold().translate(_LETTERS)
    plain = "".join(c for c in unicodedata.normalize("NFKD", lower) if not unicodedata.combining(c))
    return " ".join(re.sub(r"['’`´.]", "", plain).translate(_WORDS_ONLY).split())


class _WordsOnly(dict[int, str]):
    """A translation table that keeps letters and digits and turns all else into spaces."""

    def __missing__(self, code: int) -> str:
        found = self[code] = chr(code) if chr(code).isalnum() else " "
        return found


_WORDS_ONLY = _WordsOnly()
