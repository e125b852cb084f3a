"""A bot's memory of Netflix's charts, without the bot."""

from bot.domain.chartmemory import ChartMemory
from bot.domain.model import Chart, ChartMove
from bot.domain.moves import by_chart, moves, news
from bot.sources.charts import netflix


def golden(move: ChartMove) -> dict[str, object]:
    """The move in the form of the golden file."""
    return {
        "week": move.on.isoformat(),
        "category": move.chart.category,
        "show_title": move.title,
        "rank": move.rank,
        "moves": [str(kind) for kind in move.moves],
    }


class Follower:
    """Reads one file after the other, as the bot does, and keeps what it told."""

    def __init__(self) -> None:
        self.memories: dict[Chart, ChartMemory] = {}
        self.told: list[dict[str, object]] = []

    def read(self, body: bytes) -> list[dict[str, object]]:
        made: list[ChartMove] = []
        after = dict(self.memories)
        for chart, placings in by_chart(netflix.parse(body)).items():
            after[chart], new = moves(after.get(chart, ChartMemory(chart)), placings)
            made += news(new)
        self.memories = after
        told = [golden(move) for move in sorted(made, key=lambda move: move.on)]
        self.told += told
        return told
