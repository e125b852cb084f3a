"""The season ledger: what is known of each season of a show, since when, how surely, from whom.

    stories, notes -> what was decided, oldest first    (witnesses)
    catalogs       -> what is on air, what is listed    (witnesses)
    for each season: on air or over, if the catalog says so
        else the newest decision that is no rumour against a surer one
        else what the catalogs list; else unknown
    -> the outlook: the next season, in plain sentences (outlook)

What speaks against a state is kept beside it and shown. Facts and their dates, no odds.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from bot.domain.ledger.conflicts import conflicts
from bot.domain.ledger.evidence import Entry, Evidence, Line, Source, State
from bot.domain.ledger.outlook import Known, outlook
from bot.domain.ledger.witnesses import begun, decided, listed
from bot.domain.model import Certainty, Noted, Show, Story
from bot.domain.runs import Run

ON_SCREEN = frozenset({State.AIRING, State.OVER})
"""States of a season that was seen, whatever was decided."""


@dataclass(frozen=True, slots=True)
class Ledger:
    """All that is known of a show's seasons."""

    show: Show
    entries: tuple[Entry, ...]
    """By season."""
    outlook: tuple[Line, ...]
    """What is to be expected: decisions, then people, then charts."""
    conflicts: tuple[Line, ...]
    """Where the witnesses contradict each other."""


def ledger(
    show: Show,
    stories: Iterable[Story],
    noted: Iterable[Noted] = (),
    runs: Iterable[Run] = (),
    *,
    today: date,
) -> Ledger:
    """The ledger of a show as of ``today``, from all that was told of it."""
    stories, noted = tuple(stories), tuple(noted)
    told = _by_season(decided(show, stories, noted))
    held = _by_season(listed(show, today))
    entries = tuple(_entry(season, told[season], held[season]) for season in sorted({*told, *held}))
    known = Known(show, entries, stories, noted, tuple(runs), begun(show, today), today)
    return Ledger(show, entries, outlook(known), conflicts(show, entries))


def _by_season(found: Iterable[Evidence]) -> defaultdict[int, list[Evidence]]:
    seasons = defaultdict[int, list[Evidence]](list)
    for evidence in found:
        seasons[evidence.season].append(evidence)
    return seasons


def _entry(season: int, told: list[Evidence], held: list[Evidence]) -> Entry:
    aired = [evidence for evidence in held if evidence.state in ON_SCREEN]
    if aired:
        ordered = tuple(one for one in told if one.state is State.ORDERED)
        return Entry(season, aired[0].state, tuple(aired), ordered)
    before: list[Evidence] = []
    valid: list[Evidence] = []
    against: list[Evidence] = []
    for evidence in told:
        if valid and _is_mere_rumour(evidence, valid):
            against.append(evidence)
        elif valid and evidence.state is not valid[0].state:
            before, valid = [*before, *valid], [evidence]
        else:
            valid.append(evidence)
    for evidence in held:
        agrees = not valid or evidence.state is valid[0].state
        (valid if agrees else against).append(evidence)
    return Entry(season, valid[0].state, tuple(valid), tuple(before), tuple(against))


def _is_mere_rumour(evidence: Evidence, valid: list[Evidence]) -> bool:
    return (
        evidence.state is not valid[0].state
        and evidence.certainty is Certainty.RUMOUR
        and max(one.certainty for one in valid) > Certainty.RUMOUR
    )


__all__ = ["Entry", "Evidence", "Ledger", "Line", "Source", "State", "ledger"]
