"""Embeds: each text's limit, and 6000 characters in all embeds of a message together."""

from typing import Any

from bot.demo.discord.spot import Spot

IN_ALL = 6000
PICTURES = ("image", "thumbnail")


def check_embeds(embeds: Spot) -> None:
    """Object to whatever breaks a limit in a message's list of embeds."""
    embeds.items(most=10)
    for embed in embeds.each():
        _check(embed)
    if sum(_size(embed.value) for embed in embeds.each()) > IN_ALL:
        embeds.wrong("MAX_EMBED_SIZE_EXCEEDED", f"Embed size exceeds maximum size of {IN_ALL}")


def _check(embed: Spot) -> None:
    embed["title"].text(256)
    embed["description"].text(4096)
    embed["url"].link()
    embed["color"].number(0xFFFFFF)
    if not embed["footer"].missing:
        embed["footer"]["text"].required().text(2048)
        embed["footer"]["icon_url"].link(("http", "https", "attachment"))
    if not embed["author"].missing:
        embed["author"]["name"].required().text(256)
        embed["author"]["url"].link()
        embed["author"]["icon_url"].link(("http", "https", "attachment"))
    for picture in PICTURES:
        if not embed[picture].missing:
            embed[picture]["url"].required().link(("http", "https", "attachment"))
    embed["fields"].items(25)
    for entry in embed["fields"].each():
        entry["name"].required().text(256)
        entry["value"].required().text(1024)


def _size(embed: Any) -> int:
    """The characters that count towards the sum, after white space around them is gone."""
    if not isinstance(embed, dict):
        return 0
    texts = [embed.get("title"), embed.get("description")]
    texts += [(embed.get("footer") or {}).get("text"), (embed.get("author") or {}).get("name")]
    for entry in embed.get("fields") or ():
        texts += [entry.get("name"), entry.get("value")]
    return sum(len(text.strip()) for text in texts if isinstance(text, str))
