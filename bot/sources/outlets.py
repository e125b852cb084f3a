"""Which outlets are read: ours by default, or an operator's own list."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

from bot.errors import SettingsError

DEFAULT = Path(__file__).with_name("outlets.toml")


@dataclass(frozen=True, slots=True)
class Outlet:
    """A news site and its feed; ``language`` is what it writes (ISO 639-1)."""

    name: str
    address: str
    language: str
    on: bool


def load(path: Path = DEFAULT) -> tuple[Outlet, ...]:
    """All outlets of a list, switched on or not; raises SettingsError that names what is wrong."""
    try:
        listed = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise SettingsError(f"{path} can't be read: {error.strerror}") from None
    except ValueError as error:
        raise SettingsError(f"{path} is no proper TOML: {error}") from None
    tables = listed.get("outlet")
    if not isinstance(tables, list) or not tables:
        raise SettingsError(f"{path} lists no [[outlet]]")
    outlets = tuple(_outlet(path, table) for table in tables)
    addresses = [outlet.address for outlet in outlets]
    for outlet in outlets:
        if addresses.count(outlet.address) > 1:
            raise SettingsError(f"{path} lists {outlet.address} twice")
    return outlets


def _outlet(path: Path, table: object) -> Outlet:
    match table:
        case {"name": str(name), "address": str(address), **rest}:
            language, on = rest.pop("language", "en"), rest.pop("on", True)
        case _:
            raise SettingsError(f"{path}: each [[outlet]] needs a name and an address")
    if not address.startswith(("http://", "https://")):
        raise SettingsError(f"{path}: the address of {name} is none of the web: {address}")
    if not isinstance(language, str) or not isinstance(on, bool) or rest:
        raise SettingsError(f"{path}: {name} may have a language (text) and on (true or false)")
    return Outlet(name, address, language, on)
