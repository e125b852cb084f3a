"""A request as the routes get it, and how it is read off the wire."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from bot.demo.discord.limits.messages import REQUEST_BYTES
from bot.demo.discord.refusals import Refusal
from bot.demo.discord.wire import Json
from bot.demo.discord.world import StoredFile

BASE = "/api/v10"


@dataclass(frozen=True, slots=True)
class Created:
    """An answer that says with its status that something is new."""

    body: Json


@dataclass(slots=True)
class Call:
    """One request: what it asks for, and with what."""

    method: str
    path: str
    """Below ``/api/v10``."""
    route: str
    """The path with names for its parameters."""
    parts: dict[str, str]
    """The parameters."""
    query: dict[str, str]
    body: Any
    files: Sequence[StoredFile] = ()

    def id(self, name: str) -> int:
        """A parameter that is an id; else Unknown-anything, as for a path that leads nowhere."""
        try:
            return int(self.parts[name])
        except ValueError:
            errors = {name: {"_errors": [_not_an_id(self.parts[name])]}}
            raise Refusal(50035, errors=errors) from None

    @property
    def json(self) -> Json:
        """The body, if it is an object; an empty one otherwise."""
        return self.body if isinstance(self.body, dict) else {}


def _not_an_id(value: str) -> Json:
    message = f'Value "{value}" is not snowflake.'
    return {"code": "NUMBER_TYPE_COERCE", "message": message}


async def read(request: web.Request, route: str) -> Call:
    """The request with its JSON or multipart body."""
    path = request.path.removeprefix(BASE)
    call = Call(request.method, path, route, dict(request.match_info), dict(request.query), None)
    if not request.can_read_body:
        return call
    if request.content_type == "multipart/form-data":
        await _read_parts(request, call)
    else:
        raw = await request.read()
        if raw:
            call.body = _parsed(raw)
    return call


async def _read_parts(request: web.Request, call: Call) -> None:
    files = []
    size = 0
    form = await request.post()
    for name, field in form.items():
        if isinstance(field, web.FileField):
            content = field.file.read()
            size += len(content)
            files.append(StoredFile(field.filename, field.content_type, content))
        elif name == "payload_json":
            call.body = _parsed(field)
    if size > REQUEST_BYTES:
        raise Refusal(40005)
    call.files = files


def _parsed(raw: str | bytes | bytearray) -> Any:
    try:
        return json.loads(raw)
    except ValueError:
        raise Refusal(50109) from None
