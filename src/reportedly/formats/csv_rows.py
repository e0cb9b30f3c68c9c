"""Flat records as CSV (RFC 4180, UTF-8), safe to open in a spreadsheet."""

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import fields
from typing import Any

from reportedly.formats.plain import REPLACEMENT, plain

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins so is run as a formula by spreadsheets (OWASP, "CSV Injection")."""

LIST_SEPARATOR = "; "

LINE_END = "\r\n"
"""What the csv module looks for when it decides whether a cell must be quoted."""

_SURROGATES = dict.fromkeys(range(0xD800, 0xE000), REPLACEMENT)


def csv_rows(records: Iterable[Any], of: type) -> Iterator[str]:
    """A header with the fields of the record type ``of``, then a line for each record; without newlines."""
    names = [field.name for field in fields(of)]
    yield _line(names)
    for record in records:
        yield _line([_cell(getattr(record, name)) for name in names])


def _line(cells: Iterable[str]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator=LINE_END).writerow(cells)
    return out.getvalue().removesuffix(LINE_END)


def _cell(value: Any) -> str:
    """Text of one cell: nothing for None, lists joined, what looks like a formula behind an apostrophe."""
    value = plain(value)
    if isinstance(value, list):
        return _cell(LIST_SEPARATOR.join(str(item) for item in value if item is not None))
    if isinstance(value, str):
        return _harmless(value.translate(_SURROGATES))
    if isinstance(value, bool):
        return str(value).lower()
    return "" if value is None else str(value)


def _harmless(text: str) -> str:
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text
