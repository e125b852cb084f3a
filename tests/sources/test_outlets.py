from pathlib import Path

import pytest

from bot.errors import SettingsError
from bot.sources.outlets import Outlet, load


def test_the_default_list_has_many_outlets_and_reads_about_half() -> None:
    outlets = load()

    assert len(outlets) == 33
    assert sum(outlet.on for outlet in outlets) == 16
    assert Outlet("TVLine", "https://tvline.com/feed/", "en", on=True) in outlets


def test_every_default_outlet_is_known_from_the_field(shared: Path) -> None:
    table = (shared / "data" / "outlets.csv").read_text(encoding="utf-8")
    hosts = {outlet.address.split("/")[2].removeprefix("www.") for outlet in load()}

    assert {host for host in hosts if host not in table} == set()


def test_an_operator_may_have_a_list_of_their_own(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text('[[outlet]]\nname = "Le Quotidien"\naddress = "https://q.example/rss"\n')

    assert load(path) == (Outlet("Le Quotidien", "https://q.example/rss", "en", on=True),)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "lists no"),
        ("outlet = 3", "lists no"),
        ("[[outlet", "no proper TOML"),
        ('[[outlet]]\nname = "A"', "needs a name and an address"),
        ('[[outlet]]\nname = "A"\naddress = "a.example"', "address of A"),
        ('[[outlet]]\nname = "A"\naddress = "http://a.example"\non = "yes"', "A may have"),
        ('[[outlet]]\nname = "A"\naddress = "http://a.example"\nlang = "en"', "A may have"),
        ('[[outlet]]\nname = "A"\naddress = "http://a.example"\n' * 2, "twice"),
    ],
)
def test_a_wrong_list_is_named(tmp_path: Path, text: str, told: str) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(text)

    with pytest.raises(SettingsError, match=told):
        load(path)


def test_a_missing_list_is_named(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"nowhere\.toml can't be read: No such file"):
        load(tmp_path / "nowhere.toml")
