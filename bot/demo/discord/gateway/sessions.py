"""All sessions of the bot: who is let in, who may come back, and what all of them are told."""

from collections.abc import Callable

from bot.demo.discord.gateway.session import GUILD_MEMBERS, PRIVILEGED, Session
from bot.demo.discord.gateway.socket import FAILED, Closed
from bot.demo.discord.wire import Event, Json
from bot.demo.discord.world import World

SHARD_INVALID, INTENTS_INVALID, INTENTS_DISALLOWED = 4010, 4013, 4014
ALL_INTENTS = (1 << 26) - 1
SESSION_LIFE = 180.0
"""For how many seconds without a connection a session can be resumed."""


class Sessions:
    """The sessions of now, on a connection or waiting for one."""

    def __init__(self, world: World, token: Callable[[], str]) -> None:
        self._world = world
        self._token = token
        self.url = ""
        self.privileged = 0
        """Which privileged intents the application has been granted."""
        self.refuse_identify: int | None = None
        """Close code for whoever identifies next, and after."""
        self.known: dict[str, Session] = {}
        self.identified = 0
        self.resumed = 0
        world.wire.listeners.append(self._tell)

    def _tell(self, event: Event) -> None:
        for session in self.known.values():
            if session.wants(event):
                session.tell(event.name, session.readable(event, self._world.bot.id))

    def identify(self, data: Json) -> Session:
        """A new session, greeted with READY and its guilds; Closed, if it is refused."""
        if self.refuse_identify is not None:
            raise Closed(self.refuse_identify)
        if data.get("token") != self._token():
            raise Closed(FAILED)
        intents = data.get("intents")
        if not isinstance(intents, int) or intents & ~ALL_INTENTS:
            raise Closed(INTENTS_INVALID)
        if intents & PRIVILEGED & ~self.privileged:
            raise Closed(INTENTS_DISALLOWED)
        shard = tuple(data.get("shard") or (0, 1))
        if len(shard) != 2 or not 0 <= shard[0] < shard[1]:  # noqa: PLR2004 - a number and a count
            raise Closed(SHARD_INVALID)
        self.identified += 1
        self.known = {key: kept for key, kept in self.known.items() if not self._is_over(kept)}
        session = Session(intents, shard)
        self.known[session.id] = session
        self._welcome(session)
        return session

    def _welcome(self, session: Session) -> None:
        guilds = [guild for guild in self._world.guilds.values() if guild.joined]
        guilds = [g for g in guilds if (g.id >> 22) % session.shard[1] == session.shard[0]]
        ready: Json = {
            "v": 10,
            "user": self._world.bot.payload() | {"mfa_enabled": False, "verified": True},
            "guilds": [{"id": str(guild.id), "unavailable": True} for guild in guilds],
            "session_id": session.id,
            "session_type": "normal",
            "resume_gateway_url": self.url,
            "shard": list(session.shard),
            "application": {"id": str(self._world.bot.id), "flags": 0},
            "private_channels": [],
            "relationships": [],
        }
        session.tell("READY", ready)
        for guild in guilds:
            session.tell("GUILD_CREATE", guild.payload())

    def resume(self, data: Json) -> Session | None:
        """The session that a client comes back to; None, if it is over. Closed, if it is refused."""
        if data.get("token") != self._token():
            raise Closed(FAILED)
        session = self.known.get(str(data.get("session_id")))
        after = int(data.get("seq") or 0)
        if session is None or not session.can_replay(after) or self._is_over(session):
            self.known.pop(str(data.get("session_id")), None)
            return None
        self.resumed += 1
        session.left_at = None
        session.tell("RESUMED", {"_trace": []})
        return session

    def _is_over(self, session: Session) -> bool:
        if session.left_at is None:
            return False
        return session.forgotten or self._world.clock.now() - session.left_at > SESSION_LIFE

    def tell_members(self, session: Session, data: Json) -> None:
        """Answers a request for the members of a guild."""
        guild = self._world.guilds.get(int(data.get("guild_id", 0)))
        if guild is None:
            return
        wanted = set(map(int, data.get("user_ids") or ()))
        everybody = bool(session.intents & GUILD_MEMBERS) and not wanted
        found = [m for m in guild.members.values() if everybody or m.user.id in wanted]
        chunk: Json = {"guild_id": str(guild.id), "chunk_index": 0, "chunk_count": 1}
        chunk["members"] = [m.payload() | {"user": m.user.payload()} for m in found]
        if data.get("nonce"):
            chunk["nonce"] = data["nonce"]
        session.tell("GUILD_MEMBERS_CHUNK", chunk)

    def forget(self) -> None:
        """No session of now can be resumed once its connection is lost."""
        for session in self.known.values():
            session.forgotten = True
