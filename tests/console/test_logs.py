import io
import json
import logging
from collections.abc import Iterator

import pytest
import structlog

from bot.console.logs import HIDDEN, configure


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    """Leaves the log as it was."""
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    yield
    root.handlers, root.level = handlers, level
    structlog.reset_defaults()


def test_elsewhere_than_on_a_terminal_each_line_is_json() -> None:
    out = io.StringIO()
    configure("info", stream=out)

    structlog.get_logger("x").info("story told", story=7)

    line = json.loads(out.getvalue())
    assert (line["event"], line["story"], line["level"]) == ("story told", 7, "info")


def test_text_is_for_people() -> None:
    out = io.StringIO()
    configure("info", form="text", stream=out)

    structlog.get_logger("x").info("story told", story=7)

    assert "story told" in out.getvalue()
    assert not out.getvalue().startswith("{")


def test_what_is_below_the_level_is_not_logged() -> None:
    out = io.StringIO()
    configure("warning", stream=out)

    structlog.get_logger("x").info("chatter")

    assert out.getvalue() == ""


@pytest.mark.parametrize("form", ["text", "json"])
def test_a_secret_never_gets_through(form: str) -> None:
    out = io.StringIO()
    configure("debug", form=form, secrets=["pl4nted"], stream=out)  # type: ignore[arg-type]  # both are

    structlog.get_logger("x").info("logging in", token="pl4nted")  # noqa: S106 - it is planted
    logging.getLogger("library").error("header: Bot %s", "pl4nted")
    try:
        int("pl4nted")
    except ValueError:
        structlog.get_logger("x").exception("failed")

    assert "pl4nted" not in out.getvalue()
    assert out.getvalue().count(HIDDEN) >= 3
