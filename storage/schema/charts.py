"""What the charts held."""

from sqlalchemy import (
    JSON,
    BigInteger,
    Column,
    Date,
    ForeignKey,
    Integer,
    String,
    Table,
    UniqueConstraint,
)

from storage.schema.columns import Id, Moment, metadata

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

learned = Table(
    "learned",
    metadata,
    Column("id", String, primary_key=True, comment="a source's own id of a title"),
    Column("facts", JSON, nullable=False),
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
