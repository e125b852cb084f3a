"""What is said to the one who asked, errors too: the one place for all of them."""

import secrets
from collections.abc import Mapping
from io import BytesIO
from typing import Any

import discord
import structlog
from discord import app_commands

from bot.client.host import Host
from bot.errors import SourceError, UserError
from bot.pictures import Picture

log = structlog.get_logger(__name__)

Asked = discord.Interaction[Any]
"""Somebody's command, click or choice. (discord.py wants views to take those of any client.)"""

_UNKNOWN_INTERACTION = 10062
PICTURE = "chart.png"
_PUBLIC = "public"


async def think(interaction: Asked, *, public: bool = False) -> None:
    """Says at once that an answer is coming; Discord waits 3 s for this and 15 min for `answer`."""
    interaction.extras[_PUBLIC] = public
    await interaction.response.defer(ephemeral=not public, thinking=True)


async def answer(
    interaction: Asked,
    content: str | None = None,
    *,
    embed: discord.Embed | None = None,
    view: discord.ui.View | None = None,
    picture: Picture | None = None,
) -> None:
    """Fills in (or replaces) what `think` promised; the embed shows the picture."""
    await interaction.edit_original_response(
        content=content, embed=embed, view=view, attachments=attached(embed, picture)
    )


def attached(embed: discord.Embed | None, picture: Picture | None) -> list[discord.File]:
    """The picture as the file that the embed shows, with its words for those who can't see it."""
    if embed is None or picture is None:
        return []
    embed.set_image(url=f"attachment://{PICTURE}")
    return [discord.File(BytesIO(picture.png), PICTURE, description=picture.alt)]


async def whisper(
    interaction: Asked,
    content: str | None = None,
    *,
    embed: discord.Embed = discord.utils.MISSING,
    view: discord.ui.View = discord.utils.MISSING,
) -> None:
    """A message of its own that only the one who asked sees, whatever was answered before."""
    if interaction.response.is_done():
        await interaction.followup.send(content or "", embed=embed, view=view, ephemeral=True)
    else:
        await interaction.response.send_message(content, embed=embed, view=view, ephemeral=True)


async def tell(interaction: Asked, error: Exception) -> None:
    """Says what went wrong to the one who asked; what nobody foresaw is logged with a reference."""
    cause = error.__cause__ if isinstance(error, app_commands.CommandInvokeError) else error
    if isinstance(cause, discord.NotFound) and cause.code == _UNKNOWN_INTERACTION:
        log.warning("answered too late", command=_name(interaction))
        return
    text = _foreseen(cause) or _unforeseen(interaction, cause)
    try:
        await _say(interaction, text)
    except discord.HTTPException as failed:
        log.warning("no reply possible", command=_name(interaction), trouble=str(failed))


def is_moderator(interaction: Asked) -> bool:
    """Whether the one who asks may change what is told here; in direct messages everybody may."""
    if interaction.guild_id is None or interaction.permissions.manage_guild:
        return True
    user = interaction.user
    return isinstance(user, discord.Member) and user.guild_permissions.manage_guild


def chosen(interaction: Asked) -> list[str]:
    """The values, or the ids, that were picked from a menu."""
    data: Mapping[str, Any] = interaction.data or {}
    return [str(value) for value in data.get("values", ())]


class Tree(app_commands.CommandTree[Host]):
    """The commands; whatever goes wrong in one of them is told by `tell`."""

    async def on_error(self, interaction: Asked, error: app_commands.AppCommandError, /) -> None:
        """Called by discord.py for every failed command."""
        await tell(interaction, error)


async def _say(interaction: Asked, text: str) -> None:
    promised = interaction.type is discord.InteractionType.application_command
    if not (promised and interaction.response.is_done()):
        await whisper(interaction, text)
    elif not interaction.extras.get(_PUBLIC):
        await answer(interaction, text)
    else:
        # A promise made for all to see can't be kept for one person alone: it has to go, and
        # for that it has to be kept first.
        await answer(interaction, "…")
        await interaction.delete_original_response()
        await whisper(interaction, text)


def _foreseen(error: BaseException | None) -> str | None:
    match error:
        case UserError():
            return str(error)
        case SourceError():
            return "TVmaze, the show catalog, does not answer: please try again in a minute."
        case app_commands.NoPrivateMessage():
            return "That works in a server only."
        case app_commands.CheckFailure():
            return "That is for moderators: it needs Manage Server."
        case app_commands.CommandSignatureMismatch() | app_commands.CommandNotFound():
            return "My commands have just changed: please try again in a minute."
        case _:
            return None


def _unforeseen(interaction: Asked, error: BaseException | None) -> str:
    reference = secrets.token_hex(3)
    log.error("command failed", reference=reference, command=_name(interaction), exc_info=error)
    return f"Something went wrong on my side. It is in my log as `{reference}`."


def _name(interaction: Asked) -> str:
    if interaction.command is not None:
        return interaction.command.qualified_name
    data: Mapping[str, object] = interaction.data or {}
    return str(data.get("custom_id"))
