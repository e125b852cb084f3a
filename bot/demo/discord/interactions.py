"""All interactions of late: the bot answers each within 3 seconds, once, then for 15 minutes more.

Source: developers/interactions/receiving-and-responding of Discord's documentation.
"""

import secrets
from collections.abc import Sequence

from bot.demo.discord.channels import Channel
from bot.demo.discord.interaction import (
    AUTOCOMPLETE,
    CHOICES,
    COMMAND,
    COMPONENT,
    DEFER,
    DEFER_UPDATE,
    MODAL,
    SAY,
    UPDATE,
    Interaction,
)
from bot.demo.discord.limits.messages import check_choices, check_message, check_modal
from bot.demo.discord.messages import COMPONENTS_V2, EPHEMERAL, LOADING, Message
from bot.demo.discord.people import User
from bot.demo.discord.refusals import Refusal
from bot.demo.discord.spot import Spot
from bot.demo.discord.wire import Json
from bot.demo.discord.world import StoredFile, World
from bot.demo.discord.writing import Writing, is_empty

DEADLINE, LIFE = 3.0, 15 * 60.0
KNOWN_FOR = 2 * LIFE
"""After that an old interaction is forgotten altogether."""


class Interactions:
    """All interactions of late, and the rules for answering them."""

    def __init__(self, world: World, writing: Writing) -> None:
        self._world = world
        self._writing = writing
        self._open: dict[int, Interaction] = {}
        self._by_token: dict[str, Interaction] = {}
        self.deadline = DEADLINE
        """Seconds within which the first answer must come."""

    def start(
        self, kind: int, user: User, channel: Channel, source: Message | None = None, name: str = ""
    ) -> Interaction:
        """A new interaction, not yet told to the bot."""
        self._forget_old()
        token = secrets.token_urlsafe(48)
        now = self._world.clock.now()
        interaction = Interaction(self._world.ids.new(), token, kind, user, channel, now, source)
        interaction.name = name
        self._open[interaction.id] = self._by_token[token] = interaction
        return interaction

    def _forget_old(self) -> None:
        limit = self._world.clock.now() - KNOWN_FOR
        for old in [i for i in self._open.values() if i.at < limit]:
            del self._open[old.id], self._by_token[old.token]

    def answer(
        self, interaction_id: int, token: str, body: Json, files: Sequence[StoredFile]
    ) -> Interaction:
        """Take the bot's first answer; else Unknown interaction, or already acknowledged."""
        interaction = self._open.get(interaction_id)
        if interaction is None or interaction.token != token:
            raise Refusal(10062)
        if interaction.answer is not None:
            raise Refusal(40060)
        if self._world.clock.now() - interaction.at > self.deadline:
            raise Refusal(10062)
        kind = body.get("type")
        data = body.get("data") or {}
        self._check(interaction, Spot(body), kind, data)
        if kind == MODAL:
            interaction.modal = data
        elif kind == CHOICES:
            interaction.choices = data["choices"]
        else:
            interaction.response = self._response(interaction, kind, data, files)
        interaction.answer = kind
        interaction.touch()
        return interaction

    def _response(
        self, interaction: Interaction, kind: object, data: Json, files: Sequence[StoredFile]
    ) -> Message | None:
        if kind == SAY:
            return self._say(interaction, data, files)
        if kind == DEFER:
            flags = (data.get("flags") or 0) & EPHEMERAL
            return self._say(interaction, {"flags": flags | LOADING}, ())
        if kind == UPDATE and interaction.source is not None:
            return self._writing.edit(interaction.channel, interaction.source, data, files)
        return interaction.source

    def _check(self, interaction: Interaction, body: Spot, kind: object, data: Json) -> None:
        body["type"].required().one_of(_allowed(interaction))
        if kind == CHOICES:
            check_choices(body["data"])
        elif kind == MODAL:
            check_modal(body["data"])
        elif kind in (SAY, UPDATE):
            source = interaction.source if kind == UPDATE else None
            check_message(body["data"], v2=bool(source and source.flags & COMPONENTS_V2))
        elif kind == DEFER and (data.get("flags") or 0) & ~EPHEMERAL:
            body["data"]["flags"].wrong("BASE_TYPE_CHOICES", "Only EPHEMERAL may be set here.")
        body.refuse()

    def _say(self, interaction: Interaction, data: Json, files: Sequence[StoredFile]) -> Message:
        flags = data.get("flags") or 0
        ephemeral = bool(flags & EPHEMERAL)
        if not flags & LOADING and is_empty(data, files):
            raise Refusal(50006)
        return self._writing.write(
            interaction.channel,
            self._world.bot,
            data,
            files,
            interaction=interaction.metadata,
            reader=interaction.user.id if ephemeral else None,
        )

    def of_token(self, token: str) -> Interaction:
        """The answered interaction that a webhook token speaks for."""
        interaction = self._by_token.get(token)
        if interaction is None or interaction.answer is None:
            raise Refusal(10015)
        if self._world.clock.now() - interaction.at > LIFE:
            raise Refusal(50027)
        return interaction

    def follow_up(self, token: str, body: Json, files: Sequence[StoredFile]) -> Message:
        """One more message; right after a deferred answer, that answer itself."""
        interaction = self.of_token(token)
        if interaction.response is not None and interaction.response.loading:
            return self.edit(token, "@original", body, files)
        spot = Spot(body)
        check_message(spot)
        spot.refuse()
        message = self._say(interaction, body, files)
        interaction.followups.append(message)
        interaction.touch()
        return message

    def message(self, token: str, which: str) -> tuple[Interaction, Message]:
        """The first answer (``@original``) or a follow-up by its id; else Unknown Message."""
        interaction = self.of_token(token)
        known = [message for message in (interaction.response, interaction.source) if message]
        if which == "@original":
            found = known[0] if known else None
        else:
            everything = [*known, *interaction.followups]
            found = next((message for message in everything if str(message.id) == which), None)
        if found is None or found.id not in interaction.channel.messages:
            raise Refusal(10008)
        return interaction, found

    def edit(self, token: str, which: str, body: Json, files: Sequence[StoredFile]) -> Message:
        """A message of this interaction, changed; a deferred one becomes what it will be."""
        interaction, message = self.message(token, which)
        self._writing.edit(interaction.channel, message, body, files)
        interaction.touch()
        return message

    def delete(self, token: str, which: str) -> None:
        interaction, message = self.message(token, which)
        self._writing.delete(interaction.channel, message)
        interaction.touch()


def _allowed(interaction: Interaction) -> tuple[int, ...]:
    if interaction.kind == AUTOCOMPLETE:
        return (CHOICES,)
    if interaction.kind == COMMAND:
        return (SAY, DEFER, MODAL)
    by_component = interaction.source is not None
    update = (DEFER_UPDATE, UPDATE) if by_component else ()
    modal = (MODAL,) if interaction.kind == COMPONENT else ()
    return (SAY, DEFER, *update, *modal)
