"""Follow Netflix's countries through files, oldest first, and weigh the memory that it took.

python -m tests.benchmarks.countries OLDER.tsv NEWER.tsv
"""

import json
import resource
import sys
import time
from itertools import groupby
from pathlib import Path

from bot.domain.chartmemory import ChartMemory
from bot.domain.model import Chart, ChartMove
from bot.domain.moves import by_chart, moves, news
from bot.sources.charts import netflix


def follow(paths: list[Path]) -> tuple[dict[Chart, ChartMemory], list[ChartMove]]:
    """What the charts hold at the end, and all that was told on the way."""
    memories: dict[Chart, ChartMemory] = {}
    told: list[ChartMove] = []
    for path in paths:
        with path.open(encoding="utf-8") as lines:
            placings = netflix.parse_countries(lines)
            for _, country in groupby(placings, lambda placing: placing.chart.region):
                for chart, rows in by_chart(country).items():
                    memory = memories.get(chart, ChartMemory(chart))
                    memories[chart], made = moves(memory, rows)
                    told += news(made)
    return memories, told


def main() -> None:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.perf_counter()
    memories, told = follow([Path(name) for name in sys.argv[1:]])
    seconds = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    figures = {
        "charts": len(memories),
        "titles": sum(len(memory.titles) for memory in memories.values()),
        "moves": len(told),
        "dates": sorted({move.on.isoformat() for move in told}),
        "seconds": round(seconds, 2),
        "megabytes": round((peak - before) / 1024, 1),
    }
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
