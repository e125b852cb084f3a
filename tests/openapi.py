"""Holds requests and answers against Discord's published OpenAPI description.

The description leaves objects open; here a name that it lacks is an error as well, but for those
that discord.py is known to send.
"""

import copy
import json
import re
from pathlib import Path
from typing import Any

import jsonschema_rs

ROOT = "urn:discord"
WHOLE_NUMBER = {"type": "integer"}
BOOLEAN = {"type": ["boolean", "null"]}
DEVIATIONS: dict[str, dict[str, dict[str, Any]]] = {
    "RichEmbed": {"flags": WHOLE_NUMBER},
    "ApplicationCommandCreateRequest": {"nsfw": BOOLEAN},
    "ApplicationCommandUpdateRequest": {"nsfw": BOOLEAN},
    "ApplicationCommandPatchRequestPartial": {"nsfw": BOOLEAN},
    "MessageEditRequestPartial": {"tts": BOOLEAN},
    "IncomingWebhookInteractionRequest": {"tts": BOOLEAN},
    "IncomingWebhookUpdateForInteractionCallbackRequestPartial": {"tts": BOOLEAN},
    "IncomingWebhookUpdateRequestPartial": {"tts": BOOLEAN},
    "MessageAttachmentRequest": {"id": WHOLE_NUMBER},
    "CreatePrivateChannelRequest": {"recipient_id": WHOLE_NUMBER},
}
"""What discord.py 2.7.1 sends otherwise than described."""


class Description:
    """Discord's API as described in a file; says in words what is wrong with a body."""

    def __init__(self, path: Path) -> None:
        self._whole = json.loads(path.read_text(encoding="utf-8"))
        schemas = self._whole["components"]["schemas"]
        for name, properties in DEVIATIONS.items():
            for key, schema in properties.items():
                known = schemas[name]["properties"].get(key)
                schemas[name]["properties"][key] = {"anyOf": [known, schema]} if known else schema
        resources = [
            (ROOT, {**self._whole, "$schema": "https://json-schema.org/draft/2020-12/schema"})
        ]
        self._answers = jsonschema_rs.Registry(copy.deepcopy(resources))
        _close(schemas)
        self._requests = jsonschema_rs.Registry(resources)
        self._validators: dict[tuple[str, ...], jsonschema_rs.Validator] = {}
        self._paths = [(_pattern(template), template) for template in self._in_order()]

    def _in_order(self) -> list[str]:
        """Templates with literal segments first: ``@original`` before ``{message_id}``."""
        return sorted(
            self._whole["paths"], key=lambda t: [part[0:1] == "{" for part in t.split("/")]
        )

    def request(self, method: str, path: str, body: Any) -> list[str]:
        """What is wrong with a request, path below ``/api/v10``; nothing, if all is well."""
        template = self._template(path)
        operation = self._whole["paths"].get(template, {}).get(method.lower())
        if template is None or operation is None:
            return [f"no operation {method} {path}"]
        if body is None:
            required = operation.get("requestBody", {}).get("required", False)
            return ["the body is missing"] if required else []
        if "application/json" not in operation.get("requestBody", {}).get("content", {}):
            return ["a body where none belongs"]
        pointer = ("paths", template, method.lower(), "requestBody", "content", "application/json")
        return self._errors(self._requests, (*pointer, "schema"), body)

    def answer(self, method: str, path: str, status: int, body: Any) -> list[str]:
        """What is wrong with a successful answer."""
        template = self._template(path)
        assert template is not None
        operation = self._whole["paths"][template][method.lower()]
        described = operation["responses"].get(str(status))
        if described is None:
            return [f"no answer {status}"]
        if body is None or "content" not in described:
            return [] if body is None and "content" not in described else [f"body: {body!r}"]
        pointer = ("paths", template, method.lower(), "responses", str(status), "content")
        return self._errors(self._answers, (*pointer, "application/json", "schema"), body)

    def _template(self, path: str) -> str | None:
        return next((template for shape, template in self._paths if shape.fullmatch(path)), None)

    def _errors(
        self, registry: jsonschema_rs.Registry, pointer: tuple[str, ...], body: Any
    ) -> list[str]:
        key = (str(registry is self._requests), *pointer)
        if key not in self._validators:
            reference = f"{ROOT}#/{'/'.join(_escaped(step) for step in pointer)}"
            self._validators[key] = jsonschema_rs.Draft202012Validator(
                {"$ref": reference}, registry=registry
            )
        errors = self._validators[key].iter_errors(body)
        return [f"{'/'.join(map(str, e.instance_path)) or '.'}: {e.message[:300]}" for e in errors]


def _pattern(template: str) -> re.Pattern[str]:
    parts = re.split(r"(\{\w+\})", template)
    return re.compile("".join("[^/]+" if part[:1] == "{" else re.escape(part) for part in parts))


def _escaped(step: str) -> str:
    """A step of a JSON pointer inside a URI fragment."""
    escaped = step.replace("~", "~0").replace("/", "~1")
    return escaped.replace("{", "%7B").replace("}", "%7D")


def _close(schema: Any) -> None:
    """Let no object have properties that its schema does not name."""
    if isinstance(schema, dict):
        if schema.get("type") == "object" and "properties" in schema:
            schema.setdefault("additionalProperties", False)
        for inner in schema.values():
            _close(inner)
    elif isinstance(schema, list):
        for inner in schema:
            _close(inner)
