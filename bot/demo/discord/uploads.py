"""Files that come with a message, and the embeds that show them."""

import copy
import mimetypes
from collections.abc import Sequence

from bot.demo.discord.messages import walk
from bot.demo.discord.refusals import Refusal
from bot.demo.discord.wire import Json
from bot.demo.discord.world import StoredFile, World

IN_EMBED = (("image", "url"), ("thumbnail", "url"), ("footer", "icon_url"), ("author", "icon_url"))
DESCRIBED = ("image", "thumbnail")
"""What of an embed takes over its attachment's description."""
PREFIX = "attachment://"


def store(world: World, files: Sequence[StoredFile], described: Sequence[Json]) -> list[Json]:
    """Keep the files; the attachment objects of the API, with what the body says of each."""
    stored = []
    for index, file in enumerate(files):
        said = next((a for a in described if str(a.get("id")) == str(index)), {})
        number = world.ids.new()
        world.files[number] = file
        url = f"{world.files_url}/{number}/{file.name}"
        kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        attachment = {"id": str(number), "filename": file.name, "size": len(file.content)}
        attachment |= {"url": url, "proxy_url": url, "content_type": kind}
        if said.get("description"):
            attachment["description"] = said["description"]
        stored.append(attachment)
    return stored


def kept(attachments: Sequence[Json], said: Sequence[Json] | None) -> list[Json]:
    """The attachments that an edit keeps: all, or those that its body lists."""
    if said is None:
        return list(attachments)
    wanted = {str(entry.get("id")) for entry in said}
    return [attachment for attachment in attachments if attachment["id"] in wanted]


def shown_embeds(embeds: Sequence[Json], attachments: Sequence[Json]) -> list[Json]:
    """The embeds as Discord shows them: trimmed, with addresses and alt texts of attached pictures."""
    named = {attachment["filename"]: attachment for attachment in attachments}
    shown = []
    for given in embeds:
        embed = _trimmed(given)
        embed.pop("flags", None)
        embed["type"] = "rich"
        for part, key in IN_EMBED:
            if part in embed and str(embed[part].get(key, "")).startswith(PREFIX):
                embed[part] |= _picture(part, key, _attached(embed[part][key], named))
        shown.append(embed)
    return shown


def _picture(part: str, key: str, attachment: Json) -> Json:
    shown = {key: attachment["url"]}
    if part in DESCRIBED and "description" in attachment:
        shown["description"] = attachment["description"]
    return shown


def _attached(url: str, named: dict[str, Json]) -> Json:
    name = url.removeprefix(PREFIX)
    if name not in named:
        raise Refusal(50035, errors=_unattached(name))
    return named[name]


def _unattached(name: str) -> Json:
    message = f"The attachment {name} was not found in this message"
    return {"embeds": {"_errors": [{"code": "ATTACHMENT_NOT_FOUND", "message": message}]}}


def unshown(attachments: Sequence[Json], embeds: Sequence[Json]) -> list[Json]:
    """The attachments that no embed shows: Discord lists only those beside the embeds."""
    used = {embed.get(part, {}).get(key) for embed in embeds for part, key in IN_EMBED}
    return [attachment for attachment in attachments if attachment["url"] not in used]


def shown_components(components: Sequence[Json]) -> list[Json]:
    """The components with a numeric id each, counted up from 1 where the body gave none."""
    shown = copy.deepcopy(list(components))
    parts = walk(shown)
    taken = {part["id"] for part in parts if part.get("id")}
    free = (number for number in range(1, 2**31) if number not in taken)
    for part in parts:
        part["id"] = part.get("id") or next(free)
    return shown


def _trimmed(embed: Json) -> Json:
    trimmed: Json = {}
    for key, value in embed.items():
        if isinstance(value, str):
            trimmed[key] = value.strip()
        elif isinstance(value, dict):
            trimmed[key] = _trimmed(value)
        elif isinstance(value, list):
            trimmed[key] = [_trimmed(v) if isinstance(v, dict) else v for v in value]
        elif value is not None:
            trimmed[key] = value
    return trimmed
