"""What is read, and what was made of it."""

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    UniqueConstraint,
)

from storage.schema.columns import Id, Moment, metadata

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
