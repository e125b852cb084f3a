import time
from email.utils import formatdate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sources.web.freshness import Validators, fresh_for, retry_after

DATE = "Fri, 25 Apr 2025 12:00:00 GMT"
LATER = "Fri, 25 Apr 2025 12:10:00 GMT"


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, None),
        ({"Cache-Control": "max-age=300"}, 300),
        ({"Cache-Control": "public, s-maxage=60, max-age=300"}, 60),
        ({"Cache-Control": "private,max-age = 300"}, 300),
        ({"Cache-Control": "no-cache", "Expires": LATER}, None),
        ({"Cache-Control": "max-age=300", "Expires": LATER, "Date": DATE}, 300),
        ({"Expires": LATER, "Date": DATE}, 600),
        ({"Expires": DATE, "Date": LATER}, 0),
        ({"Expires": "0", "Date": DATE}, None),
    ],
)
def test_freshness_is_what_the_headers_say(headers: dict[str, str], seconds: float | None) -> None:
    assert fresh_for(headers) == seconds


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, None),
        ({"Retry-After": "120"}, 120),
        ({"Retry-After": " 120 "}, 120),
        ({"Retry-After": LATER, "Date": DATE}, 600),
        ({"Retry-After": DATE, "Date": LATER}, 0),
        ({"Retry-After": "soon"}, None),
        ({"Retry-After": "-5"}, None),
    ],
)
def test_the_wait_that_was_asked_for_is_understood(
    headers: dict[str, str], seconds: float | None
) -> None:
    assert retry_after(headers) == seconds


def test_without_the_servers_clock_ours_counts() -> None:
    wait = retry_after({"Retry-After": formatdate(time.time() + 100, usegmt=True)})

    assert wait is not None
    assert 90 < wait <= 100


@given(
    st.dictionaries(st.sampled_from(["Retry-After", "Date", "Expires", "Cache-Control"]), st.text())
)
def test_no_header_breaks_it(headers: dict[str, str]) -> None:
    for seconds in (retry_after(headers), fresh_for(headers)):
        assert seconds is None or seconds >= 0


def test_a_validator_that_is_not_there_is_not_sent() -> None:
    assert Validators(None, None).headers == {}
    assert Validators('W/"a"', DATE).headers == {
        "If-None-Match": '"a"',
        "If-Modified-Since": DATE,
    }
