"""A paragraph with its sources, cues, contents and figures set off: in colour, or by signs."""

from collections.abc import Callable, Iterator, Mapping

from rich.style import Style
from rich.text import Text

from reportedly.dossier import Mark, Paragraph, Role, Segment
from reportedly.formats.plain import visible
from reportedly.formats.terminal.palette import BRACKETS, FAINT, ROLES, STANCES, in_order, raised
from reportedly.model import Stance

Stances = Mapping[str, Stance]
"""The stance of each attribution, by its number."""

Ink = Callable[[str, Paragraph, Stances], Text]
"""How a paragraph of an article's text is set off."""


def in_colour(text: str, paragraph: Paragraph, stances: Stances) -> Text:
    """Words in the colours of what they do; where a cue ends stands the number of its margin note."""
    out = Text()
    for segment in paragraph.segments:
        out.append(visible(segment.span.of(text)), _style(segment, stances))
        out.append_text(_numbers(segment, stances))
    return out


def _numbers(segment: Segment, stances: Stances) -> Text:
    """The numbers of the cues that end with the segment."""
    cues = sorted((mark.record for mark in _ending(segment) if mark.role is Role.CUE), key=in_order)
    return Text(",").join(Text(raised(cue), STANCES[stances[cue]]) for cue in cues)


def in_signs(text: str, paragraph: Paragraph, stances: Stances) -> Text:
    """Words between brackets that say what they do; each closes with the number of its margin note."""
    return Text("".join(_signs(text, paragraph)))


def _signs(text: str, paragraph: Paragraph) -> Iterator[str]:
    for segment in paragraph.segments:
        yield from (BRACKETS[mark.role][0] for mark in segment.marks if mark.span.start == segment.span.start)
        yield visible(segment.span.of(text))
        yield from (BRACKETS[mark.role][1] + _number(mark) for mark in _ending(segment))


def _number(mark: Mark) -> str:
    return "" if mark.role is Role.FIGURE else raised(mark.record)


def _ending(segment: Segment) -> list[Mark]:
    """The marks that end with the segment, innermost first."""
    return [mark for mark in reversed(segment.marks) if mark.span.end == segment.span.end]


def _style(segment: Segment, stances: Stances) -> Style:
    """Styles of all marks laid over each other; a content inside a content is underlined as well."""
    styles = [
        _role_style(mark, stances) for mark in sorted(segment.marks, key=lambda mark: list(Role).index(mark.role))
    ]
    deep = sum(mark.role is Role.CONTENT for mark in segment.marks) > 1
    return Style.combine([*map(Style.parse, styles), Style(underline=True if deep else None)])


def _role_style(mark: Mark, stances: Stances) -> str:
    return STANCES[stances[mark.record]] if mark.role is Role.CUE else ROLES[mark.role]


def legend_in_colour() -> Text:
    """What the colours mean."""
    out = Text().append("source", ROLES[Role.SOURCE]).append(" · ", FAINT).append("content", ROLES[Role.CONTENT])
    out.append(" · ", FAINT).append("content in a content", f"{ROLES[Role.CONTENT]} underline")
    out.append(" · ", FAINT).append("figure", ROLES[Role.FIGURE]).append(" · cue by stance: ", FAINT)
    return out.append_text(Text(", ").join(Text(stance.value, style) for stance, style in STANCES.items()))


def legend_in_signs() -> Text:
    """What the brackets mean."""
    names = (f"{BRACKETS[role][0]}{role.value}{BRACKETS[role][1]}" for role in (Role.SOURCE, Role.CUE, *Role))
    return Text(" · ".join(dict.fromkeys(names)) + " · the small number leads to the margin")
