"""Phrases by groups, as a language's file writes them, and where a text has them."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import groupby, product

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from bot.domain.titles.fold import Text

NOISE = "general.noise"
_BRACES = re.compile(r"\{([^{}]*)\}")


Groups = tuple[str, ...]
Tables = Mapping[str, Groups]


def expand(pattern: str) -> list[str]:
    """All phrases that a pattern with braces stands for: ``{a,b} c`` is ``a c`` and ``b c``."""
    parts = _BRACES.split(pattern)
    choices = [part.split(",") if n % 2 else [part] for n, part in enumerate(parts)]
    return [" ".join("".join(chosen).split()) for chosen in product(*choices)]


class Phrases:
    """Groups of phrases, found in one pass.

    Of phrases of one table that overlap the longest counts; a phrase of ``general.noise`` hides all
    that lies in it. Tables do not hide each other's phrases.
    """

    def __init__(self, groups: dict[str, Iterable[str]]) -> None:
        owners: dict[str, set[str]] = {}
        for group, phrases in groups.items():
            for phrase in phrases:
                owners.setdefault(phrase, set()).add(group)
        self.groups = frozenset(groups)
        self.tables = with_tables(groups)
        self.written = tuple(owners)
        self._groups = [_by_table(tuple(sorted(groups))) for groups in owners.values()]
        self._automaton = AhoCorasick(
            [f" {phrase} " for phrase in owners],
            matchkind=MatchKind.Standard,
            store_patterns=False,
            implementation=Implementation.ContiguousNFA,
        )

    def find(self, text: Text) -> list[tuple[int, int, Groups]]:
        """First word, word past the end, and groups of each phrase in the text, in order."""
        hits = self._automaton.find_matches_as_indexes(text.folded, overlapping=True)
        if not hits:
            return []
        at = text.columns
        kept: list[tuple[int, int, Groups]] = []
        alone: Tables = {}
        reached: dict[str, int] = {}
        furthest = 0
        for first, end, n in sorted([(at[start], -at[end - 1], n) for n, start, end in hits]):
            groups, tables = self._groups[n]
            if first >= furthest:  # as most often: nothing before can hide it
                alone, reached, furthest = tables, {}, -end
            else:
                reached = reached or dict.fromkeys(alone, furthest)
                groups = _beyond(reached, -end, tables)
                furthest = max(furthest, *reached.values())
            if groups:
                kept.append((first, -end, groups))
        return kept


def with_tables(groups: Iterable[str]) -> frozenset[str]:
    """Groups, and what stands for all of each of their tables: ``renewal.*``."""
    groups = tuple(groups)
    return frozenset((*groups, *(f"{group.partition('.')[0]}.*" for group in groups)))


def _beyond(reached: dict[str, int], last: int, tables: Tables) -> Groups:
    """The groups of a phrase's tables of which none has ``reached`` as far, as it now does itself."""
    if last <= reached.get(NOISE, 0):
        return ()
    beyond = [table for table in tables if last > reached.get(table, 0)]
    reached.update(dict.fromkeys(beyond, last))
    return tuple([group for table in beyond for group in tables[table]])


@cache
def _by_table(groups: Groups) -> tuple[Groups, Tables]:
    """Sorted groups as they are, and by their tables; shared, as thousands of phrases have the same."""
    return groups, {table: tuple(of) for table, of in groupby(groups, _table)}


def _table(group: str) -> str:
    """The table of a group, the phrases of which may hide each other; the noise hides all."""
    return group if group == NOISE else group.partition(".")[0]
