"""What somebody does through the control API; the module's package says how."""

from collections import OrderedDict
from collections.abc import Awaitable, Callable

from bot.demo.discord.acting.reply import Reply
from bot.demo.discord.channels import Channel
from bot.demo.discord.local import show
from bot.demo.discord.messages import Message
from bot.demo.discord.people import User
from bot.demo.discord.standin import StandIn
from bot.demo.discord.wire import Json

KEPT = 1000
"""How many replies are remembered for a modal to be sent off."""


class Deeds:
    """One method a deed, by the name that ``do`` gives."""

    def __init__(self, discord: StandIn) -> None:
        self._discord = discord
        self._replies: OrderedDict[str, Reply] = OrderedDict()

    async def do(self, wish: Json) -> Json:
        """Let somebody do it; LookupError or NotPossible if they can't."""
        deeds: dict[str, Callable[[Json], Awaitable[Reply]]] = {
            "command": self._command,
            "menu": self._menu,
            "click": self._click,
            "choose": self._choose,
            "submit": self._submit,
        }
        if wish["do"] == "say":
            said = self._discord.say(self._user(wish), self._channel(wish), wish["content"])
            return show.message(said)
        if wish["do"] == "autocomplete":
            return {"choices": await self._autocomplete(wish)}
        return self._shown(await deeds[wish["do"]](wish))

    def _shown(self, reply: Reply) -> Json:
        self._replies[str(reply.interaction.id)] = reply
        while len(self._replies) > KEPT:
            self._replies.popitem(last=False)
        return {
            "id": str(reply.interaction.id),
            "failed": reply.failed,
            "thinking": reply.thinking,
            "message": show.message(reply.message) if reply.message else None,
            "followups": [show.message(message) for message in reply.followups],
            "modal": reply.modal,
            "choices": reply.choices,
        }

    def _user(self, wish: Json) -> User:
        return self._discord.world.ground.users[int(wish["user"])]

    def _channel(self, wish: Json) -> Channel:
        return self._discord.world.ground.channels[int(wish["channel"])]

    def _message(self, wish: Json) -> Message:
        message = self._discord.world.message(int(wish["message"]))
        if message is None:
            raise LookupError(f"no message {wish['message']}")
        return message

    async def _command(self, wish: Json) -> Reply:
        options = wish.get("options") or {}
        user, channel = self._user(wish), self._channel(wish)
        return await self._discord.command(user, channel, wish["name"], options)

    async def _autocomplete(self, wish: Json) -> list[Json]:
        return await self._discord.autocomplete(
            self._user(wish),
            self._channel(wish),
            wish["name"],
            option=wish["option"],
            typed=wish["typed"],
            others=wish.get("options") or {},
        )

    async def _menu(self, wish: Json) -> Reply:
        message = self._message(wish)
        return await self._discord.context_menu(self._user(wish), message, wish["name"])

    async def _click(self, wish: Json) -> Reply:
        message = self._message(wish)
        return await self._discord.click(self._user(wish), message, wish["custom_id"])

    async def _choose(self, wish: Json) -> Reply:
        user, message = self._user(wish), self._message(wish)
        return await self._discord.choose(user, message, wish["custom_id"], wish["values"])

    async def _submit(self, wish: Json) -> Reply:
        reply = self._replies[str(wish["reply"])]
        return await self._discord.submit(self._user(wish), reply, wish["values"])
