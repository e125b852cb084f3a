from pathlib import Path
from typing import Any

import pytest

from tests.openapi import Description

MESSAGES = "/channels/1/messages"


@pytest.fixture(scope="module")
def described(shared: Path) -> Description:
    return Description(shared / "data" / "discord-openapi.json")


@pytest.mark.parametrize(
    ("method", "path", "body", "complaint"),
    [
        ("POST", MESSAGES, {"content": "x" * 4001}, "content:"),
        ("POST", MESSAGES, {"contents": "x"}, "contents"),
        ("POST", MESSAGES, {"embeds": [{"titel": "x"}]}, "embeds/0"),
        (
            "POST",
            MESSAGES,
            {"components": [{"type": 1, "components": [{"type": 2}]}]},
            "components/0",
        ),
        ("POST", MESSAGES, None, "missing"),
        ("GET", MESSAGES, {}, "none belongs"),
        ("POST", "/channels/1/massages", {}, "no operation"),
        ("PUT", MESSAGES, {}, "no operation"),
        ("PUT", "/applications/1/commands", [{"name": "x" * 33}], "name"),
    ],
)
def test_what_breaks_the_description_is_named(
    described: Description, method: str, path: str, body: Any, complaint: str
) -> None:
    [error] = described.request(method, path, body)

    assert complaint in error


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("POST", MESSAGES, {"content": "x", "nonce": "1", "enforce_nonce": True, "tts": False}),
        ("POST", MESSAGES, {"embeds": [{"title": "x", "flags": 0}]}),
        ("PATCH", MESSAGES + "/2", {"content": "x", "tts": False}),
        ("POST", "/users/@me/channels", {"recipient_id": 1}),
        ("PATCH", "/webhooks/1/token/messages/@original", {"content": "x"}),
        ("GET", MESSAGES, None),
    ],
)
def test_what_conforms_or_is_known_of_the_client_passes(
    described: Description, method: str, path: str, body: Any
) -> None:
    assert described.request(method, path, body) == []
