"""Netflix's files in small: weeks of shows that we made up."""

from collections.abc import Sequence
from datetime import date, timedelta

FIRST = date(2026, 6, 28)
FILLERS = tuple(f"Filler {letter}" for letter in "ABCDEFGHIJ")
_HEAD = "week\tcategory\tweekly_rank\tshow_title\tseason_title\tcumulative_weeks_in_top_10"


def week(number: int) -> date:
    return FIRST + timedelta(weeks=number)


def worldwide(*weeks: Sequence[str], first: int = 0) -> bytes:
    """One file; each week begins with these titles."""
    lines = [
        f"{week(number)}\tTV (English)\t{rank}\t{title}\tN/A\t1"
        for number, titles in reversed(list(enumerate(weeks, first)))
        for rank, title in enumerate(_full(titles), start=1)
    ]
    return "\n".join([_HEAD, *lines]).encode()


def countries(**titles: Sequence[Sequence[str]]) -> bytes:
    """One file; each country has its weeks, which begin with these titles."""
    lines = [
        f"{code}\t{code}\t{week(number)}\tTV\t{rank}\t{title}\tN/A\t1"
        for code, weeks in titles.items()
        for number, of_week in reversed(list(enumerate(weeks)))
        for rank, title in enumerate(_full(of_week), start=1)
    ]
    return "\n".join([f"country_name\tcountry_iso2\t{_HEAD}", *lines]).encode()


def _full(titles: Sequence[str]) -> Sequence[str]:
    return (*titles, *(filler for filler in FILLERS if filler not in titles))[:10]
