"""One batch of news: which stories are new or have grown, and whom they are owed to."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import datetime, timedelta

from bot.domain.audience import heard_by
from bot.domain.model import ChartWatch, Story, Telling, Watch
from bot.domain.stories import place, wants

NEWS_LASTS = timedelta(hours=48)
"""Older news is history: known, shown by /show, alerted to nobody."""
MEMORY = timedelta(days=60)
"""How far back a story can lie that an item still tells."""
MOST_AT_ONCE = 30
"""Stories of one batch that a channel gets at most, so that a long downtime ends in no flood."""


class Edition:
    """Collects the tellings of a batch; afterwards ``new``, ``grown`` and ``owed`` say what they make.

    Args:
        known: stories of the shows concerned that an item may still tell, oldest first.
        watches: whoever wants to hear of those shows, or of charts.
        last_id: the highest story id in use.
        now: the time of the batch.
    """

    def __init__(
        self,
        known: Iterable[Story],
        watches: Iterable[Watch | ChartWatch],
        last_id: int,
        now: datetime,
    ) -> None:
        self.new: dict[int, Story] = {}
        self.grown: dict[int, Story] = {}
        self.owed: list[tuple[Story, Watch | ChartWatch]] = []
        self._told: dict[int, list[Story]] = defaultdict(list)
        for story in known:
            self._told[story.show.id].append(story)
        self._watches: dict[int, list[Watch]] = defaultdict(list)
        self._chart_watches: list[ChartWatch] = []
        for watch in watches:
            if isinstance(watch, ChartWatch):
                self._chart_watches.append(watch)
            else:
                self._watches[watch.show_id].append(watch)
        self._last_id = last_id
        self._now = now
        self._load = Counter[int]()

    def tell(self, telling: Telling, *, is_news: bool) -> Story | None:
        """Adds a telling; the story it started or made grow. Only news is owed to anybody."""
        known = self._told[telling.claim.show.id]
        story = place(telling, known, self._last_id + 1)
        if story is None:
            return None
        before = next((old for old in known if old.id == story.id), None)
        if before is None:
            self._last_id = story.id
            known.append(story)
            self.new[story.id] = story
        else:
            known[known.index(before)] = story
            (self.new if story.id in self.new else self.grown)[story.id] = story
        if is_news and self._now - telling.at <= NEWS_LASTS:
            self._owe(story, before)
        return story

    def _owe(self, story: Story, before: Story | None) -> None:
        """A new story to all who want it; a grown one to those who did not want it before."""
        watches: list[Watch | ChartWatch] = [*self._watches[story.show.id], *self._chart_watches]
        for watch in watches:
            is_due = _wants(watch, story) and not _wants(watch, before)
            if is_due and self._load[watch.channel_id] < MOST_AT_ONCE:
                self._load[watch.channel_id] += 1
                self.owed.append((story, watch))


def _wants(watch: Watch | ChartWatch, story: Story | None) -> bool:
    """Whether the watch is to be told as much of the story as its guild may hear."""
    heard = story and heard_by(story, watch.guild_id)
    return heard is not None and wants(watch, heard)
