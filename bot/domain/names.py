"""Which show of the catalog a row of a chart means: one, none, or better nobody than the wrong one.

settled by a moderator? -> that
else by id, if title or year agree with it
else by title, then by alias; out: another id, another year, not yet premiered
  -> the only one left that nothing speaks against | of several, the one at home there | doubt
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from bot.domain.folding import fold
from bot.domain.homes import home
from bot.domain.model import ChartMove, Placing, Show

Row = Placing | ChartMove

LONG_OVER = 5
"""Years after its end in which a show of another home may chart unasked: later it may be a remake."""

_QUALIFIED = re.compile(r"^(?P<title>.+?) \((?:(?P<year>(?:19|20)\d\d)|(?P<country>[A-Z]{2}))\)$")
_SEASON = re.compile(
    r"(?:\s*[:,–—-]\s*|\s+)(?:(?:season|series|part|volume|vol\.?|chapter|book)\s+\d+"
    r"|limited series|mini-?series)$",
    re.IGNORECASE,
)
_COUNTRIES = {"UK": "GB", "USA": "US"}


@dataclass(frozen=True, slots=True)
class Doubt:
    """Why a title is taken for no show, and the shows that it may mean."""

    reason: str
    shows: tuple[Show, ...]


def settling_key(row: Row) -> tuple[str, str]:
    """What a moderator's decision on a row holds for: the source, and the title in any spelling."""
    return row.chart.source, fold(row.title) or row.title


class Names:
    """The names of ``shows``, which should hold all namesakes that are known, watched or not.

    ``settled`` are moderators' decisions by `settling_key`: the id of the show that a title means,
    or None if it is none of ours.
    """

    def __init__(
        self,
        shows: Iterable[Show],
        settled: Mapping[tuple[str, str], int | None] | None = None,
    ) -> None:
        self._settled = settled or {}
        self._by_id: dict[int, Show] = {}
        self._by_imdb: dict[str, Show] = {}
        self._titled = defaultdict[str, list[Show]](list)
        self._called = defaultdict[str, list[Show]](list)
        for show in shows:
            self._by_id[show.id] = show
            if show.imdb:
                self._by_imdb[show.imdb] = show
            self._titled[fold(show.title)].append(show)
            for name in {fold(alias) for alias in show.aliases} - {fold(show.title)}:
                self._called[name].append(show)

    def meaning(self, row: Row) -> Show | Doubt | None:
        """The show that a row means; None if it is none of these."""
        key = settling_key(row)
        if key in self._settled:
            return self._by_id.get(self._settled[key] or 0)
        if row.key and (show := self._by_imdb.get(row.key)):
            return (
                show if _confirms(show, row) else Doubt("its id is that of another title", (show,))
            )
        for title, year, country in _readings(row):
            named = self._titled.get(fold(title)) or self._called.get(fold(title)) or ()
            possible = [show for show in named if _is_possible(show, row, year, country)]
            if possible:
                return _choice(possible, row, year)
        return None


def _readings(row: Row) -> Iterator[tuple[str, int | None, str | None]]:
    """The title as it stands, then without what does not belong to it; with year and country."""
    yield row.title, row.year, None
    if found := _QUALIFIED.match(row.title):
        year = int(found["year"]) if found["year"] else row.year
        country = found["country"]
        yield found["title"], year, _COUNTRIES.get(country, country)
    if bare := _SEASON.sub("", row.title):
        yield bare, None, None  # the year may be the season's


def _confirms(show: Show, row: Row) -> bool:
    names = {fold(name) for name in (show.title, *show.aliases)}
    if any(fold(title) in names for title, _, _ in _readings(row)):
        return True
    return bool(show.year and row.year and abs(show.year - row.year) <= 1)


def _is_possible(show: Show, row: Row, year: int | None, country: str | None) -> bool:
    has_imdb = row.key is not None and row.key.startswith("tt")
    if has_imdb and show.imdb and show.imdb != row.key:
        return False
    if country and show.country and show.country != country:
        return False
    if show.year is None:
        return True
    return show.year <= row.on.year and (year is None or abs(show.year - year) <= 1)


def _choice(possible: list[Show], row: Row, year: int | None) -> Show | Doubt:
    objections = {show.id: _objection(show, row, year) for show in possible}
    clear = [show for show in possible if not objections[show.id]]
    at_home = [show for show in clear if _is_at_home(show, row)]
    for choice in (clear, at_home):
        if len(choice) == 1:
            return choice[0]
    if clear:
        return Doubt(f"{len(clear)} shows have this name", tuple(clear))
    return Doubt(objections[possible[0].id] or "", tuple(possible))


def _objection(show: Show, row: Row, year: int | None) -> str | None:
    """What speaks against a show of the right name without ruling it out."""
    category = row.chart.category
    if show.language and "English" in category and ("Non-" in category) == (show.language == "en"):
        return f"{show.label} is not of the chart {category}"
    over = show.end_year is not None and show.end_year + LONG_OVER < row.on.year
    if over and year is None and not _is_at_home(show, row):
        return f"{show.label} ended in {show.end_year}; this may be a new show of the same name"
    return None


def _is_at_home(show: Show, row: Row) -> bool:
    return show.network is not None and home(show.network) == home(row.chart.service)
