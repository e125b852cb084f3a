"""Compressed bodies, unpacked without ever holding more than was allowed."""

import zlib

from bot.errors import SourceError

ACCEPTED = "gzip, deflate"
"""What to tell a server, as ``Accept-Encoding``."""

_GZIP = 16 + zlib.MAX_WBITS


class Inflate:
    """Unpacks one body piece by piece; raises SourceError when it grows past ``limit`` bytes."""

    def __init__(self, encoding: str, *, limit: int, host: str) -> None:
        names = [name for name in encoding.lower().replace(" ", "").split(",") if name]
        self._names = [name for name in names if name != "identity"]
        self._limit = limit
        self._host = host
        self._grown = 0
        self._unpack: zlib._Decompress | None = None
        if self._names not in ([], ["gzip"], ["x-gzip"], ["deflate"]):
            raise SourceError(f"{host} packed its answer in a way nobody asked for ({encoding})")

    def feed(self, piece: bytes) -> bytes:
        """The bytes that one more piece of the body gives."""
        if not self._names:
            return self._count(piece)
        unpacked = []
        while piece:
            if self._unpack is None:
                self._unpack = self._opener(piece)
            unpacked.append(self._step(self._unpack, piece))
            piece = self._unpack.unused_data
            if self._unpack.eof:
                self._unpack = None  # a gzip body may consist of several members
        return b"".join(unpacked)

    @property
    def finished(self) -> bool:
        """Whether nothing is missing at the end of what was fed."""
        return self._unpack is None

    def _step(self, unpack: "zlib._Decompress", piece: bytes) -> bytes:
        try:
            return self._count(unpack.decompress(piece, self._limit - self._grown + 1))
        except zlib.error:
            raise SourceError(f"{self._host} sent a damaged compressed answer") from None

    def _opener(self, piece: bytes) -> "zlib._Decompress":
        if self._names != ["deflate"]:
            return zlib.decompressobj(_GZIP)
        # "deflate" means zlib's wrapping, but some servers send the bare stream: RFC 9110, 8.4.1.2
        wrapped = piece[0] & 0x0F == zlib.DEFLATED
        return zlib.decompressobj(zlib.MAX_WBITS if wrapped else -zlib.MAX_WBITS)

    def _count(self, piece: bytes) -> bytes:
        self._grown += len(piece)
        if self._grown > self._limit:
            raise SourceError(f"{self._host} sent more than {_size(self._limit)}")
        return piece


def _size(count: int) -> str:
    """A number of bytes as people say it: ``8 MB``, ``300 kB``."""
    megabytes = count / 1_000_000
    return f"{megabytes:.0f} MB" if megabytes >= 1 else f"{count / 1_000:.0f} kB"
