"""Phrases by groups, as a language's file writes them, and where a text has them."""

import re
from collections.abc import Iterable
from itertools import groupby, product

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from bot.domain.titles.fold import Text

NOISE = "general.noise"
_BRACES = re.compile(r"\{([^{}]*)\}")


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
        self.written = tuple(owners)
        self._groups = [
            tuple((table, tuple(one)) for table, one in groupby(sorted(groups), _table))
            for groups in owners.values()
        ]
        self._automaton = AhoCorasick(
            [f" {phrase} " for phrase in owners],
            matchkind=MatchKind.Standard,
            store_patterns=False,
            implementation=Implementation.ContiguousNFA,
        )

    def find(self, text: Text) -> list[tuple[int, int, tuple[str, ...]]]:
        """First word, word past the end, and groups of each phrase in the text, in order."""
        hits = self._automaton.find_matches_as_indexes(text.folded, overlapping=True)
        if not hits:
            return []
        at = text.columns
        spans = sorted([(at[start], -at[end - 1], n) for n, start, end in hits])
        kept: list[tuple[int, int, tuple[str, ...]]] = []
        reached: dict[str, int] = {}
        for first, end, n in spans:
            last = -end
            if last <= reached.get(NOISE, 0):
                continue
            shown: tuple[str, ...] = ()
            for table, groups in self._groups[n]:
                if last > reached.get(table, 0):
                    reached[table] = last
                    shown += groups
            if shown:
                kept.append((first, last, shown))
        return kept


def _table(group: str) -> str:
    """The table of a group, the phrases of which may hide each other; the noise hides all."""
    return group if group == NOISE else group.partition(".")[0]
