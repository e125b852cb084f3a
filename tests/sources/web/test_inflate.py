import gzip
import tracemalloc
import zlib
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import SourceError
from bot.sources.web.inflate import Inflate

PACKERS = {
    "": lambda body: body,
    "gzip": gzip.compress,
    "deflate": zlib.compress,
}


def unpacked(packed: bytes, encoding: str, *, limit: int, cut: int) -> bytes:
    inflate = Inflate(encoding, limit=limit, host="daily.example")
    body = inflate.feed(packed[:cut]) + inflate.feed(packed[cut:])
    assert inflate.finished
    return body


@given(st.binary(), st.sampled_from(sorted(PACKERS)), st.integers(0, 200))
def test_what_was_packed_comes_out_however_it_arrives(body: bytes, encoding: str, cut: int) -> None:
    packed = PACKERS[encoding](body)

    assert unpacked(packed, encoding, limit=len(body), cut=cut) == body


@given(st.binary(min_size=1), st.sampled_from(sorted(PACKERS)), st.integers(0, 200))
def test_one_byte_too_many_is_refused(body: bytes, encoding: str, cut: int) -> None:
    packed = PACKERS[encoding](body)

    with pytest.raises(SourceError, match="sent more than"):
        unpacked(packed, encoding, limit=len(body) - 1, cut=cut)


@given(st.binary(), st.sampled_from(["gzip", "deflate"]))
def test_rubbish_is_an_error_that_can_be_told(body: bytes, encoding: str) -> None:
    with suppress(SourceError):
        Inflate(encoding, limit=10_000, host="daily.example").feed(body)


def test_a_bomb_is_not_unpacked_before_it_is_refused() -> None:
    bomb = gzip.compress(bytes(50_000_000))
    tracemalloc.start()

    with pytest.raises(SourceError, match="sent more than 1 MB"):
        Inflate("gzip", limit=1_000_000, host="daily.example").feed(bomb)

    assert tracemalloc.get_traced_memory()[1] < 5_000_000
    tracemalloc.stop()


def test_a_body_that_stops_early_is_not_finished() -> None:
    inflate = Inflate("gzip", limit=1_000, host="daily.example")
    inflate.feed(gzip.compress(b"news")[:-1])

    assert not inflate.finished
