"""How a language counts: its words for seasons and for places of a ranking, as ``[numbers]`` and ``[ranks]`` write them."""

from dataclasses import dataclass, fields
from typing import Any


@dataclass(frozen=True, slots=True, eq=False)
class Numbers:
    """How a language counts seasons; phrases and words in comparable form."""

    cardinal: dict[str, int]
    tens: dict[str, int]
    """Of these, those that a hyphen joins to a digit: "thirty-three"."""
    ordinal: dict[str, int]
    cohort: dict[str, int]
    """Words for a show in its first, second year: "freshman"."""
    endings: frozenset[str]
    """Of an ordinal in digits; ``.`` where a full stop is one."""
    season: frozenset[str]
    part: frozenset[str]
    """Nouns that mean a season only with an ordinal or a count: "third run", but not "new run"."""
    round: frozenset[str]
    """Of these, nouns that mean one also in "another run", "two more runs"."""
    years: frozenset[str]
    """Of these, nouns that count seasons only while they are few: "after 20 years" may be 17 seasons."""
    another: frozenset[str]
    """Words for one more: "another"."""
    time: frozenset[str]
    """Nouns that count no seasons: "after two months"."""
    turn: frozenset[str]
    """Of these, nouns that mean one only with an ordinal: "a fourth go", but not "in one go"."""
    several: frozenset[str]
    """Cardinals that "of" follows: "a pair of"."""
    episodes: frozenset[str]
    """Nouns for what a season is made of: "after four episodes", "five airings"."""
    until: frozenset[str]
    """Words before the count of all that there was: "after two"."""
    label: frozenset[str]
    """Nouns that mean a season only before its number: "year six"."""
    nouns: frozenset[str]
    """The nouns that mean a season before a number: season, part and label, not round."""
    of: frozenset[str]
    """Before what a counted part is of: "two more series of X"."""
    joins: frozenset[str]
    more: frozenset[str]
    final: frozenset[str]
    last: frozenset[str]
    """Words that mean the final one or the one before, "last season"."""
    behind: frozenset[str]
    """Adjectives that follow the noun, and mean more or the final one: "dos temporadas más"."""
    surplus: frozenset[str]
    """After ``of``, behind the noun: "deux saisons de plus"."""
    number: frozenset[str]
    """Words between the noun and its number: "temporada número 14"."""
    article: frozenset[str]
    definite: frozenset[str]
    """Articles of what is known already: "the series"."""
    own: frozenset[str]
    """Possessives: "its last season" is the final one."""
    pronoun: frozenset[str]
    """Words that stand for a show: "it"."""
    between: frozenset[str]
    """Words that may stand between a number and its noun."""
    follow: frozenset[str]
    """Words that begin what follows a noun phrase: prepositions, conjunctions and their like."""
    openers: frozenset[str]
    """All words that a season can begin with, digits aside."""


@dataclass(frozen=True, slots=True)
class Ranks:
    """How a language names places of a ranking; words in comparable form."""

    noun: frozenset[str]
    """Before a number: "number", "spot"."""
    at: frozenset[str]
    """The same where nothing else follows: "debuts at eight"."""
    follow: frozenset[str]
    """After an ordinal that is a place: "third place", "third on the list"."""
    ordinal: dict[str, int]
    """The words for first, second ..."""


def numbers_from(data: dict[str, str]) -> Numbers:
    """How a language counts seasons, by its table; what it does not name is empty."""

    def words(*keys: str) -> frozenset[str]:
        return frozenset(word for key in keys for word in data.get(key, "").split())

    tens = {word: 10 * n for word, n in _numbered(data.get("tens", "")).items()}
    cardinal = _numbered(data["cardinal"]) | tens
    ordinal = _numbered(data["ordinal"])
    openers = words("season", "part", "label", "more", "final", "last")
    made: dict[str, Any] = {
        "cardinal": cardinal,
        "tens": tens,
        "ordinal": ordinal,
        "cohort": _numbered(data.get("cohort", "")),
        "endings": words("ordinal_endings"),
        "part": words("part", "round", "turn"),
        "nouns": words("season", "part", "label"),
        "joins": words("and"),
        "openers": openers | cardinal.keys() | ordinal.keys(),
    }
    plain: dict[str, Any] = {
        field.name: words(field.name) for field in fields(Numbers) if field.name not in made
    }
    return Numbers(**plain, **made)


def ranks_from(data: dict[str, str]) -> Ranks:
    """How a language names places, by its table."""
    return Ranks(
        noun=frozenset(data["noun"].split()),
        at=frozenset(data["at"].split()),
        follow=frozenset(data["follow"].split()),
        ordinal=_numbered(data["ordinal"]),
    )


def _numbered(words: str) -> dict[str, int]:
    """Each form of the first word as 1, of the second as 2 ..."""
    return {form: n for n, forms in enumerate(words.split(), start=1) for form in forms.split("|")}
