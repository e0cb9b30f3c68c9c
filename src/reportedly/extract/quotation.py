"""Whether words are quoted: direct, indirect or mixed mode."""

from collections.abc import Sequence

from reportedly.model import Mode, Span, Spans


def mode_of(states: Sequence[int], contents: Spans) -> Mode:
    """The mode of content spans, from the quotation state of each code point (see ``encoding.quote_states``).

    Direct where all words stand inside quotation marks, indirect where none does, else mixed.
    """
    inside = [any(states[span.start : span.end]) and _all_quoted(states, span) for span in contents]
    touched = any(1 in states[span.start : span.end] for span in contents)
    if contents and all(inside):
        return Mode.DIRECT
    return Mode.MIXED if touched else Mode.INDIRECT


def _all_quoted(states: Sequence[int], span: Span) -> bool:
    return 0 not in states[span.start : span.end]
