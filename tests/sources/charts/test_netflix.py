from collections.abc import Sequence

import pytest

from bot.domain.model import Chart, Placing
from bot.errors import SourceError
from bot.sources.charts import netflix
from tests.sources.charts.following import Follower

OLD = ("week", "category", "weekly_rank", "show_title", "season_title", "weekly_hours_viewed")
HEADER = (*OLD, "runtime", "weekly_views", "cumulative_weeks_in_top_10")
CATEGORIES = ("Films (English)", "Films (Non-English)", "TV (English)", "TV (Non-English)")
ENGLISH = Chart("netflix", "Netflix", "global", "TV (English)")


def row(week: str, category: str, rank: int, title: str = "", season: str = "N/A") -> str:
    title = title or f"{category} {rank}"
    return "\t".join((week, category, str(rank), title, season, "65000000", "0", "9800000", "2"))


def rows(week: str, *, titles: Sequence[str] = ()) -> list[str]:
    """A whole week, whose English shows begin with ``titles``."""
    named = dict(enumerate(titles, start=1))
    return [
        row(week, category, rank, named.get(rank, "") if category == "TV (English)" else "")
        for category in CATEGORIES
        for rank in range(1, 11)
    ]


def file(*weeks: list[str]) -> bytes:
    return "\n".join(["\t".join(HEADER), *(line for week in weeks for line in week)]).encode()


def test_a_row_becomes_a_placing() -> None:
    week = rows("2026-07-19")
    season = "Little\u00a0House: Season 1"
    week[20] = row("2026-07-19", "TV (English)", 1, "Little\u00a0House", season)

    placings = netflix.parse(file(week))

    assert placings[0] == Placing(
        ENGLISH, placings[0].on, 1, "Little House", season="Little House: Season 1", weeks=2
    )
    assert placings[0].on.isoformat() == "2026-07-19"
    assert placings[1].season is None


def test_films_are_left_out() -> None:
    placings = netflix.parse(file(rows("2026-07-19")))

    assert {placing.chart.category for placing in placings} == {
        "TV (English)",
        "TV (Non-English)",
    }
    assert len(placings) == 20


def test_columns_are_found_by_name_wherever_they_stand() -> None:
    lines = [line.split("\t") for line in file(rows("2026-07-19")).decode().split("\n")]
    turned = "\n".join("\t".join(reversed(["x", *cells])) for cells in lines)

    assert netflix.parse(turned.encode()) == netflix.parse(file(rows("2026-07-19")))


def test_a_byte_order_mark_line_ends_of_windows_and_a_last_empty_line_do_no_harm() -> None:
    body = file(rows("2026-07-19"))

    dressed = b"\xef\xbb\xbf" + body.replace(b"\n", b"\r\n") + b"\r\n"

    assert netflix.parse(dressed) == netflix.parse(body)


def test_quotation_marks_belong_to_the_title() -> None:
    placings = netflix.parse(file(rows("2026-07-19", titles=['"Sr."', 'The "Real" One'])))

    assert [placing.title for placing in placings[:2]] == ['"Sr."', 'The "Real" One']


BROKEN = {
    "null": (b"null", "begins 'null'"),
    "an HTML page": (b'<a href="/tudum">Moved Permanently</a>.\n\n', "lacks the columns week"),
    "nothing": (b"", "begins '' and lacks"),
    "a header alone": (file(), "no rows"),
    "a picture": (b"\x89PNG\r\n", "not UTF-8"),
    "another table": (file(rows("2026-07-19")).replace(b"show_title", b"name"), "show_title"),
    "a cut line": (file(rows("2026-07-19"))[:-40], "at line 41"),
    "a cut week": (file(rows("2026-07-19"), rows("2026-07-12")[:-2]), "of 2026-07-12 lacks a rank"),
    "a cut between two charts": (file(rows("2026-07-19"), rows("2026-07-12")[:20]), "a chart"),
    "a newest week in the making": (file(rows("2026-07-19")[:20], rows("2026-07-12")), "a chart"),
    "a rank twice": (
        file(rows("2026-07-19")).replace(b"(English)\t2\t", b"(English)\t3\t"),
        "lacks a rank",
    ),
    "a word for a rank": (file(rows("2026-07-19")).replace(b"\t2\tTV", b"\ttwo\tTV"), "line 23"),
    "another calendar": (file(rows("19.07.2026")), "at line 2"),
}


@pytest.mark.parametrize("kind", BROKEN)
def test_a_file_that_is_not_whole_is_refused_with_the_reason(kind: str) -> None:
    body, reason = BROKEN[kind]

    with pytest.raises(SourceError, match=reason):
        netflix.parse(body)


def test_a_refused_file_changes_nothing() -> None:
    follower = Follower()
    follower.read(file(rows("2026-07-12")))
    before = follower.memories
    new = file(rows("2026-07-19", titles=["Étoile"]), rows("2026-07-12"))

    with pytest.raises(SourceError):
        follower.read(new[:2000])

    assert follower.memories is before
    assert [told["show_title"] for told in follower.read(new)] == ["Étoile"]


def test_some_countries_alone_can_be_read() -> None:
    header = "\t".join(("country_iso2", *HEADER))
    lines = [
        header,
        *(
            f"{region}\t{row('2022-02-27', category, rank)}"
            for region in ("AR", "FR", "US")
            for category in ("Films", "TV")
            for rank in range(1, 11)
        ),
    ]

    found = {placing.chart.region for placing in netflix.parse_countries(iter(lines), {"FR"})}

    assert found == {"FR"}


def test_a_countries_file_that_breaks_off_is_refused_at_its_end() -> None:
    header = "\t".join(("country_iso2", *HEADER))
    lines = [header, *(f"FR\t{row('2022-02-27', 'TV', rank)}" for rank in range(1, 10))]

    with pytest.raises(SourceError, match=r"TV \(FR\) of 2022-02-27 lacks a rank"):
        list(netflix.parse_countries(lines))


def test_the_worldwide_file_is_no_countries_file() -> None:
    with pytest.raises(SourceError, match="lacks the columns country_iso2"):
        list(netflix.parse_countries(file(rows("2026-07-19")).decode().split("\n")))
