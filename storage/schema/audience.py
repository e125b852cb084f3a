"""Who asked for what, and what went to them."""

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    UniqueConstraint,
)

from storage.schema.columns import Id, Moment, metadata

guilds = Table(
    "guilds",
    metadata,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("settings", JSON, nullable=False),
    Column("left_at", Moment, nullable=True, comment="since when the bot is no longer there"),
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
    Index(None, "parcel", "state"),
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
