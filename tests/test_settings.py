import re
from pathlib import Path

import pytest

from bot.errors import SettingsError
from bot.settings import Settings, load

EXAMPLE = Path(__file__).parents[1] / ".env.example"
README = EXAMPLE.with_name("README.md")


@pytest.fixture(autouse=True)
def nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No .env and no ENCORE_ variables of this machine."""
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(f"ENCORE_{name.upper()}", raising=False)


def test_nothing_has_to_be_set() -> None:
    settings = load()

    assert settings.token is None
    assert settings.database.startswith("sqlite+aiosqlite:///")
    assert str(settings.discord_api) == "https://discord.com/api/v10"


def test_the_environment_comes_before_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".env").write_text("ENCORE_RETENTION_DAYS=30\nENCORE_EVERY=9\n")
    monkeypatch.setenv("ENCORE_RETENTION_DAYS", "40")

    settings = load()

    assert (settings.retention_days, settings.every) == (40, 9)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("ENCORE_RETENTION_DAYS", "soon"),
        ("ENCORE_RETENTION_DAYS", "1"),
        ("ENCORE_REQUESTS_PER_SECOND", "51"),
        ("ENCORE_DISCORD_API", "discord"),
        ("ENCORE_LOG", "loud"),
    ],
)
def test_a_wrong_value_is_one_line_that_names_it(
    name: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, value)

    with pytest.raises(SettingsError) as caught:
        load()

    assert str(caught.value).startswith(f"{name}: ")
    assert value in str(caught.value)
    assert "\n" not in str(caught.value)


def test_the_token_does_not_show() -> None:
    settings = load(token="a.very.secret")  # noqa: S106 - it is planted

    assert "secret" not in repr(settings)


def test_netflix_can_be_switched_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ENCORE_NETFLIX", "")

    assert load().netflix is None


def test_hosts_are_listed_with_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ENCORE_ALLOWED_HOSTS", "feeds.lan, press.lan")

    assert load().allowed_hosts == {"feeds.lan", "press.lan"}


def test_the_example_lists_every_setting_and_no_other() -> None:
    listed = re.findall(r"^#?ENCORE_(\w+)=", EXAMPLE.read_text(), re.MULTILINE)

    assert sorted(listed) == sorted(name.upper() for name in Settings.model_fields)


def test_the_readme_names_every_setting() -> None:
    named = re.findall(r"^\| `ENCORE_(\w+)`", README.read_text(), re.MULTILINE)

    assert named == [name.upper() for name in Settings.model_fields]


def test_the_example_is_valid_as_it_stands(tmp_path: Path) -> None:
    text = re.sub(r"^#(?=ENCORE_)", "", EXAMPLE.read_text(), flags=re.MULTILINE)
    (tmp_path / ".env").write_text(text)

    assert load().retention_days == 90
