"""What every test may ask for."""

from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of captured third-party data beside the project; skips where it is absent."""
    if not SHARED.is_dir():
        pytest.skip("needs ../shared, the folder of captured third-party data, which is not here")
    return SHARED
