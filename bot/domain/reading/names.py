"""The networks, outlets and events of ``names.toml``, found in a text."""

import tomllib
from functools import cache
from importlib.resources import files

from bot.domain.reading.marks import NameMark
from bot.domain.reading.phrases import Phrases
from bot.domain.titles.fold import Text


@cache
def services() -> frozenset[str]:
    """The streaming services, by their canonical names."""
    return frozenset(name for name, sort in _lexicon()[1].values() if sort == "streamers")


def names_of(text: Text) -> list[NameMark]:
    """The names that stand in the text with a capital letter in their first word, in reading order."""
    phrases, keys = _lexicon()
    return [
        NameMark(first, last, *keys[group])
        for first, last, groups in phrases.find(text)
        for group in groups
        if not text.slice(first, first + 1).islower()  # "iPlayer"
    ]


@cache
def _lexicon() -> tuple[Phrases, dict[str, tuple[str, str]]]:
    """The names of ``names.toml``, found by a key that says canonical name and table."""
    written = files("bot.domain.reading").joinpath("names.toml").read_text(encoding="utf-8")
    groups = {
        f"{sort}.{name}": forms
        for sort, names in tomllib.loads(written).items()
        for name, forms in names.items()
    }
    keys = {key: (key.partition(".")[2], key.partition(".")[0]) for key in groups}
    return Phrases(groups), keys
