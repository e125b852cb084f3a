"""Commands are registered, interactions answered and followed up."""

from dataclasses import dataclass
from typing import Any

from bot.demo.discord.commands import Commands
from bot.demo.discord.interaction import DEFER, SAY, UPDATE, Interaction
from bot.demo.discord.interactions import Interactions
from bot.demo.discord.refusals import Refusal
from bot.demo.discord.rest.call import Call, Created
from bot.demo.discord.rest.desk import Routes
from bot.demo.discord.wire import Json
from bot.demo.discord.world import World

COMMANDS = "/applications/{application_id}/commands"
IN_GUILD = "/applications/{application_id}/guilds/{guild_id}/commands"
WEBHOOK = "/webhooks/{webhook_id}/{webhook_token}"
SENT = WEBHOOK + "/messages/{message_id}"


@dataclass(slots=True)
class InteractionRoutes:
    """What a bot says about its commands, and to those who use them."""

    world: World
    commands: Commands
    interactions: Interactions

    def routes(self) -> Routes:
        routes: Routes = {
            ("POST", "/interactions/{interaction_id}/{token}/callback"): self.answer,
            ("POST", WEBHOOK): self.follow_up,
            ("GET", SENT): self.get_sent,
            ("PATCH", SENT): self.edit_sent,
            ("DELETE", SENT): self.delete_sent,
            ("GET", IN_GUILD + "/permissions"): lambda _: [],
        }
        for path in (COMMANDS, IN_GUILD):
            routes |= {
                ("GET", path): lambda call: self.commands.of(self._scope(call)),
                ("PUT", path): self.replace,
                ("POST", path): self.create,
                ("GET", path + "/{command_id}"): self.get_command,
                ("PATCH", path + "/{command_id}"): self.edit_command,
                ("DELETE", path + "/{command_id}"): self.delete_command,
            }
        return routes

    def _scope(self, call: Call) -> int | None:
        if call.id("application_id") != self.world.bot.id:
            raise Refusal(50001)
        return self.world.guild(call.id("guild_id")).id if "guild_id" in call.parts else None

    def replace(self, call: Call) -> list[Json]:
        bodies: list[Any] = call.body if isinstance(call.body, list) else []
        return self.commands.replace(self._scope(call), bodies)

    def create(self, call: Call) -> Json | Created:
        scope = self._scope(call)
        known = {command["id"] for command in self.commands.of(scope)}
        command = self.commands.put(scope, call.json)
        return command if command["id"] in known else Created(command)

    def get_command(self, call: Call) -> Json:
        return self.commands.get(self._scope(call), call.id("command_id"))

    def edit_command(self, call: Call) -> Json:
        return self.commands.put(self._scope(call), call.json, call.id("command_id"))

    def delete_command(self, call: Call) -> None:
        self.commands.delete(self._scope(call), call.id("command_id"))

    def answer(self, call: Call) -> Json | None:
        interaction = self.interactions.answer(
            call.id("interaction_id"), call.parts["token"], call.json, call.files
        )
        if call.query.get("with_response", "").lower() not in ("1", "true"):
            return None
        return _callback_response(interaction)

    def follow_up(self, call: Call) -> Json:
        token = call.parts["webhook_token"]
        return self.interactions.follow_up(token, call.json, call.files).created()

    def get_sent(self, call: Call) -> Json:
        _, message = self.interactions.message(*_which(call))
        return message.payload()

    def edit_sent(self, call: Call) -> Json:
        return self.interactions.edit(*_which(call), call.json, call.files).payload()

    def delete_sent(self, call: Call) -> None:
        self.interactions.delete(*_which(call))


def _which(call: Call) -> tuple[str, str]:
    return call.parts["webhook_token"], call.parts["message_id"]


def _callback_response(interaction: Interaction) -> Json:
    about: Json = {"id": str(interaction.id), "type": interaction.kind}
    shown: Json = {"interaction": about}
    message = interaction.response
    if message is not None:
        about["response_message_id"] = str(message.id)
        about["response_message_loading"] = interaction.answer == DEFER
        about["response_message_ephemeral"] = message.ephemeral
    shown["resource"] = {"type": interaction.answer}
    if message is not None and interaction.answer in (SAY, UPDATE):
        shown["resource"]["message"] = message.payload()
    return shown
