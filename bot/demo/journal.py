"""The terminal's view: what the press prints, what the bot makes of it, what is posted."""

import re
from collections.abc import Sequence
from typing import Self

from rich.console import Console
from rich.markup import escape
from rich.rule import Rule

from bot.demo.discord.wire import Event, Json
from bot.demo.newsroom import Printed
from bot.demo.season import Alert
from bot.demo.stage import Stage
from bot.demo.verdicts import Verdict, verdicts

ESCAPED = re.compile(r"\\([^\w\s])")


class Journal:
    """Writes down what happens on the stage; a context manager that listens meanwhile."""

    def __init__(self, stage: Stage, console: Console) -> None:
        self._stage = stage
        self._console = console
        self._told = 0
        self._posted: list[str] = []

    def __enter__(self) -> Self:
        """Begins to listen."""
        self._stage.discord.world.wire.listeners.append(self._hear)
        return self

    def __exit__(self, *_: object) -> None:
        """Listens no more."""
        self._stage.discord.world.wire.listeners.remove(self._hear)

    def say(self, line: str) -> None:
        """Writes a line of its own."""
        self._console.print(escape(bare(line)), soft_wrap=True)

    def announce(self) -> None:
        """Heads what is to come with the next act."""
        newsroom = self._stage.newsroom
        if act := newsroom.next_act:
            self._head(newsroom.played, act.title, f"{act.at:%d %B %Y, %H:%M}", act.note)

    async def tell_printed(self) -> None:
        """Writes what was printed since the last time, what the bot made of it, and posted."""
        newsroom = self._stage.newsroom
        made = await verdicts(self._stage.encore, {w.show_id for w in self._stage.season.wishes})
        for printed in newsroom.printed[self._told :]:
            self._tell(printed, made.get(printed.item.link, ()) if printed.item else ())
        self._told = len(newsroom.printed)
        for line in self._posted:
            self._console.print(line, soft_wrap=True)
        self._posted.clear()

    def tell_alerts(self, posted: Sequence[Alert], wrong: Sequence[str]) -> None:
        """Writes the alerts as they stand, and what is wrong with them."""
        self._console.print(Rule("The alerts"))
        for alert in posted:
            self._console.print(f"[bold]{escape(str(alert))}[/]", soft_wrap=True)
        if wrong:
            self._console.print("\n[red]Not as they should be[/] (- missing, + too much):")
            for line in wrong:
                self._console.print(f"[red]{escape(line)}[/]", soft_wrap=True)
        else:
            self._console.print(f"\n[green]Exactly right: {len(posted)} alerts.[/]")

    def _head(self, number: int, title: str, when: str, note: str) -> None:
        self._console.print()
        self._console.print(Rule(f"{number}. {escape(title)} · {when}", align="left"))
        self._console.print(f"[italic dim]{escape(note)}[/]")

    def _tell(self, printed: Printed, made: Sequence[Verdict]) -> None:
        is_down = printed in self._stage.newsroom.unread
        down = " [red](its feed is down)[/]" if is_down else ""
        head = f"  [cyan]{escape(printed.outlet)}[/]{down}: {escape(printed.headline)}"
        self._console.print(head, soft_wrap=True)
        for one in made:
            self._console.print(f"    [dim]→ {escape(one.text)}[/]", soft_wrap=True)

    def _hear(self, event: Event) -> None:
        message = event.data
        posted = event.name in {"MESSAGE_CREATE", "MESSAGE_UPDATE"} and message["author"]["bot"]
        if posted and event.reader is None and "interaction_metadata" not in message:
            self._posted.append(self._line(event.name, message))

    def _line(self, name: str, message: Json) -> str:
        channel = self._stage.discord.world.channel(int(message["channel_id"]))
        verb = "posted" if name == "MESSAGE_CREATE" else "edited"
        text = message["content"]
        for role in self._stage.guild.roles.values():
            text = text.replace(role.mention, f"@{role.name}")
        return f"  [green]{verb}[/] in [bold]#{escape(channel.name)}[/]: {escape(bare(text))}"


def bare(text: str) -> str:
    """Discord's markdown without the backslashes that keep outside text from being any."""
    return ESCAPED.sub(r"\1", text)
