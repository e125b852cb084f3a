"""What the press prints, act by act or as somebody at the page wishes."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from bot.demo.catalog import open_catalog
from bot.demo.press import Press
from bot.demo.press.faults import Status
from bot.demo.season import Act, Paper, Season
from bot.domain.model import Item

CHART = "/top10/all-weeks-global.tsv"
ON_A_PAGE = 12
"""Items that a feed keeps."""
DOWN = Status(503)
COLUMNS = (
    "week",
    "category",
    "weekly_rank",
    "show_title",
    "season_title",
    "weekly_hours_viewed",
    "runtime",
    "weekly_views",
    "cumulative_weeks_in_top_10",
)
Week = Mapping[str, Sequence[str]]
"""The titles of each category, by rank."""


@dataclass(frozen=True, slots=True)
class Printed:
    """One thing that was printed: an item, or (``item`` None) a chart."""

    act: int
    at: datetime
    outlet: str
    headline: str
    item: Item | None
    paper: str | None = None
    """The key of the paper, which a chart has not."""


class Newsroom:
    """Prints the season's papers, chart and catalog.

    Args:
        press: where they are served.
        season: what there is to print.
        clock: the time now, in UTC.
    """

    def __init__(self, press: Press, season: Season, clock: Callable[[], datetime]) -> None:
        self.printed: list[Printed] = []
        self.unread: set[Printed] = set()
        """What the bot had no chance to read yet."""
        self.played = 0
        """How many acts were printed."""
        self.down: set[str] = set()
        """Keys of the papers whose feed is down."""
        self.listeners: list[Callable[[], None]] = []
        self._press = press
        self._season = season
        self._clock = clock
        self._pages: dict[str, list[Item]] = defaultdict(list)
        self._weeks: dict[date, Week] = {}
        open_catalog(press, season.shows)

    @property
    def next_act(self) -> Act | None:
        """The act to be printed next; None after the last."""
        acts = self._season.acts
        return acts[self.played] if self.played < len(acts) else None

    @property
    def act(self) -> Act:
        """The act that was printed last."""
        return self._season.acts[max(self.played - 1, 0)]

    def was_read(self) -> None:
        """Says that the bot has looked at every source; what is down it could not read."""
        self.unread = {one for one in self.unread if one.paper in self.down}
        self.tell()

    def print_next(self) -> Act:
        """Prints the next act."""
        act = self._season.acts[self.played]
        self.played += 1
        if act.breaks:
            self.take_down(act.breaks)
        if act.mends:
            self.mend(act.mends)
        late = max(self._clock() - act.at, timedelta())
        for key, paper in self._season.papers.items():
            self._add(paper, [_later(item, late) for item in act.items.get(key, ())])
        if act.week:
            self._add_chart(act.week, act.chart)
        self.tell()
        return act

    def print_item(self, key: str, headline: str, summary: str) -> Item:
        """Prints somebody's own news in a paper."""
        paper = self._season.papers[key]
        link = f"https://{key}.example/own-{len(self.printed)}"
        item = Item(
            guid=link,
            link=link,
            headline=headline,
            summary=summary,
            outlet=paper.name,
            language=paper.language,
            published=self._clock(),
        )
        self._add(paper, [item])
        self.tell()
        return item

    def take_down(self, key: str) -> None:
        """Has a paper's feed answer with an error."""
        self.down.add(key)
        self._press.fail(self._season.papers[key].path, DOWN)
        self.tell()

    def mend(self, key: str) -> None:
        """Has it answer again."""
        self.down.discard(key)
        self._press.fail(self._season.papers[key].path, None)
        self.tell()

    def address(self, paper: Paper) -> str:
        """Where a paper's feed is."""
        return self._press.url(paper.path)

    @property
    def chart_address(self) -> str:
        """Where the chart file is."""
        return self._press.url(CHART)

    def _add(self, paper: Paper, items: Sequence[Item]) -> None:
        page = [*items, *self._pages[paper.key]][:ON_A_PAGE]
        self._pages[paper.key] = page
        self._press.publish(
            paper.path, page, form=paper.form, title=paper.name, language=paper.language
        )
        for item in items:
            at = item.published or self._clock()
            self._note(Printed(self.played, at, paper.name, item.headline, item, paper.key))

    def _add_chart(self, week: date, titles: Week) -> None:
        self._weeks[week] = titles
        body = chart_file(self._weeks)
        self._press.serve(CHART, body, content_type="text/tab-separated-values")
        headline = f"the Top 10 of the week to {week:%d %B %Y}"
        self._note(Printed(self.played, self._clock(), "Netflix Top 10", headline, None))

    def _note(self, printed: Printed) -> None:
        self.printed.append(printed)
        self.unread.add(printed)

    def tell(self) -> None:
        """Tells every listener that something has changed."""
        for listener in tuple(self.listeners):
            listener()


def _later(item: Item, late: timedelta) -> Item:
    """The item, as fresh as it was meant to be though its act begins late."""
    return replace(item, published=item.published and item.published + late)


def chart_file(weeks: Mapping[date, Week]) -> bytes:
    """The weeks as Netflix publishes them: TSV, the newest first."""
    lines = ["\t".join(COLUMNS)]
    for week in sorted(weeks, reverse=True):
        for category, titles in weeks[week].items():
            for rank, title in enumerate(titles, start=1):
                stood = sum(day <= week and title in weeks[day][category] for day in weeks)
                name = f"{title}: Season 1" if category.startswith("TV") else "N/A"
                hours = 30_000_000 - 2_000_000 * rank
                cells = (week, category, rank, title, name, hours, 2.5, hours // 3, stood)
                lines.append("\t".join(map(str, cells)))
    return ("\n".join(lines) + "\n").encode()
