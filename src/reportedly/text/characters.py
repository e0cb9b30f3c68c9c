"""Characters as the ledger keeps them: one kind of newline, nothing that cannot be stored."""

import re

REPLACEMENT = "\ufffd"
"""Stands for a character that could not be kept (Unicode's own replacement character)."""

_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")


def unify_newlines(text: str) -> str:
    """``text`` with "\\r\\n" and lone "\\r" as "\\n"; nothing else changes."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def storable(text: str) -> str:
    """``text`` with lone surrogates and NUL, which no file or database holds, replaced one for one."""
    return _UNSTORABLE.sub(REPLACEMENT, text)


def visible(text: str) -> str:
    """``text`` without the marks that only tell a browser where to break a word (soft hyphen, zero-width space)."""
    return _INVISIBLE.sub("", text)
