"""Ids of voices: readable, and such that a judgement about one still finds it when more articles have come."""

import re
from collections.abc import Iterable

from reportedly.model.ids import text_sha256
from reportedly.resolve.keys import folded

DIGITS = 8
"""Hexadecimal digits of an id that stand for a voice's key: 32 bits, so that among a thousand keys two that agree have
odds of one in eight thousand."""

LONGEST_SLUG = 48

LASTING = ("body ", "person ", "source of ")
"""How keys begin that hang on no single article; an id is rather made from one of these."""

_OTHER = re.compile(r"[^a-z0-9]+")


def voice_id(keys: Iterable[str], name: str) -> str:
    """A readable id for the voice with these keys.

    Names change, and voices are put together, as articles come. A judgement goes by the digits alone, and so by one
    key, which is made from what articles say and stays with the voice that it belongs to.
    """
    slug = _OTHER.sub("-", folded(name)).strip("-")[:LONGEST_SLUG].rstrip("-")
    return f"{slug or 'voice'}-{digits(min(keys, key=_rank))}"


def digits(key: str) -> str:
    """The digits that stand for a key."""
    return text_sha256(key)[:DIGITS]


def digits_of(voice: str) -> str:
    """The digits of the key that stands for the voice with this id."""
    return voice.rsplit("-", 1)[-1]


def _rank(key: str) -> tuple[bool, str]:
    return not key.startswith(LASTING), key
