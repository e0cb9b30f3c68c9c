"""From paths to raw pages to articles; this package alone touches files. It never touches a network."""

from reportedly.capture.found import Found, find
from reportedly.capture.raw import Raw, receive
from reportedly.capture.readers import items
from reportedly.capture.reading import read

__all__ = ["Found", "Raw", "find", "items", "read", "receive"]
