import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]


def test_every_dependency_is_pinned_with_hashes() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    lock = (ROOT / "deploy/requirements.lock").read_text()
    pinned = {
        name.lower().replace("_", "-").replace(".", "-")
        for name in re.findall(r"^([\w.-]+)==\S+ \\\n    --hash=sha256:", lock, re.MULTILINE)
    }
    wanted = {
        re.split(r"[\[>=<; ]", line, maxsplit=1)[0].lower().replace("_", "-").replace(".", "-")
        for line in project["dependencies"]
    }

    assert wanted <= pinned


def test_the_lock_names_no_address() -> None:
    assert "://" not in (ROOT / "deploy/requirements.lock").read_text()
