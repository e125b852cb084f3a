"""How long a picture takes: `python -m tests.benchmarks.pictures`; aim: under 400 ms after the first."""

from datetime import date, timedelta
from time import perf_counter

from bot.domain.model import Chart, Placing
from bot.domain.ranking import ranking
from bot.domain.runs import runs
from bot.pictures import Drawable, History, Top10Picture

WEEKLY = Chart("netflix", "Netflix", "global", "TV (English)")
DAILY = Chart("flixpatrol", "Prime Video", "US", "TV")
START = date(2025, 4, 27)


def course(chart: Chart, count: int, step: int) -> list[Placing]:
    return [
        Placing(chart, START + timedelta(days=step * n), 1 + n * 7 % 10, "X") for n in range(count)
    ]


def top10(*titles: str) -> Top10Picture:
    return Top10Picture(ranking([Placing(WEEKLY, START, n, t) for n, t in enumerate(titles, 1)]))


def time(name: str, what: Drawable) -> None:
    start = perf_counter()
    size = len(what.draw())
    print(f"{name:<30} {(perf_counter() - start) * 1000:6.0f} ms  {size / 1024:4.0f} KB")


def main() -> None:
    """Prints one line a picture, the first being the coldest."""
    time("first of all", History("Étoile", runs(course(WEEKLY, 5, 7))))
    time("history, 1 point", History("Étoile", runs(course(WEEKLY, 1, 7))))
    time("history, 200 points", History("Étoile", runs(course(DAILY, 200, 1))))
    time("top 10", top10(*(f"Show number {n}" for n in range(10))))
    scripts = top10("愛の不時着", "사랑의 불시착", "ขวัญ", "रामायण", "مسلسل", "Ґудзик")
    time("top 10, six scripts, cold", scripts)
    time("top 10, six scripts", scripts)


if __name__ == "__main__":
    main()
