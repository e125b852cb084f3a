"""The command line: demo, run, read, check, db."""

import asyncio
import sys
from datetime import timedelta
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

import bot.app
from bot import settings as environment
from bot.app import Options
from bot.console import bench, logs, upkeep
from bot.console.check import examine
from bot.console.stopping import until_stopped
from bot.demo.play import play
from bot.domain.limits import Limits
from bot.errors import EncoreError, SettingsError, UserError
from bot.settings import Settings
from bot.sources import outlets
from bot.sources.charts import Wanted

app = typer.Typer(
    help="Encore: a Discord bot that tells a server what becomes of the shows it loves.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
db = typer.Typer(help="Look after the database.", no_args_is_help=True)
app.add_typer(db, name="db")

out, err = Console(), Console(stderr=True)
WRONG_SETTINGS = 2
HOW_TO_START = (
    "ENCORE_TOKEN is not set: create a bot at https://discord.com/developers/applications, "
    "copy its token (Bot > Reset Token) into .env as ENCORE_TOKEN=..., and start again."
)


def main() -> None:
    """Runs the command line; what is expected to go wrong ends in one line, not a traceback."""
    try:
        app()
    except SettingsError as error:
        err.print(f"encore: {error}", style="red", markup=False, soft_wrap=True)
        sys.exit(WRONG_SETTINGS)
    except EncoreError as error:
        err.print(f"encore: {error}", style="red", markup=False, soft_wrap=True)
        sys.exit(1)
    except KeyboardInterrupt:
        sys.exit(130)


@app.command()
def demo(
    *,
    once: Annotated[
        bool, typer.Option(help="Play to the end, print the alerts, and leave.")
    ] = False,
    port: Annotated[int, typer.Option(help="Of the page; 0 takes a free one.")] = 8077,
    browser: Annotated[bool, typer.Option(help="Open the page.")] = True,
    database: Annotated[Path | None, typer.Option(help="Keep the SQLite file here.")] = None,
) -> None:
    """Show the whole of Encore on this machine: nothing to set up, nothing leaves it."""
    raise typer.Exit(play(once=once, open_browser=browser, port=port, database=database))


@app.command()
def run() -> None:
    """Run the bot on Discord."""
    settings = environment.load()
    if settings.token is None:
        raise SettingsError(HOW_TO_START)
    token = settings.token.get_secret_value()
    logs.configure(settings.log, form=settings.log_format, secrets=[token])
    asyncio.run(until_stopped(bot.app.run(_options(settings), token)))


@app.command()
def read(
    source: Annotated[
        str, typer.Argument(help="Items (.jsonl), a feed (a file or an address), or a chart file.")
    ],
    *,
    shows: Annotated[
        Path | None, typer.Option(help="Shows that count as watched (.jsonl); default: the bot's.")
    ] = None,
    chart: Annotated[str | None, typer.Option(help="The file is this chart: netflix.")] = None,
    why: Annotated[bool, typer.Option("--why", help="Give the reasons, silent ones too.")] = False,
    json: Annotated[bool, typer.Option("--json", help="One JSON object an item.")] = False,
) -> None:
    """Print what Encore would make of items, a feed or a chart; nobody is told."""
    if chart:
        for line in bench.chart_moves(chart, Path(source)):
            print(line)  # noqa: T201 - machine-readable: no wrapping, no colours
        return
    settings = environment.load()
    options = _options(settings)
    watched = (
        bench.load_shows(shows) if shows else asyncio.run(bench.watched_shows(settings.database))
    )
    items = asyncio.run(bench.load_items(source, options.user_agent))
    done = bench.read_all(watched, items, err)
    if json or source.endswith(".jsonl"):
        for line in bench.as_json(done, why=why):
            print(line)  # noqa: T201 - see above
    else:
        out.print(bench.as_table(done, why=why))


@app.command()
def check() -> None:
    """Look over settings, database, token, permissions and sources; say what is not well."""
    settings = environment.load()
    token = settings.token.get_secret_value() if settings.token else None
    logs.configure("error", form="text", secrets=[token or ""])
    raise typer.Exit(asyncio.run(examine(_options(settings), token, out)))


@db.command()
def upgrade() -> None:
    """Bring the database to the newest form; `encore run` does so by itself."""
    settings = environment.load()
    asyncio.run(upkeep.upgrade(settings.database))
    out.print(f"{settings.database} is up to date.", markup=False, soft_wrap=True)


@db.command()
def backup(
    path: Annotated[Path, typer.Argument(help="The copy; must not be there yet.")],
) -> None:
    """Write a consistent copy of the database, also while the bot is running."""
    settings = environment.load()
    if path.exists():
        raise UserError(f"{path} is there already; name a new file")
    asyncio.run(upkeep.backup(settings.database, path))
    out.print(f"copied to {path}", markup=False, soft_wrap=True)


@db.command(name="check")
def check_database() -> None:
    """Say whether the database is sound."""
    settings = environment.load()
    faults = asyncio.run(upkeep.faults(settings.database))
    for fault in faults:
        out.print(fault, style="red", markup=False, soft_wrap=True)
    if faults:
        raise typer.Exit(1)
    out.print(f"{settings.database} is sound.", markup=False, soft_wrap=True)


def _options(settings: Settings) -> Options:
    return Options(
        database=settings.database,
        outlets=outlets.load(settings.feeds) if settings.feeds else outlets.load(),
        contact=settings.contact,
        netflix=str(settings.netflix) if settings.netflix else None,
        charts=_charts(settings),
        tvmaze=str(settings.tvmaze).rstrip("/"),
        tmdb_token=settings.tmdb_token.get_secret_value() if settings.tmdb_token else None,
        discord_api=str(settings.discord_api),
        discord_gateway=str(settings.discord_gateway),
        requests_per_second=settings.requests_per_second,
        retention=timedelta(days=settings.retention_days),
        allowed_hosts=settings.allowed_hosts,
        articles=settings.articles,
        every=settings.every,
        http=settings.http,
        limits=Limits(settings.feeds_per_guild, settings.watches_per_guild),
    )


def _charts(settings: Settings) -> Wanted:
    key = settings.flixpatrol_key
    return Wanted(
        countries=settings.netflix_countries,
        justwatch=settings.justwatch,
        flixpatrol_key=key.get_secret_value() if key else None,
        services=settings.chart_services,
        regions=settings.chart_regions,
    )


if __name__ == "__main__":
    main()
