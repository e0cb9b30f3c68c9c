"""The text and metadata read from a capture."""

from dataclasses import dataclass

from reportedly.model.capture import Handover, Metadata


@dataclass(frozen=True, slots=True)
class Article:
    """A page as text; every span of the ledger points into ``text`` (newlines are "\\n").

    ``id`` is made from the capture's digest and the locator, so it is the same in every ledger. ``name`` is what
    people call it (file stem, the record's own id) and need not be unique.
    """

    id: str
    name: str
    capture: str
    locator: str
    text: str
    metadata: Metadata
    handovers: tuple[Handover, ...] = ()
