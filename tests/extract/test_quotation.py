"""Direct, indirect and mixed mode."""

import pytest

from reportedly.extract.encoding import quote_states
from reportedly.extract.quotation import mode_of
from reportedly.model import Mode, Span


@pytest.mark.parametrize(
    ("text", "contents", "mode"),
    [
        ("“The bridge fell,” she said.", ["“The bridge fell,”"], Mode.DIRECT),
        ("She said the bridge fell.", ["the bridge fell"], Mode.INDIRECT),
        ("She said the bridge “simply fell”.", ["the bridge “simply fell”"], Mode.MIXED),
        ("“It fell,” she said, “at dawn.”", ["“It fell,”", "“at dawn.”"], Mode.DIRECT),
        ("“It fell,” she said, at dawn.", ["“It fell,”", "at dawn"], Mode.MIXED),
    ],
)
def test_mode(text, contents, mode):
    spans = tuple(Span(text.index(c), text.index(c) + len(c)) for c in contents)
    assert mode_of(quote_states(text), spans) is mode


def test_no_content_is_indirect():
    assert mode_of([], ()) is Mode.INDIRECT
