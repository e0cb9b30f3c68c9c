"""What could not be read, resolved or decided. Never dropped silently."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that went wrong: ``file`` and ``place`` say where, ``reason`` what, ``remedy`` what to do.

    ``capture`` is the SHA-256 of the bytes at fault, None where they could not even be opened.
    """

    file: str
    place: str
    reason: str
    remedy: str
    capture: str | None = None
