import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from bot.domain.model import Chart, ChartMove, Placing
from bot.domain.moves import ChartMemory, by_chart, moves, news, replay
from bot.errors import SourceError
from bot.sources.charts import netflix

OLD = ("week", "category", "weekly_rank", "show_title", "season_title", "weekly_hours_viewed")
HEADER = (*OLD, "runtime", "weekly_views", "cumulative_weeks_in_top_10")
CATEGORIES = ("Films (English)", "Films (Non-English)", "TV (English)", "TV (Non-English)")
ENGLISH = Chart("netflix", "Netflix", "global", "TV (English)")

NAMED_THEN: dict[tuple[object, object], str] = {
    ("2022-08-07", "Trainwreck: Woodstock '99"): "Trainwreck",
    ("2023-10-29", "José Totoy 3"): "Learning and fun with Jose Comelon",
    ("2023-12-31", "Berlin and the Jewels of Paris"): "Berlin",
    ("2024-02-25", "Avatar: The Last Airbender"): "Avatar The Last Airbender",
    ("2025-05-25", "Miss Governor"): "She the People",
}
"""What Netflix renamed in weeks that it had published under another name."""


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


@pytest.fixture
def captures(shared: Path) -> Path:
    return shared / "data" / "netflix"


@pytest.fixture
def expected(captures: Path) -> list[dict[str, object]]:
    lines = (captures / "moves.global-tv.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines]


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


def test_the_golden_moves_come_out_of_the_capture_exactly(
    captures: Path, expected: list[dict[str, object]]
) -> None:
    placings = netflix.parse((captures / "all-weeks-global.2026-07-22.tsv").read_bytes())

    told = [golden(move) for move in news(replay(placings))]

    assert told == expected
    assert len(told) == 1730


def test_the_captures_one_after_the_other_tell_each_move_once(
    captures: Path, expected: list[dict[str, object]]
) -> None:
    follower = Follower()
    for path in sorted(captures.glob("all-weeks-global.*.tsv")):
        follower.read(path.read_bytes())

    as_named_then = [
        move
        | {"show_title": NAMED_THEN.get((move["week"], move["show_title"]), move["show_title"])}
        for move in expected
        if str(move["week"]) > "2021-11-14"
    ]
    assert sorted(map(json.dumps, follower.told)) == sorted(map(json.dumps, as_named_then))


def test_the_file_without_its_oldest_weeks_tells_its_new_ones_right(
    captures: Path, expected: list[dict[str, object]]
) -> None:
    follower = Follower()
    first, short, last = (
        follower.read((captures / f"all-weeks-global.{day}.tsv").read_bytes())
        for day in ("2026-07-01", "2026-07-15", "2026-07-22")
    )

    assert first == []
    assert short == [move for move in expected if move["week"] in {"2026-07-05", "2026-07-12"}]
    assert last == [move for move in expected if move["week"] == "2026-07-19"]


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("ERROR-null-body.2023-12-27.body", "begins 'null'"),
        ("ERROR-moved-permanently.2023-06-01.body", "begins '<a href"),
        ("all-weeks-global.2026-07-15.tsv", "ends on 2026-07-12"),
    ],
)
def test_error_bodies_and_older_files_change_nothing(
    captures: Path, name: str, reason: str
) -> None:
    follower = Follower()
    newest = (captures / "all-weeks-global.2026-07-22.tsv").read_bytes()
    follower.read(newest)
    before = follower.memories

    with pytest.raises(SourceError, match=reason):
        follower.read((captures / name).read_bytes())

    assert follower.memories is before
    assert follower.read(newest) == []


@pytest.mark.parametrize("part", [0.1, 0.5, 0.9, 0.9999])
def test_a_capture_cut_anywhere_is_refused(captures: Path, part: float) -> None:
    body = (captures / "all-weeks-global.2026-07-22.tsv").read_bytes()

    with pytest.raises(SourceError, match="broken off"):
        netflix.parse(body[: int(len(body) * part)])


def test_every_schema_reads(captures: Path) -> None:
    counts = {
        path.name.split(".")[1]: len(netflix.parse(path.read_bytes()))
        for path in captures.glob("all-weeks-global.*.tsv")
    }

    assert counts == {
        "2021-11-17": 400,
        "2023-05-31": 2000,
        "2023-07-26": 2160,
        "2025-06-25": 4160,
        "2025-07-02": 4180,
        "2026-06-24": 5200,
        "2026-07-01": 5220,
        "2026-07-15": 5220,
        "2026-07-22": 5280,
    }


def test_the_countries_of_two_weeks_give_their_moves_in_little_memory(captures: Path) -> None:
    paths = [captures / f"all-weeks-countries.{day}.tsv" for day in ("2022-02-23", "2022-03-02")]
    command = [sys.executable, "-m", "tests.benchmarks.countries", *map(str, paths)]

    run = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 - ours

    found = json.loads(run.stdout)
    assert found["charts"] == 94
    assert found["dates"] == ["2022-02-27"]
    assert found["moves"] == 245
    assert found["megabytes"] < 60


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
