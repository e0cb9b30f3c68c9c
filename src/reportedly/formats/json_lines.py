"""One JSON object a line, in UTF-8, safe to print."""

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from reportedly.formats.plain import BIDI_CONTROLS, plain

_ESCAPED = re.compile("[\x7f-\x9f\ud800-\udfff\u2028\u2029" + "".join(map(chr, BIDI_CONTROLS)) + "]")
"""What JSON allows as it is, but a terminal would obey or a file cannot hold; only ever inside strings."""


def json_line(record: Any) -> str:
    """A record (or a dictionary) as one line of JSON, without the newline."""
    text = json.dumps(plain(record), ensure_ascii=False)
    return _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def json_lines(records: Iterable[Any]) -> Iterator[str]:
    """Each record as one line of JSON."""
    return map(json_line, records)
