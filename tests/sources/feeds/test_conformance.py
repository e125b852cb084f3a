"""Held against captured feeds and against feedparser's own conformance suite.

The suite's expectations are Python expressions; they are taken apart, not run: of each, the parts
that compare a title, link, id, summary or date with a constant.
"""

import ast
import calendar
import io
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import feedparser
import pytest

from bot.errors import SourceError
from bot.sources import feeds
from bot.sources.feeds import Feed
from bot.sources.feeds.plaintext import plain

FOLDERS = (
    "encoding", "entities", "illformed", "wellformed/atom", "wellformed/atom10", "wellformed/base",
    "wellformed/http", "wellformed/namespace", "wellformed/rdf", "wellformed/rss",
)  # fmt: skip
FIELDS = {
    "title": "headline",
    "link": "link",
    "id": "guid",
    "guid": "guid",
    "summary": "summary",
    "description": "summary",
    "published_parsed": "published",
    "updated_parsed": "published",
    "created_parsed": "published",
}
SERVED_AT = "http://127.0.0.1:8097/"
"""Where the suite's own server stands."""

DIFFERENT = {
    "tests/entities/lang.xml": "&lang; is U+27E8 since HTML 5",
    "tests/entities/rang.xml": "&rang; is U+27E9 since HTML 5",
    "tests/wellformed/base/http_entry_id_base_content_location.xml": "an id is never changed",
    "tests/wellformed/base/http_entry_id_base_docuri.xml": "an id is never changed",
    "tests/wellformed/rss/channel_dc_title.xml": "the feed's own title is for show only",
    "tests/wellformed/rss/entity_in_doctype.xml": "a document's own entities are not expanded",
}
"""What does not hold, and why that is well so."""

NO_FEEDS = {".md", ".txt", ".py", ".json", ".jsonl", ".opml", ""}


@dataclass(frozen=True)
class Expectation:
    path: str
    folder: str
    headers: dict[str, str]
    at: list[Any]
    value: Any


def parse(body: bytes, content_type: str = "", url: str = SERVED_AT) -> Feed:
    return feeds.parse(body, content_type=content_type, url=url, outlet="", language="")


def parts(expression: ast.expr) -> Iterator[ast.expr]:
    if isinstance(expression, ast.BoolOp) and isinstance(expression.op, ast.And):
        for value in expression.values:
            yield from parts(value)
    else:
        yield expression


def place(expression: ast.expr) -> list[Any]:
    """``entries[0]['title']`` as ``["entries", 0, "title"]``."""
    keys: list[Any] = []
    while isinstance(expression, ast.Subscript) and isinstance(expression.slice, ast.Constant):
        keys.insert(0, expression.slice.value)
        expression = expression.value
    return [expression.id, *keys] if isinstance(expression, ast.Name) else []


def expectations(manifest: Path) -> Iterator[Expectation]:
    for line in manifest.read_text(encoding="utf-8").splitlines():
        test = json.loads(line)
        if not any(f"{test['folder']}/".startswith(f"{folder}/") for folder in FOLDERS):
            continue
        headers = {name.lower(): value for name, value in test["headers"].items()}
        for part in parts(ast.parse(test["expect"].strip(), mode="eval").body):
            match part:
                case ast.Compare(left=left, ops=[ast.Eq()], comparators=[right]):
                    at = place(left)
                case _:
                    continue
            if at == ["feed", "title"] or (
                at[:1] == ["entries"] and len(at) == 3 and at[2] in FIELDS
            ):
                value = ast.literal_eval(right)
                yield Expectation(test["path"], test["folder"], headers, at, value)


def holds(expected: Expectation, suite: Path) -> bool:
    content_type = expected.headers.get("content-type", "")
    url = expected.headers.get("content-location") or SERVED_AT + expected.path
    try:
        feed = parse((suite / expected.path).read_bytes(), content_type, url)
        if expected.at[0] == "feed":
            return feed.title == plain(expected.value, 500)
        found = getattr(feed.items[expected.at[1]], FIELDS[expected.at[2]])
    except (SourceError, IndexError):
        return False
    if isinstance(found, datetime):
        return found == datetime.fromtimestamp(calendar.timegm(expected.value), UTC)
    if FIELDS[expected.at[2]] in {"headline", "summary"}:
        return bool(found == plain(expected.value, 2_000))
    return bool(found == expected.value)


def test_what_feedparser_expects_of_itself_holds(
    shared: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    conformance = shared / "data" / "conformance"
    asked = list(expectations(conformance / "feedparser_manifest.jsonl"))
    missed = [one for one in asked if not holds(one, conformance / "feedparser")]
    by_folder = Counter(one.folder for one in asked)
    with capsys.disabled():
        print(f"\n{len(asked) - len(missed)} of {len(asked)} expectations hold; asked: {by_folder}")
        for one in missed:
            print(f"  not {one.path}: {DIFFERENT.get(one.path, 'why?')}")

    plainest = [one for one in asked if one.folder != "entities"]
    assert {one.path for one in missed} == set(DIFFERENT)
    assert len(asked) > 400
    assert len(missed) / len(asked) <= 0.03
    assert sum(one in plainest for one in missed) / len(plainest) <= 0.03


def captured(shared: Path) -> Iterator[Path]:
    for folder in ("feeds", "conformance"):
        yield from filter(Path.is_file, sorted((shared / "data" / folder).rglob("*")))


def entries_found(body: bytes) -> int:
    try:
        return len(parse(body).items)
    except SourceError:
        return 0


def test_as_many_entries_are_found_as_feedparser_finds(shared: Path) -> None:
    different, compared, entries = [], 0, 0
    for path in captured(shared):
        body = path.read_bytes()
        found = entries_found(body)  # of whatever is no feed too: it raises nothing else
        if path.suffix in NO_FEEDS:
            continue
        compared, entries = compared + 1, entries + found
        if found != len(feedparser.parse(io.BytesIO(body)).entries):
            different.append(path)

    assert different == []
    assert compared > 2_300
    assert entries > 4_000


def test_captured_feeds_of_outlets_are_read_with_all_their_fields(shared: Path) -> None:
    paths = sorted((shared / "data" / "feeds" / "derived").iterdir())
    for path in paths:
        feed = parse(path.read_bytes())
        assert feed.items
        assert all(item.guid and item.link and item.headline for item in feed.items)
        assert all(item.published for item in feed.items)

    assert len(paths) == 130
