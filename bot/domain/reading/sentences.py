"""Where each sentence of a text begins and ends."""

from itertools import pairwise

from bot.domain.reading.language import Language
from bot.domain.reading.spelling import is_initial
from bot.domain.titles.fold import Text

_ABBREVIATIONS = frozenset(
    (
        *("dr", "mr", "mrs", "ms", "st", "vs", "no", "sr", "jr", "dept", "vol", "nr"),
        *("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"),
    )
)
_LONGEST = 150  # words of a sentence; longer runs are cut
_MOST_WORDS = 1500  # of a text that are read; news comes first


def cuts_of(
    text: Text, titled: frozenset[int], marked: set[int], ordinals: frozenset[int]
) -> list[tuple[int, int]]:
    """Where each sentence begins and ends; a title's own full stop or question mark ends none.

    ``marked`` are the words after titles that end in a mark: there a capital letter must follow;
    after ``ordinals`` a sentence goes on.
    """
    count = min(len(text.words), _MOST_WORDS)
    ends = [
        n
        for n in text.parted
        if n < count and n not in ordinals and _ends_before(text, n, titled, marked)
    ]
    cuts = [0]
    for end in (*ends, count):
        cut = cuts[-1] + _LONGEST
        while cut < end:
            if cut in titled and cut - 1 in titled:
                cut += 1
            else:
                cuts.append(cut)
                cut += _LONGEST
        cuts.append(end)
    return list(pairwise(cuts)) if count else []


def ordinals_of(text: Text, language: Language) -> frozenset[int]:
    """The words after ordinals that end in a full stop: "3. Staffel", but not "Platz 3. Die Serie"."""
    if "." not in language.numbers.endings:
        return frozenset()
    nouns = language.numbers.nouns | language.ranks.noun
    return frozenset(
        n
        for n in text.parted
        if 0 < n < len(text.words)
        and text.gap(n) == ". "
        and text.words[n - 1].isdecimal()
        and len(text.words[n - 1]) <= len("31")
        and not (n > 1 and text.words[n - 2] in nouns)
    )


def _ends_before(text: Text, word: int, titled: frozenset[int], marked: set[int]) -> bool:
    """Whether a sentence ends before ``word``, for all that titles and lists make of it."""
    if (word in titled and word - 1 in titled) or not _ends(text, word):
        return False
    goes_on = word in marked and (not text.capitalised(word) or _is_quoted(text, word))
    return not (goes_on or _numbers(text, word, titled) or _numbers(text, word - 1, titled))


def _is_quoted(text: Text, word: int) -> bool:
    """Whether a headline closes quotation marks before a word: "‘Jeopardy!’ Renewed"."""
    return text.field == "headline" and text.gap(word).rstrip()[-1:] in ("’", "”", "'", '"', "»")


def _numbers(text: Text, word: int, titled: frozenset[int]) -> bool:
    """Whether a word is the number of a title in a list: "1. A 2. B", "1. A (9 million); 2. B"."""
    if not text.words[word].isdecimal() or word + 1 not in titled:
        return False
    listed = len(text.words[word]) <= len("10") and text.gap(word) != " "
    return word == 0 or word - 1 in titled or listed


def _ends(text: Text, word: int) -> bool:
    """Whether the marks before ``word`` end a sentence."""
    gap = text.gap(word)
    if "?" in gap or "!" in gap or "…" in gap or "\n" in gap or "..." in gap:
        return True
    if "." not in gap or not (
        gap.rstrip().endswith((".", "”", '"', "»", "’", "'")) or gap[-1:] in "“\"‘'«("
    ):
        return False
    before = text.words[word - 1]
    return (
        text.capitalised(word)
        and before not in _ABBREVIATIONS
        and not is_initial(text, word - 1)
        and any(c.isspace() for c in gap)
    )
