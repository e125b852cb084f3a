"""``encore demo``: the real bot between a press and a Discord of our own, and a season to play.

the stage opens -> the moderator asks for watches -> act after act is printed -> the bot reads, posts
  -> once: the alerts are held against the right ones | else: the page stays up until Ctrl-C
"""

import asyncio
import contextlib
import logging
import signal
import tempfile
import webbrowser
from collections import Counter
from pathlib import Path

import structlog
from rich.console import Console

from bot.demo.director import Director
from bot.demo.journal import Journal
from bot.demo.page import open_page
from bot.demo.script import season
from bot.demo.season import Alert, Season
from bot.demo.stage import open_stage
from bot.demo.verdicts import read_alerts
from bot.errors import SettingsError

RIGHT, WRONG = 0, 1


def play(*, once: bool, open_browser: bool, port: int, database: Path | None) -> int:
    """Plays the season; the exit code: 0, or with ``once`` 1 if any alert is not as it should be.

    Without ``once`` the page stays at ``http://127.0.0.1:PORT`` (0: a free port) until Ctrl-C.
    """
    if database is not None and database.exists():
        raise SettingsError(f"{database} is there already: the demo begins with a new file")
    _hush()
    console = Console(highlight=False)
    with tempfile.TemporaryDirectory(prefix="encore-demo-") as folder:
        file = database or Path(folder) / "encore.db"
        if once:
            return asyncio.run(_once(season(), file, console))
        return asyncio.run(_stay(season(), file, console, port, open_browser=open_browser))


def differences(wanted: tuple[Alert, ...], posted: tuple[Alert, ...]) -> list[str]:
    """What is missing (``-``) or should not be there (``+``); empty where all is right."""
    missing = Counter(wanted) - Counter(posted)
    extra = Counter(posted) - Counter(wanted)
    lines = [f"- {alert}" for alert in missing.elements()]
    lines += [f"+ {alert}" for alert in extra.elements()]
    return lines or _order(wanted, posted)


def _order(wanted: tuple[Alert, ...], posted: tuple[Alert, ...]) -> list[str]:
    if [*wanted] == [*posted]:
        return []
    return ["the alerts are right, their order is not:", *map(str, posted)]


async def _once(story: Season, file: Path, console: Console) -> int:
    async with open_stage(story, file) as stage:
        journal = Journal(stage, console)
        with journal:
            await stage.set_up(journal.say)
            await Director(stage, journal).play_all()
        posted = await read_alerts(stage.encore, stage.discord, stage.guild)
    wrong = differences(story.expected, posted)
    journal.tell_alerts(posted, wrong)
    return WRONG if wrong else RIGHT


async def _stay(
    story: Season, file: Path, console: Console, port: int, *, open_browser: bool
) -> int:
    stopped = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        with contextlib.suppress(NotImplementedError):  # Windows raises KeyboardInterrupt instead
            asyncio.get_running_loop().add_signal_handler(number, stopped.set)
    async with open_stage(story, file) as stage:
        journal = Journal(stage, console)
        director = Director(stage, journal)
        with journal:
            await stage.set_up(journal.say)
            async with open_page(director, port) as address:
                journal.say(f"\nLook at {address} (Ctrl-C ends the demo).")
                if open_browser:
                    await asyncio.to_thread(_browse, address)
                acts = asyncio.create_task(director.play_along())
                await stopped.wait()
                acts.cancel()
                await asyncio.gather(acts, return_exceptions=True)
    return RIGHT


def _browse(address: str) -> None:
    """Opens a window; but no browser of the terminal, where the journal is."""
    with contextlib.suppress(webbrowser.Error):
        browser = webbrowser.get()
        if type(browser) is not webbrowser.GenericBrowser:
            browser.open(address)


def _hush() -> None:
    """The journal tells what happens; of the bot's own log only what is a fault of its own."""
    logging.getLogger().addHandler(logging.NullHandler())
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
