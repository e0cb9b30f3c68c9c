"""Stable ids, made from content and never from order or time."""

import hashlib
from collections.abc import Iterable

ID_DIGITS = 16
"""Hexadecimal digits of an id: 64 bits, so that a clash among ten million records has odds below 1 in 100,000."""


def sha256(data: bytes | Iterable[bytes]) -> str:
    """The SHA-256 of bytes, or of chunks of bytes in order, as 64 hexadecimal digits."""
    digest = hashlib.sha256()
    for chunk in [data] if isinstance(data, bytes) else data:
        digest.update(chunk)
    return digest.hexdigest()


def text_sha256(text: str) -> str:
    """The SHA-256 of a text in UTF-8."""
    return sha256(text.encode("utf-8", "surrogatepass"))


def stable_id(prefix: str, *parts: str) -> str:
    """``prefix`` and 16 hexadecimal digits that depend on the parts alone."""
    return f"{prefix}{text_sha256(chr(0).join(parts))[:ID_DIGITS]}"


def signed_hash(*parts: str) -> int:
    """A whole number of 64 bits with a sign, as SQLite holds them, that depends on the parts alone."""
    digest = hashlib.blake2b(chr(0).join(parts).encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)
