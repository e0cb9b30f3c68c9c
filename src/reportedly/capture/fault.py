"""What stops the reading of a capture or of one item in it."""

from reportedly.model import Capture, Item, Problem, ReportedlyError


class FaultError(ReportedlyError):
    """Bytes that cannot be used: the reader that knows the place makes a Problem of it, and the rest goes on."""

    def __init__(self, reason: str, remedy: str) -> None:
        super().__init__(reason)
        self.reason = reason
        self.remedy = remedy

    def of(self, capture: Capture, place: str) -> Problem:
        """The problem at ``place`` inside a capture."""
        return Problem(capture.place, place, self.reason, self.remedy, capture.sha256)

    def of_item(self, item: Item) -> Problem:
        """The problem with one item."""
        return Problem(item.file, item.locator, self.reason, self.remedy, item.capture)


class RecordError(FaultError):
    """One record cannot be used, but where the next one begins can be found."""


def unforeseen(error: Exception) -> FaultError:
    """A fault for what a parser raised over hostile bytes and nobody foresaw."""
    return FaultError(f"could not be read: {type(error).__name__}: {error}"[:300], SAVE_AGAIN)


SAVE_AGAIN = "Save or download it again and add the new file."
UNPACK = "Unpack it, look at what is inside, and add the pages that you trust."
"""Remedies that several readers give."""
