"""Bytes as received: chunks of one size, each deflated, addressed by the SHA-256 of the whole."""

import hashlib
import io
import zlib
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from itertools import islice

from reportedly.model import StopError
from reportedly.store.database import Database, Row

CHUNK_BYTES = 1 << 20
"""Size of a chunk before it is deflated; every chunk but the last has it, so that any byte is found at once."""

CHUNKS_A_TRANSACTION = 32
"""Chunks written at once: the write-ahead log stays small however large the file."""

DEFLATE_LEVEL = 3
"""zlib's level: on news text, 58 MB/s to 42% of the size; 6 gives 21 MB/s to 39%."""

CACHED_CHUNKS = 4
"""Chunks that a stream keeps inflated: readers of containers jump between a few places."""


def keep(database: Database, sha256: str, chunks: Iterable[bytes]) -> str:
    """Write the bytes under ``sha256``; returns the digest that they really have, for the caller to compare.

    What an earlier run, broken off, had left under the same digest is replaced.
    """
    digest = hashlib.sha256()
    rows = _rows(sha256, _watched(even(chunks, CHUNK_BYTES), digest.update))
    drop(database, sha256)
    while group := list(islice(rows, CHUNKS_A_TRANSACTION)):
        with database.write():
            database.run_many("INSERT OR REPLACE INTO chunks (sha256, number, deflated) VALUES (?, ?, ?)", group)
    return digest.hexdigest()


def drop(database: Database, sha256: str) -> None:
    """Delete the bytes under ``sha256``, unless a capture vouches for them."""
    with database.write():
        database.run(
            "DELETE FROM chunks WHERE sha256 = :it AND NOT EXISTS (SELECT 1 FROM captures WHERE sha256 = :it)",
            {"it": sha256},
        )


def see_whole(database: Database, sha256: str, size: int) -> None:
    """Raise StopError where chunks are missing: two processes had been writing the same bytes."""
    row = database.row("SELECT count(*) FROM chunks WHERE sha256 = ?", (sha256,))
    if row is None or row[0] != -(-size // CHUNK_BYTES):
        raise StopError("Another process is adding the same file; wait until it is done, then run the command again.")


def open_blob(database: Database, sha256: str, size: int) -> io.BufferedReader:
    """The bytes as a seekable stream; raises StopError where the ledger has lost some of them."""
    return io.BufferedReader(_Blob(lambda number: _chunk(database, sha256, number), size))


def even(chunks: Iterable[bytes], size: int) -> Iterator[bytes]:
    """The same bytes in chunks of ``size``, the last one shorter."""
    waiting = bytearray()
    for chunk in chunks:
        waiting += chunk
        while len(waiting) >= size:
            yield bytes(waiting[:size])
            del waiting[:size]
    if waiting:
        yield bytes(waiting)


def _watched(chunks: Iterable[bytes], see: Callable[[bytes], None]) -> Iterator[bytes]:
    for chunk in chunks:
        see(chunk)
        yield chunk


def _rows(sha256: str, chunks: Iterable[bytes]) -> Iterator[Row]:
    for number, chunk in enumerate(chunks):
        yield sha256, number, zlib.compress(chunk, DEFLATE_LEVEL)


def _chunk(database: Database, sha256: str, number: int) -> bytes:
    row = database.row("SELECT deflated FROM chunks WHERE sha256 = ? AND number = ?", (sha256, number))
    inflater = zlib.decompressobj()
    try:
        chunk = inflater.decompress(row[0] if row else b"", CHUNK_BYTES + 1)
    except zlib.error:
        return _lost(database, sha256)
    return chunk if inflater.eof else _lost(database, sha256)


def _lost(database: Database, sha256: str) -> bytes:
    raise StopError(f"The ledger {database.path} has lost bytes of capture {sha256}; take a copy back from a backup.")


class _Blob(io.RawIOBase):
    """A file of ``size`` bytes over numbered chunks."""

    def __init__(self, chunk: Callable[[int], bytes], size: int) -> None:
        self._chunk = lru_cache(CACHED_CHUNKS)(chunk)
        self._size = size
        self._at = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._at

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        start = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._size}[whence]
        if start + offset < 0:
            raise OSError(f"no byte before the first: {start + offset}")
        self._at = start + offset
        return self._at

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        if self._at >= self._size:
            return 0
        number, offset = divmod(self._at, CHUNK_BYTES)
        part = self._chunk(number)[offset : offset + len(buffer)]
        buffer[: len(part)] = part
        self._at += len(part)
        return len(part)
