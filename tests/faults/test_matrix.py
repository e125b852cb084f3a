import ast
import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
NAMED = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")


def names_in(path: Path) -> set[str]:
    if not path.is_file():
        return set()
    found = ast.walk(ast.parse(path.read_text()))
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    return {node.name for node in found if isinstance(node, kinds)}


def test_each_test_that_the_fault_matrix_names_exists() -> None:
    named = NAMED.findall((ROOT / "docs" / "faults.md").read_text())

    missing = [f"{path}::{name}" for path, name in named if name not in names_in(ROOT / path)]

    assert len(named) > 60
    assert missing == []


def test_each_row_of_the_fault_matrix_names_a_test() -> None:
    lines = (ROOT / "docs" / "faults.md").read_text().splitlines()
    rows = [line for line in lines if line.startswith("| ") and not line.startswith("| Failure")]

    assert [row for row in rows if not NAMED.search(row)] == []
