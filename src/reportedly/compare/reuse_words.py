"""What counts as a word when texts are compared."""

import re

_SPACELESS = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"

WORD = re.compile(rf"[{_SPACELESS}]|[^\W_{_SPACELESS}]+")
"""A run of letters and digits; in scripts without spaces (Chinese, Japanese, Thai and others) each sign."""


def word_count(text: str) -> int:
    """How many words a text has."""
    return sum(1 for _ in WORD.finditer(text))
