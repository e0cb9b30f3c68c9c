"""What produced a record."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Run:
    """The code, model and settings that produced records; no clock, so the same tools give the same run."""

    version: str
    model: str
    settings: str
