"""What every test may ask for."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

# A busy machine is no failure; and what CI found once, it finds again.
settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of captured third-party data beside the project; skips where it is absent."""
    if not SHARED.is_dir():
        pytest.skip("needs ../shared, the folder of captured third-party data, which is not here")
    return SHARED
