"""The tables. Private to `storage`: others see verbs.

Ids are 64-bit (Discord's are snowflakes). Times are whole milliseconds since 1970, UTC.
"""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Date,
    Dialect,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    TypeDecorator,
    UniqueConstraint,
)


class Moment(TypeDecorator[datetime]):
    """An aware datetime, kept as milliseconds since 1970."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        return None if value is None else round(value.timestamp() * 1000)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:
        return None if value is None else datetime.fromtimestamp(value / 1000, UTC)


metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

Id = BigInteger().with_variant(Integer, "sqlite")  # SQLite gives rowids to INTEGER only
"""64 bits in SQLite too, and filled in by it."""

shows = Table(
    "shows",
    metadata,
    Column("id", Id, primary_key=True, comment="TVmaze's"),
    Column("title", String, nullable=False),
    Column("folded", String, nullable=False, index=True, comment="for autocomplete"),
    Column("facts", JSON, nullable=False, comment="the whole Show"),
    Column("fetched_at", Moment, nullable=False),
)

sources = Table(
    "sources",
    metadata,
    Column("id", Id, primary_key=True),
    Column("sort", String, nullable=False, comment="feed or chart"),
    Column("name", String, nullable=False, comment="the outlet, or the chart adapter"),
    Column("address", String, nullable=False),
    Column("language", String, nullable=False),
    Column("guild_id", BigInteger, nullable=False, comment="whose moderators added it; 0: ours"),
    Column("enabled", Boolean, nullable=False),
    Column("etag", String, nullable=True),
    Column("last_modified", String, nullable=True),
    Column("body_hash", String, nullable=True),
    Column("interval", Float, nullable=False, comment="seconds"),
    Column("failures", Integer, nullable=False, comment="in a row"),
    Column("due_at", Moment, nullable=False, index=True),
    Column("tried_at", Moment, nullable=True),
    Column("worked_at", Moment, nullable=True),
    Column("baseline_at", Moment, nullable=True, comment="first sight: the past ends here"),
    Column("trouble", String, nullable=True, comment="what went wrong last, if it still does"),
    UniqueConstraint("address", "guild_id"),
)

seen = Table(
    "seen",
    metadata,
    Column("key", BigInteger, primary_key=True, autoincrement=False),
    Column("at", Moment, nullable=False),
    sqlite_with_rowid=False,
)

items = Table(
    "items",
    metadata,
    Column("key", BigInteger, primary_key=True, autoincrement=False),
    Column("source_id", ForeignKey("sources.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("guid", String, nullable=False),
    Column("link", String, nullable=False),
    Column("headline", String, nullable=False),
    Column("summary", String, nullable=False),
    Column("outlet", String, nullable=False),
    Column("language", String, nullable=False),
    Column("published", Moment, nullable=True),
    Column("tags", JSON, nullable=False),
    Column("at", Moment, nullable=False, index=True),
)

silences = Table(
    "silences",
    metadata,
    Column("key", BigInteger, primary_key=True, autoincrement=False, comment="the item's"),
    Column("show_id", BigInteger, primary_key=True, autoincrement=False),
    Column("reasons", JSON, nullable=False),
    Column("at", Moment, nullable=False, index=True),
    sqlite_with_rowid=False,
)

stories = Table(
    "stories",
    metadata,
    Column("id", Id, primary_key=True),
    Column("show_id", ForeignKey("shows.id"), nullable=False),
    Column("kind", String, nullable=False),
    Column("details", JSON, nullable=False),
    Column("certainty", Integer, nullable=False),
    Column("version", Integer, nullable=False),
    Column("since", Moment, nullable=False),
    Column("grown_at", Moment, nullable=False),
    Index(None, "show_id", "grown_at"),
    sqlite_autoincrement=True,  # an id is never used again: buttons carry it
)

tellings = Table(
    "tellings",
    metadata,
    Column("id", Id, primary_key=True),
    Column("story_id", ForeignKey("stories.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("outlet", String, nullable=False),
    Column("link", String, nullable=False),
    Column("headline", String, nullable=False),
    Column("at", Moment, nullable=False),
    Column("certainty", Integer, nullable=False),
    Column("details", JSON, nullable=False),
    Column("words", String, nullable=False),
    Column("reasons", JSON, nullable=False),
    Column("guild_id", BigInteger, nullable=False, comment="who alone hear of it; 0: everybody"),
    UniqueConstraint("story_id", "outlet", "guild_id"),
)

watches = Table(
    "watches",
    metadata,
    Column("id", Id, primary_key=True),
    Column("guild_id", BigInteger, nullable=True, index=True, comment="none: a follow, by DM"),
    Column("channel_id", BigInteger, nullable=False),
    Column("show_id", ForeignKey("shows.id"), nullable=False, index=True),
    Column("kinds", JSON, nullable=False),
    Column("least", Integer, nullable=False),
    Column("role_id", BigInteger, nullable=True),
    Column("spoilers", Boolean, nullable=False),
    Column("paused", Boolean, nullable=False),
    Column("made_by", BigInteger, nullable=False),
    Column("made_at", Moment, nullable=False),
    UniqueConstraint("channel_id", "show_id"),
    sqlite_autoincrement=True,  # an id is never used again: menus carry it
)

deliveries = Table(
    "deliveries",
    metadata,
    Column("id", Id, primary_key=True),
    Column("story_id", ForeignKey("stories.id", ondelete="CASCADE"), nullable=False),
    Column("guild_id", BigInteger, nullable=True, index=True),
    Column("channel_id", BigInteger, nullable=False),
    Column("role_id", BigInteger, nullable=True),
    Column("veiled", Boolean, nullable=False, comment="quotes hidden behind spoiler bars"),
    Column("state", String, nullable=False, comment="see storage.parcels.State"),
    Column("parcel", BigInteger, nullable=True, comment="first delivery of its message: the nonce"),
    Column("attempts", Integer, nullable=False),
    Column("owed_at", Moment, nullable=False),
    Column("due_at", Moment, nullable=False),
    Column("started_at", Moment, nullable=True, comment="when the try under way began"),
    Column("settled_at", Moment, nullable=True),
    Column("message_id", BigInteger, nullable=True),
    Column("told", Integer, nullable=False, comment="version of the story shown there; 0: none"),
    Column("withdrawn_by", BigInteger, nullable=True, comment="who said it is of another show"),
    Column("trouble", String, nullable=True),
    UniqueConstraint("story_id", "channel_id"),
    Index(None, "state", "due_at"),
    Index(None, "channel_id", "state"),
    Index(None, "parcel"),
    sqlite_autoincrement=True,  # an id is never used again: it is the message's nonce
)

troubles = Table(
    "troubles",
    metadata,
    Column("channel_id", BigInteger, primary_key=True, autoincrement=False),
    Column("guild_id", BigInteger, nullable=True, index=True, comment="none: direct messages"),
    Column("since", Moment, nullable=False, comment="of the first refusal in a row"),
    Column("refusals", Integer, nullable=False, comment="in a row"),
    Column("trouble", String, nullable=False, comment="the last one's reason"),
    Column("due_at", Moment, nullable=False, comment="when the channel is tried again"),
    Column("told_at", Moment, nullable=True, comment="when the moderators were told, once"),
)

charts = Table(
    "charts",
    metadata,
    Column("id", Id, primary_key=True),
    Column("source", String, nullable=False),
    Column("service", String, nullable=False),
    Column("region", String, nullable=False),
    Column("category", String, nullable=False),
    Column("newest", Date, nullable=False, comment="newest date whose moves were told"),
    UniqueConstraint("source", "service", "region", "category"),
)

chart_titles = Table(
    "chart_titles",
    metadata,
    Column("chart_id", ForeignKey("charts.id", ondelete="CASCADE"), primary_key=True),
    Column("key", String, primary_key=True, comment="the source's id, else the folded title"),
    Column("title", String, nullable=False),
    Column("year", Integer, nullable=True),
    Column("first", Date, nullable=False),
    Column("last", Date, nullable=False),
    Column("left", Date, nullable=True),
    Column("rank", Integer, nullable=False),
    Column("best", Integer, nullable=False),
)

learned = Table(
    "learned",
    metadata,
    Column("id", String, primary_key=True, comment="a source's own id of a title"),
    Column("facts", JSON, nullable=False),
)

placings = Table(
    "placings",
    metadata,
    Column("chart_id", ForeignKey("charts.id", ondelete="CASCADE"), primary_key=True),
    Column("on", Date, primary_key=True),
    Column("rank", Integer, primary_key=True, autoincrement=False),
    Column("title", String, nullable=False),
    Column("folded", String, nullable=False, index=True),
    Column("season", String, nullable=True),
    Column("weeks", Integer, nullable=True),
    Column("key", String, nullable=True),
    Column("year", Integer, nullable=True),
)

doubts = Table(
    "doubts",
    metadata,
    Column("source", String, primary_key=True),
    Column("key", String, primary_key=True, comment="the folded title"),
    Column("title", String, nullable=False),
    Column("chart", String, nullable=False, comment="where it stood last"),
    Column("reason", String, nullable=False),
    Column("show_ids", JSON, nullable=False, comment="the shows that it may mean"),
    Column("at", Moment, nullable=False),
    Column("settled_by", BigInteger, nullable=True, comment="a moderator; none: still open"),
    Column("show_id", BigInteger, nullable=True, comment="their answer; none: none of ours"),
)

notes = Table(
    "notes",
    metadata,
    Column("id", Id, primary_key=True),
    Column("show_id", BigInteger, nullable=False),
    Column("about", String, nullable=False, comment="see bot.domain.model.Aside"),
    Column("outlet", String, nullable=False),
    Column("link", String, nullable=False),
    Column("at", Moment, nullable=False),
    Column("note", JSON, nullable=False, comment="the whole Note but for its show"),
    UniqueConstraint("show_id", "about", "link"),
)

chart_watches = Table(
    "chart_watches",
    metadata,
    Column("id", Id, primary_key=True),
    Column("guild_id", BigInteger, nullable=True, index=True),
    Column("channel_id", BigInteger, nullable=False),
    Column("service", String, nullable=False),
    Column("region", String, nullable=True, comment="none: wherever"),
    Column("category", String, nullable=True, comment="none: any"),
    Column("role_id", BigInteger, nullable=True),
    Column("made_by", BigInteger, nullable=False),
    Column("made_at", Moment, nullable=False),
    sqlite_autoincrement=True,  # an id is never used again: menus carry it
)

guilds = Table(
    "guilds",
    metadata,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("settings", JSON, nullable=False),
    Column("left_at", Moment, nullable=True, comment="since when the bot is no longer there"),
)
