"""Bytes to text: marks and declarations first, then UTF-8, then a guess that says it is one."""

import codecs
from collections.abc import Iterator
from dataclasses import dataclass

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""Byte order marks and the codec that reads and drops them; UTF-32 before UTF-16, whose mark it begins with."""

BROWSER_NAMES = {
    "ascii": "cp1252",
    "us-ascii": "cp1252",
    "iso-8859-1": "cp1252",
    "iso8859-1": "cp1252",
    "latin1": "cp1252",
    "latin-1": "cp1252",
    "iso-8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949",
    "tis-620": "cp874",
}
"""Declared names that browsers read as a larger set, after the WHATWG Encoding Standard, section 4.2."""

SEVEN_BIT = frozenset({"iso-2022-jp", "hz-gb-2312"})
"""Encodings whose bytes are also valid UTF-8, so that only a declaration tells."""

TEXT_CODECS = frozenset(
    {"utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "gb18030", "cp932", "cp949", "big5", "big5hkscs"}
    | {"euc_jp", "iso2022_jp", "hz", "koi8-r", "koi8-u", "mac-roman", "mac-cyrillic", "cp866", "cp874"}
    | {f"cp{page}" for page in range(1250, 1259)}
    | {f"iso8859-{part}" for part in (*range(1, 12), *range(13, 17))}
)
"""Python's names of the codecs that a page may ask for: a declaration is the page's word, and not every codec of
Python turns bytes into text."""

GUESSES = ("cp1252", "cp1250", "cp1251", "koi8_r", "cp1253", "cp1254", "cp1255", "cp1256", "gb18030", "big5", "cp932")
GUESSES_EAST = ("euc_jp", "cp949")
"""What is looked for where nothing tells: the legacy encodings that pages in use today are still found in."""

SAMPLE = 16_384
"""Bytes that a guess looks at; more makes it slower, not surer."""

WESTERN_SHARE = 0.06
"""Up to this share of bytes above 127, unknown text is taken for Windows-1252: curly quotes and the accents of
French (about 4%) stay below it, one-byte Cyrillic, Greek or Arabic and East Asian text are far above it (70%)."""

ZEROS = 0.05
"""Share of zero bytes at every second place, with none between, from which unmarked text is UTF-16: the spaces and
newlines of any script that has them are enough."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, the codec that gave it, and whether that is sure: no guess, nothing replaced, no declaration belied."""

    text: str
    encoding: str
    sure: bool


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """The text of ``data``, never failing; ``declared`` is the encoding that its surroundings name, if any."""
    for encoding in _candidates(data, declared):
        text = _strictly(data, encoding)
        if text is not None:
            return Decoded(text, encoding, sure=True)
    return _guess(data)


def marked(data: bytes) -> str | None:
    """The codec that a byte order mark names, or that zero bytes at every second place give away; else None."""
    named = (encoding for mark, encoding in MARKS if data.startswith(mark))
    return next(named, None) or _unmarked_utf16(data[:SAMPLE])


def codec_name(declared: str | None) -> str | None:
    """The codec that a browser would use for a declared name, None for one that is unknown or not for text."""
    if declared is None:
        return None
    name = declared.strip().strip("\"'").lower()
    try:
        found = codecs.lookup(BROWSER_NAMES.get(name, name)).name
    except (LookupError, ValueError, UnicodeError):
        return None
    return found if found in TEXT_CODECS else None


def _candidates(data: bytes, declared: str | None) -> Iterator[str]:
    """Encodings to try strictly, the surest first."""
    mark, named = marked(data), codec_name(declared)
    if mark:
        yield mark
    if named and declared and declared.strip().lower() in SEVEN_BIT:
        yield named
    yield "utf-8"
    if named and not named.startswith("utf"):
        yield named


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeError:
        return None


def _unmarked_utf16(sample: bytes) -> str | None:
    """UTF-16 without a mark: Latin letters, digits and spaces leave every second byte zero."""
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if not even + odd or even + odd < ZEROS * len(sample) / 2:
        return None
    return "utf-16-le" if not even else "utf-16-be" if not odd else None


def _guess(data: bytes) -> Decoded:
    """The likeliest reading of bytes that fit nothing that was marked or declared."""
    mark = marked(data)
    if mark or _mostly_utf8(data):
        return Decoded(data.decode(mark or "utf-8", "replace"), mark or "utf-8", sure=False)
    encoding = "cp1252" if _high_share(data) <= WESTERN_SHARE else _likeliest(data)
    return Decoded(data.decode(encoding, "replace"), encoding, sure=False)


def _mostly_utf8(data: bytes) -> bool:
    """Whether more characters beyond ASCII are whole than broken: damaged UTF-8; legacy text has next to none whole."""
    patched = data.decode("utf-8", "replace")
    return 2 * patched.count("\ufffd") < sum(character > "\x7f" for character in patched)


def _high_share(data: bytes) -> float:
    sample = data[:SAMPLE]
    return sum(byte > 0x7F for byte in sample) / max(1, len(sample))


def _likeliest(data: bytes) -> str:
    """What charset-normalizer finds most like text, Windows-1252 where it finds nothing."""
    from charset_normalizer import from_bytes

    best = from_bytes(data[:SAMPLE], cp_isolation=[*GUESSES, *GUESSES_EAST]).best()
    return best.encoding if best else "cp1252"
