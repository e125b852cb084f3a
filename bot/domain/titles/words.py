"""The word lists of ``context.toml``, each a set of folded words."""

import tomllib
from functools import cache
from importlib.resources import files


@cache
def context() -> dict[str, frozenset[str]]:
    """The word lists of ``context.toml``."""
    written = files("bot.domain.titles").joinpath("context.toml").read_text(encoding="utf-8")
    return {key: frozenset(value.split()) for key, value in tomllib.loads(written).items()}


@cache
def strict_seasons() -> frozenset[str]:
    """The words for seasons that mean one even without a number."""
    return context()["season"] - context()["loose"]


@cache
def charts() -> tuple[str, ...]:
    """The phrases of charts, in comparable form between spaces."""
    return tuple(f" {' '.join(said.split('_'))} " for said in sorted(context()["charted"]))


@cache
def chart_words() -> frozenset[str]:
    """The words with which these phrases begin."""
    return frozenset(said.split()[0] for said in charts())


@cache
def everyday() -> frozenset[str]:
    """The words, and names of people, that a title of one word may well be instead."""
    return context()["common"] | context()["given"]


@cache
def known() -> frozenset[str]:
    """Words that stand beside titles and are no part of them, capital letter or not."""
    lists = context()
    return lists["beside"] | lists["season"] | lists["role"] | lists["television"] | lists["before"]
