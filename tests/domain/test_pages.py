from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.model import Details, Item, Reading, Silence, Top10
from bot.domain.pages import FRESH, unread, wants_page
from tests.builders import GLASS, HARBOUR, NOW, claim, item, renewed, spoke

OPEN = Reading(silences=(Silence(HARBOUR, ("only asked",), open=True),))
CLOSED = Reading(silences=(Silence(HARBOUR, ("nothing happened",)),))


def test_a_question_of_a_fresh_item_is_worth_its_page() -> None:
    assert wants_page(item(), OPEN, NOW)


@pytest.mark.parametrize("reading", [Reading(), CLOSED])
def test_without_a_question_no_page_is_wanted(reading: Reading) -> None:
    assert not wants_page(item(), reading, NOW)


@pytest.mark.parametrize(
    ("details", "wanted"),
    [
        (spoke("Ada Quill"), True),
        (spoke("Ada Quill", quote="never again"), True),
        (spoke("Ada Quill", to="Variety", quote="never again"), False),
        (renewed(None), True),
        (renewed(2), False),
        (Top10(service="Netflix"), False),
    ],
)
def test_a_claim_is_worth_its_page_where_it_lacks_something(
    details: Details,
    wanted: bool,  # noqa: FBT001 - a table's column
) -> None:
    assert wants_page(item(), Reading(claims=(claim(details),)), NOW) is wanted


@pytest.mark.parametrize(("age", "wanted"), [(-FRESH, True), (FRESH, True), (FRESH * 1.1, False)])
def test_only_news_is_worth_a_page(age: timedelta, wanted: bool) -> None:  # noqa: FBT001 - see above
    assert wants_page(replace(item(), published=NOW - age), OPEN, NOW) is wanted


def test_an_item_without_a_date_is_news() -> None:
    assert wants_page(replace(item(), published=None), OPEN, NOW)


def test_a_page_is_wanted_once() -> None:
    read: Item = replace(item(), text="Prime Video has renewed Harbour Lights.")

    assert not wants_page(read, OPEN, NOW)


def test_why_a_page_was_not_read_is_said_where_it_was_missed() -> None:
    other = Silence(GLASS, ("named in passing",))
    reading = Reading((claim(),), (*OPEN.silences, other))

    left = unread(reading, "reel.example answered 403 Forbidden")

    assert left.claims == reading.claims
    assert left.silences[0].reasons == (
        "only asked",
        "the article was not read: reel.example answered 403 Forbidden",
    )
    assert left.silences[1] == other
