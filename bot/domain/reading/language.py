"""One language's words, read from ``languages/<code>.toml``: its cues, numbers and everyday words."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import chain

from bot.domain.reading.counting_words import Numbers, Ranks, numbers_from, ranks_from
from bot.domain.reading.phrases import Phrases, expand
from bot.domain.titles.fold import Text

DEFAULT = "en"
LATER = "top10."
"""The table whose phrases are looked for only in passages that may speak of charts."""

_PLAIN = ("numbers", "ranks")  # tables of words, not of phrases
_TELLING = 3  # everyday words without which no other language is thought of
_LOYALTY = 0.6  # the source's own language needs only this share of the best one's words, less one


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """What is known of a language. Cue groups are named ``table.key`` as in its file."""

    code: str
    everyday: frozenset[str]
    numbers: Numbers
    ranks: Ranks
    phrases: Phrases
    later: Phrases
    """The phrases of the table ``LATER``."""
    sets: dict[str, frozenset[str]]
    """The keys of tables of phrases that are single words, by ``table.key``."""


@cache
def languages() -> dict[str, Language]:
    """Every language that has a file, by its code."""
    folder = files("bot.domain.reading").joinpath("languages")
    found = [
        _language(tomllib.loads(file.read_text(encoding="utf-8")))
        for file in folder.iterdir()
        if file.name.endswith(".toml")
    ]
    return {language.code: language for language in sorted(found, key=lambda one: one.code)}


@cache
def _everyday() -> frozenset[str]:
    """The everyday words of all languages."""
    return frozenset().union(*[one.everyday for one in languages().values()])


def detect(texts: Iterable[Text], hint: str) -> Language:
    """The language that the words are in; the source's own (``hint``) unless another fits far better."""
    known = languages()
    everyday = _everyday()
    words = list(chain.from_iterable(text.words for text in texts))
    hint = hint.partition("-")[0].lower()
    if hint in known and _count(known[hint].everyday, words) >= _count(everyday, words) * _LOYALTY:
        return known[hint]  # whatever the others have, as most often
    counts = {code: _count(one.everyday, words) for code, one in known.items()}
    best = max(known, key=lambda code: (counts[code], code == DEFAULT))
    if hint in known and (counts[best] < _TELLING or counts[hint] >= counts[best] * _LOYALTY):
        return known[hint]
    return known[best]


def _count(everyday: frozenset[str], words: Iterable[str]) -> int:
    return sum(map(everyday.__contains__, words))


def _language(data: dict[str, object]) -> Language:
    groups: dict[str, Iterable[str]] = {}
    sets: dict[str, frozenset[str]] = {}
    for table, keys in data.items():
        if isinstance(keys, dict) and table not in _PLAIN:
            for key, patterns in keys.items():
                if isinstance(patterns, str):
                    sets[f"{table}.{key}"] = frozenset(patterns.split())
                else:
                    groups[f"{table}.{key}"] = [p for pattern in patterns for p in expand(pattern)]
    numbers, ranks = data["numbers"], data["ranks"]
    assert isinstance(numbers, dict)
    assert isinstance(ranks, dict)
    return Language(
        code=str(data["code"]),
        everyday=frozenset(str(data["words"]).split()),
        numbers=numbers_from(numbers),
        ranks=ranks_from(ranks),
        phrases=Phrases({key: found for key, found in groups.items() if not key.startswith(LATER)}),
        later=Phrases({key: found for key, found in groups.items() if key.startswith(LATER)}),
        sets=sets,
    )
