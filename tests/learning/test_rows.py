import json
from pathlib import Path
from typing import Any

import pytest

from bot.domain.model import Decision, Kind

ROWS = sorted((Path(__file__).parent / "rows").glob("*.jsonl"))


def rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("path", ROWS, ids=[path.stem for path in ROWS])
def test_every_row_can_be_learned_from(path: Path) -> None:
    for row in rows(path):
        assert row["headline"]
        assert set(row["maybe"]) <= {*Kind}
        for alert in row["alerts"]:
            assert alert["kind"] in {*Kind}
            assert alert["show"]
            assert alert["kind"] != Kind.RENEWAL or alert["decision"] in {*Decision}


def test_no_row_is_there_twice() -> None:
    told = [(row["headline"], row["summary"]) for path in ROWS for row in rows(path)]

    assert len(set(told)) == len(told)
