"""The page in the payload of an archived HTTP response, and whether it is what was archived."""

import hashlib
import io
import re
from base64 import b16decode, b32decode, b64decode, urlsafe_b64decode
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from reportedly.capture.fault import FaultError
from reportedly.capture.inflate import decoded_body

if TYPE_CHECKING:
    from warcio.statusandheaders import StatusAndHeaders

DIGESTS = frozenset({"md5", "sha1", "sha224", "sha256", "sha384", "sha512"})
"""Algorithms of payload digests that can be verified."""

RECAPTURE = "Take the page from another copy of this archive, or capture it again."
"""Remedy for a record that cannot be trusted."""

_SWALLOWED = re.compile(rb"\r\n\r\nWARC/\d\.\d+\r\n")


def page_in(payload: bytes, http: "StatusAndHeaders", digest: str) -> bytes:
    """The page in a payload, its codings undone; raises FaultError where it is not what the digest was made of.

    Archivers make the digest of the bytes as sent, without the transfer coding, or without both; any of them will do.
    ``digest`` is "" where the record gives none.
    """
    body = _joined(payload) if "chunked" in (http.get_header("Transfer-Encoding") or "").lower() else payload
    page = decoded_body(body, http.get_header("Content-Encoding") or "")
    if digest and not any(_agrees(digest, data) for data in (payload, body, page)):
        raise FaultError(
            "does not have the payload digest that its record gives: altered, or its length lies", RECAPTURE
        )
    if not digest and _SWALLOWED.search(payload):
        raise FaultError("the length of this record lies: the next record is inside it", RECAPTURE)
    return page


def _joined(payload: bytes) -> bytes:
    """The body of a response sent in chunks; as it is where it turns out not to be."""
    from warcio.bufferedreaders import ChunkedDataReader

    return bytes(ChunkedDataReader(io.BytesIO(payload)).read())


def _agrees(digest: str, data: bytes) -> bool:
    """Whether ``digest`` ("sha1:" and base 32, 16 or 64) is that of ``data``; raises FaultError where unknown."""
    algorithm, _, value = digest.partition(":")
    algorithm = algorithm.strip().lower().replace("-", "")
    if algorithm not in DIGESTS:
        raise FaultError(f"has a payload digest that cannot be verified: {digest[:60]}", RECAPTURE)
    return hashlib.new(algorithm, data, usedforsecurity=False).digest() in _readings(value.strip())


def _readings(value: str) -> Iterator[bytes]:
    """The bytes that a digest may stand for: archivers write it in base 32, hexadecimal or base 64."""
    for decode, block in _BASES:
        with suppress(ValueError):
            yield decode(value + "=" * (-len(value) % block))


_BASES: tuple[tuple[Callable[[str], bytes], int], ...] = (
    (partial(b32decode, casefold=True), 8),
    (partial(b16decode, casefold=True), 1),
    (b64decode, 4),
    (urlsafe_b64decode, 4),
)
"""How a digest may be written, and the number of characters that its writing comes in."""
