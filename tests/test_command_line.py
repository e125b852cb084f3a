import json
import subprocess
import sys
from pathlib import Path

import pytest


def encore(*arguments: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """The command line, run as a person would; in an empty folder, with nothing set but this."""
    return subprocess.run(  # noqa: S603 - our own command with our own arguments
        [sys.executable, "-m", "bot", *arguments],
        cwd=folder,
        env={
            "PATH": "",
            "HOME": str(folder),
            "PYTHONPATH": str(Path(__file__).parents[1]),
            "ENCORE_DATABASE": f"sqlite+aiosqlite:///{folder / 'encore.db'}",
            "COLUMNS": "100",
            **environment,
        },
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.fixture
def shows(tmp_path: Path) -> Path:
    path = tmp_path / "shows.jsonl"
    path.write_text(json.dumps({"title": "Harbour Lights", "network": "Prime Video"}) + "\n")
    return path


def test_running_without_a_token_says_how_to_get_one(tmp_path: Path) -> None:
    done = encore("run", folder=tmp_path)

    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "ENCORE_TOKEN" in done.stderr
    assert "developers/applications" in done.stderr


def test_a_wrong_setting_is_one_line(tmp_path: Path) -> None:
    done = encore("db", "upgrade", folder=tmp_path, ENCORE_RETENTION_DAYS="x")

    assert done.returncode == 2
    assert done.stderr.startswith("encore: ENCORE_RETENTION_DAYS")
    assert done.stderr.count("\n") == 1


def test_upgrading_makes_the_database(tmp_path: Path) -> None:
    done = encore("db", "upgrade", folder=tmp_path)

    assert done.returncode == 0, done.stderr
    assert (tmp_path / "encore.db").is_file()


def test_items_are_read_to_one_json_object_each(tmp_path: Path, shows: Path) -> None:
    items = tmp_path / "items.jsonl"
    rows = [
        {"id": "a", "headline": "Prime Video Renews ‘Harbour Lights’ for Season 2", "summary": ""},
        {"id": "b", "headline": "Ferry timetable for the weekend", "summary": ""},
    ]
    items.write_text("".join(json.dumps(row) + "\n" for row in rows))

    done = encore("read", str(items), "--shows", str(shows), folder=tmp_path)

    first, second = (json.loads(line) for line in done.stdout.splitlines())
    assert first["alerts"] == [
        {"show": "Harbour Lights", "kind": "renewal", "decision": "renewed", "season": 2}
    ]
    assert second == {"id": "b", "alerts": []}


def test_a_feed_is_read_to_a_table(tmp_path: Path, shows: Path) -> None:
    feed = tmp_path / "feed.xml"
    feed.write_text(
        "<rss version='2.0'><channel><title>Reel</title><item><guid>1</guid>"
        "<title>Prime Video Renews ‘Harbour Lights’ for Season 2</title>"
        "<link>https://reel.example/1</link></item></channel></rss>"
    )

    done = encore("read", str(feed), "--shows", str(shows), folder=tmp_path)

    assert "Harbour Lights: renewed for season 2" in " ".join(done.stdout.split())


def test_what_cannot_be_read_is_one_line(tmp_path: Path, shows: Path) -> None:
    done = encore("read", "nowhere.xml", "--shows", str(shows), folder=tmp_path)

    assert done.returncode == 1
    assert done.stderr == "encore: nowhere.xml can't be read: No such file or directory\n"


def test_a_chart_file_is_read_to_its_moves(tmp_path: Path, shared: Path) -> None:
    captures = shared / "data/netflix"
    file = captures / "all-weeks-global.2026-07-22.tsv"

    done = encore("read", "--chart", "netflix", str(file), folder=tmp_path)

    golden = (captures / "moves.global-tv.jsonl").read_text()
    assert done.stdout == golden


def test_checking_says_what_is_not_well(tmp_path: Path) -> None:
    feeds = tmp_path / "feeds.toml"
    feeds.write_text("[[outlet]]\nname = 'Reel'\naddress = 'http://127.0.0.1:9/feed'\n")

    done = encore(
        "check",
        folder=tmp_path,
        ENCORE_FEEDS=str(feeds),
        ENCORE_NETFLIX="",
        ENCORE_TVMAZE="http://127.0.0.1:9",
    )

    lines = done.stdout.splitlines()
    assert done.returncode == 1
    assert any("NOT WELL" in line and "Token" in line for line in lines)
    assert any("NOT WELL" in line and "Reel" in line for line in lines)
    assert any("well" in line and "Database" in line for line in lines)


def test_a_backup_is_a_database_of_its_own(tmp_path: Path) -> None:
    encore("db", "upgrade", folder=tmp_path)

    done = encore("db", "backup", "copy.db", folder=tmp_path)
    again = encore("db", "backup", "copy.db", folder=tmp_path)
    checked = encore(
        "db", "check", folder=tmp_path, ENCORE_DATABASE=f"sqlite+aiosqlite:///{tmp_path}/copy.db"
    )

    assert done.returncode == 0, done.stderr
    assert again.returncode == 1
    assert "is there already" in again.stderr
    assert checked.returncode == 0, checked.stdout
