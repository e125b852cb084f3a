import json
import subprocess
import sys
from pathlib import Path

import pytest

from bot.domain.moves import news, replay
from bot.errors import SourceError
from bot.sources.charts import netflix
from tests.sources.charts.following import Follower, golden

NAMED_THEN: dict[tuple[object, object], str] = {
    ("2022-08-07", "Trainwreck: Woodstock '99"): "Trainwreck",
    ("2023-10-29", "José Totoy 3"): "Learning and fun with Jose Comelon",
    ("2023-12-31", "Berlin and the Jewels of Paris"): "Berlin",
    ("2024-02-25", "Avatar: The Last Airbender"): "Avatar The Last Airbender",
    ("2025-05-25", "Miss Governor"): "She the People",
}
"""What Netflix renamed in weeks that it had published under another name."""


@pytest.fixture
def captures(shared: Path) -> Path:
    return shared / "data" / "netflix"


@pytest.fixture
def expected(captures: Path) -> list[dict[str, object]]:
    lines = (captures / "moves.global-tv.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines]


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
