"""What quotation marks and capitals say for and against words being a title."""

from collections.abc import Iterator

from bot.domain.folding import spaced
from bot.domain.titles.fold import Text
from bot.domain.titles.occurrence import LONG, Clue, Occurrence
from bot.domain.titles.words import context, everyday, known

_BEGINS = frozenset(".!?:“\"'‘")
_NEAR = 3  # words on either side by which the writing is judged
_TITLE = 7  # words of a quotation that may be a title; more are speech
_OF_PLURALS = ("' ", "’ ")


def of_writing(seen: Occurrence) -> Iterator[Clue]:
    """Quotation marks and capitals."""
    text, first, last = seen.text, seen.first, seen.last
    quoted = (first, last) in text.quotes
    if not _capitals(seen):
        long = seen.name.words > LONG and text.capitalised(first)
        if quoted and long and _is_plain_speech(seen):
            yield -6.0, "a quotation without a title's capital letters"
        else:
            yield -4.0 if long else -5.0, "written without its capital letters"
    elif quoted:
        yield 4.0, "stands in quotation marks"
    elif _in_a_title(seen):
        long = len(seen.name.written.split()) >= LONG  # so many words say much by themselves
        yield -6.5 if long else -5.0, "stands inside a longer title in quotation marks"
    elif text.shouted(first) and _run_on(seen):
        yield -3.0, "a part of words in capitals"
    elif text.shouted(first) and not all(text.shouted(n) for n in _near(seen)):
        yield 1.5, "written in capitals"
    elif _stands_out(seen):
        yield 1.0, "written with a capital letter among small ones"


def _is_plain_speech(seen: Occurrence) -> bool:
    """Whether the title is what anybody may say: "it's about time"."""
    words = {word for word in seen.name.folded.split() if len(word) > 1}
    return words <= context()["function"] | everyday()


def _in_a_title(seen: Occurrence) -> bool:
    """Whether the words are a part of a quotation that is short and capitalised like a title."""
    text = seen.text
    return any(
        first <= seen.first < seen.last <= last <= first + _TITLE
        and text.capitalised(first)
        and text.capitalised(last - 1)
        and all(text.capitalised(n) for n in range(first, last) if len(text.words[n]) > LONG)
        and not (seen.last < last and _goes_with_a_title(text.words[seen.last]))
        for first, last in text.quotes
    )


def _goes_with_a_title(word: str) -> bool:
    """Whether a word may follow a title in its quotation marks: “Loki season 2”, “Loki 2”."""
    return word in known() or (word.isdecimal() and len(word) < LONG)


def _capitals(seen: Occurrence) -> bool:
    """Whether the words have the capitals that the catalog gives the title."""
    written = seen.name.written.split()
    if not written[0][:1].isupper():
        return True
    if len(written) == 1 and not seen.name.written[1:].islower():
        said = seen.text.slice(seen.first, seen.last)
        return sum(map(str.isupper, said)) >= min(2, sum(map(str.isupper, seen.name.written)))
    closes = seen.last - len(spaced(written[-1]).split())  # "Mixed-ish" is two words
    last = closes if written[-1][:1].isupper() and closes > seen.first else seen.first
    return seen.text.capitalised(seen.first) and seen.text.capitalised(last)


def _near(seen: Occurrence) -> list[int]:
    count = len(seen.text.words)
    near = range(max(0, seen.first - _NEAR), min(count, seen.last + _NEAR))
    return [n for n in near if not seen.first <= n < seen.last] or [seen.first]


def _run_on(seen: Occurrence) -> bool:
    """Whether a word in capitals joins on, and not the whole neighbourhood is in capitals."""
    text = seen.text
    beside = [
        word
        for word, gap in ((seen.first - 1, seen.first), (seen.last, seen.last))
        if 0 <= word < len(text.words) and text.gap(gap) in (" ", "-", "’", "'")
    ]
    loud = any(text.shouted(word) and text.words[word] not in known() for word in beside)
    return loud and not all(text.shouted(n) for n in _near(seen))


def _begins(text: Text, n: int) -> bool:
    """Whether a sentence or a quotation begins with a word: then its capital says nothing."""
    return n == 0 or not _BEGINS.isdisjoint(text.gap(n))


def _stands_out(seen: Occurrence) -> bool:
    """Whether the words are capitalised where the ones around are not, and no sentence begins."""
    if _begins(seen.text, seen.first):
        return False
    near = [n for n in _near(seen) if len(seen.text.words[n]) > LONG and not _begins(seen.text, n)]
    return sum(seen.text.capitalised(n) for n in near) * 2 < max(1, len(near))


def joined(text: Text, word: int, gap: int) -> str:
    """The word if it could be a part of a name with the one across the gap; else nothing."""
    if not 0 <= word < len(text.words) or text.gap(gap).strip("’'") not in (" ", "-", ": "):
        return ""
    if ":" in text.gap(gap) and _is_clause(text, word, gap):
        return ""
    if text.gap(gap) in _OF_PLURALS and text.words[gap - 1].endswith("s"):
        return ""  # "EastEnders' Jane Doe"
    said = text.words[word]
    return said if text.capitalised(word) and not said.isdigit() and said not in known() else ""


def _is_clause(text: Text, word: int, gap: int) -> bool:
    """Whether words after a colon are speech or a clause, no subtitle: "X: 'Ann is mine'", "X: Fans say"."""
    if text.words[word + 1 : word + 2] == ("s",) and text.gap(word + 1) in ("'", "’"):
        return True  # "X: Ann's boat is gone"
    follows = word + 1 < len(text.words) and text.gap(word + 1) == " "
    if follows and text.words[word] not in known() and text.words[word + 1] in context()["decided"]:
        return False  # "X: Origins cancelled"
    return text.gap(gap)[-1:] in "‘“'\"" or (follows and not text.capitalised(word + 1))
