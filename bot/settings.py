"""Everything an operator can set, from the environment and `.env`; each name begins ``ENCORE_``."""

from pathlib import Path
from typing import Annotated, Literal

from platformdirs import user_data_path
from pydantic import (
    Field,
    HttpUrl,
    SecretStr,
    ValidationError,
    WebsocketUrl,
    field_validator,
)
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.errors import SettingsError


def _database() -> str:
    return f"sqlite+aiosqlite:///{user_data_path('encore') / 'encore.db'}"


class Settings(BaseSettings):
    """Made once, at start, and handed down in parts; a wrong value raises SettingsError."""

    model_config = SettingsConfigDict(
        env_prefix="ENCORE_", env_file=".env", frozen=True, extra="ignore"
    )

    token: SecretStr | None = Field(
        None, description="The bot's token, from Discord's developer portal."
    )
    database: str = Field(
        default_factory=_database, description="Where to keep track: an SQLAlchemy address."
    )
    contact: str = Field(
        "",
        description="Named in every request, so that an outlet can reach you: a page or a mail address.",
    )
    feeds: Path | None = Field(None, description="A file of feeds in place of the built-in list.")
    retention_days: int = Field(90, ge=7, description="How long items and deliveries are kept.")
    log: Literal["debug", "info", "warning", "error"] = Field(
        "info", description="How much is logged."
    )
    log_format: Literal["auto", "text", "json"] = Field(
        "auto", description="auto: text on a terminal, JSON elsewhere."
    )
    feeds_per_guild: int = Field(
        10, ge=0, le=1000, description="Feeds of its own that a server may add."
    )
    watches_per_guild: int = Field(
        200, ge=1, le=10_000, description="Shows that a server, or a person, may watch."
    )
    every: float = Field(5.0, gt=0, le=300, description="Seconds between looks at what is due.")
    articles: bool = Field(
        default=True,
        description="Read an article at its page where headline and summary leave a question open.",
    )
    http: str | None = Field(
        None,
        pattern=r"^([^\s:/]+|\[[0-9a-fA-F:]+\]):\d{1,5}$",
        description="HOST:PORT to answer /healthz and /metrics at; empty: nowhere.",
    )
    allowed_hosts: Annotated[frozenset[str], NoDecode] = Field(
        frozenset(), description="Hosts that added feeds may use though they are not public."
    )

    discord_api: HttpUrl = Field(
        HttpUrl("https://discord.com/api/v10"), description="Discord's REST API, or a proxy of it."
    )
    discord_gateway: WebsocketUrl = Field(
        WebsocketUrl("wss://gateway.discord.gg/"), description="Discord's gateway."
    )
    requests_per_second: int = Field(
        46, ge=0, le=50, description="Pace below Discord's global 50 a second; 0: a proxy paces."
    )

    tvmaze: HttpUrl = Field(HttpUrl("https://api.tvmaze.com"), description="The show catalog.")
    netflix: HttpUrl | None = Field(
        HttpUrl("https://www.netflix.com/tudum/top10/data/all-weeks-global.tsv"),
        description="Netflix's own weekly Top 10; empty: off.",
    )

    netflix_countries: Annotated[frozenset[str], NoDecode] = Field(
        frozenset(), description="Netflix's Top 10 of these countries too: ISO codes, or all."
    )
    justwatch: bool = Field(
        default=False,
        description="Read JustWatch's charts, which rank what its own users look for.",
    )
    flixpatrol_key: SecretStr | None = Field(
        None, description="A paid key of FlixPatrol's API: the services' own daily Top 10."
    )
    chart_services: Annotated[tuple[str, ...], NoDecode] = Field(
        ("Prime Video", "Disney+", "Apple TV+", "HBO Max", "Hulu"),
        description="Whose charts JustWatch and FlixPatrol are asked for.",
    )
    chart_regions: Annotated[tuple[str, ...], NoDecode] = Field(
        ("US",), description="And where: ISO codes; global for FlixPatrol alone."
    )
    tmdb_token: SecretStr | None = Field(
        None, description="A free read token of TMDB: it says that a show is cancelled."
    )

    @field_validator(
        "token", "http", "feeds", "netflix", "flixpatrol_key", "tmdb_token", mode="before"
    )
    @classmethod
    def _none(cls, value: object) -> object:
        return value or None

    @field_validator("allowed_hosts", mode="before")
    @classmethod
    def _split(cls, value: object) -> object:
        return value.replace(",", " ").split() if isinstance(value, str) else value

    @field_validator("netflix_countries", "chart_services", "chart_regions", mode="before")
    @classmethod
    def _listed(cls, value: object) -> object:
        parts = value.split(",") if isinstance(value, str) else value
        return [part.strip() for part in parts] if isinstance(parts, list) else parts

    @field_validator("netflix_countries", "chart_regions", mode="after")
    @classmethod
    def _codes(cls, value: frozenset[str] | tuple[str, ...]) -> object:
        return type(value)(one if one == "global" else one.upper() for one in value)


def load(**given: object) -> Settings:
    """The settings; ``given`` come before the environment.

    Raises SettingsError, one line that names the setting.
    """
    try:
        return Settings(**given)  # type: ignore[arg-type]  # pydantic checks them, that is the point
    except ValidationError as wrong:
        first = wrong.errors()[0]
        name = "ENCORE_" + "_".join(str(part) for part in first["loc"]).upper()
        raise SettingsError(f"{name}: {first['msg']} (it is {first['input']!r})") from None
