"""The chart of figures over time as SVG: one file, no script, nothing from elsewhere, safe against hostile words."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from html import escape

from reportedly.dossier.figures import Tallied
from reportedly.formats.figures_chart import GAP, LEFT, OTHERS, PANEL, RIGHT, WIDTH, Chart, Mark, Panel, chart, voice_of
from reportedly.formats.plain import visible

LEGEND_ROW, LEGEND_COLUMNS = 18, 3
"""Pixels between the rows of the legend, and its columns."""

LONGEST_NAME = 42
"""Code points of a voice's name in the legend."""

THIN = 1.5
"""Half the pixels of a mark whose ends are one number."""

STYLE = "text{font:12px sans-serif;fill:#222}.faint{fill:#777}.rule{stroke:#ddd}.axis{stroke:#777}"


Address = Callable[[Tallied], str | None]
"""Where a mark leads: an address that is safe to follow, or nowhere."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """The elements of a chart, without the frame and the styles; ``height`` in pixels, the width is WIDTH."""

    height: float
    elements: tuple[str, ...]


def figures_svg(rows: Iterable[Tallied]) -> Iterator[str]:
    """The lines of the file; a word where there is nothing to draw."""
    drawn = drawing(rows)
    if drawn is None:
        yield from _frame(60, ['<text x="20" y="34">No figures that can be dated.</text>'])
        return
    yield from _frame(drawn.height, drawn.elements)


def drawing(rows: Iterable[Tallied], address: Address = lambda _: None) -> Drawing | None:
    """The chart as elements for a frame of one's own; None where there is nothing to draw."""
    drawn = chart(rows)
    if drawn is None:
        return None
    body = [line for panel in drawn.panels for line in _panel(panel, drawn, address)]
    height = drawn.height + LEGEND_ROW * (len(drawn.voices) // LEGEND_COLUMNS + 2)
    return Drawing(height, (*body, *_legend(drawn)))


def _frame(height: float, body: Iterable[str]) -> Iterator[str]:
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height:.0f}" width="{WIDTH}" '
        f'height="{height:.0f}" role="img"><title>Figures over time, by voice</title><style>{STYLE}</style>'
    )
    yield f'<rect width="{WIDTH}" height="{height:.0f}" fill="#fff"/>'
    yield from body
    yield "</svg>"


def _panel(panel: Panel, drawn: Chart, address: Address) -> Iterator[str]:
    """One kind: its name, the scale, the days at the edges, the marks."""
    ground = panel.top + PANEL
    yield f'<text x="{LEFT}" y="{panel.top - 12:.0f}" font-weight="bold">{panel.kind.value.replace("_", " ")}</text>'
    for people, y in panel.ticks:
        yield f'<line class="rule" x1="{LEFT}" y1="{y:.1f}" x2="{WIDTH - RIGHT}" y2="{y:.1f}"/>'
        yield f'<text class="faint" x="{LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{people:,}</text>'
    yield f'<line class="axis" x1="{LEFT}" y1="{ground:.1f}" x2="{WIDTH - RIGHT}" y2="{ground:.1f}"/>'
    for day, x in drawn.days:
        anchor = "start" if x < WIDTH / 4 else "end" if x > WIDTH * 3 / 4 else "middle"
        yield f'<text class="faint" x="{x:.0f}" y="{ground + 16:.0f}" text-anchor="{anchor}">{day.isoformat()}</text>'
    for mark in panel.marks:
        place = address(mark.row)
        yield from _mark(mark) if place is None else (f'<a href="{escape(place)}">', *_mark(mark), "</a>")


def _mark(mark: Mark) -> Iterator[str]:
    """A box from low to high; an open end is an arrow, an approximate number a dashed line."""
    top, bottom = mark.top, mark.bottom
    if bottom - top < 2 * THIN:
        top, bottom = top - THIN, bottom + THIN
    dashed = ' stroke-dasharray="3 2"' if mark.row.approx else ""
    yield (
        f'<g fill="{mark.colour}" stroke="{mark.colour}"{dashed}><title>{_told(mark.row)}</title>'
        f'<rect x="{mark.x:.1f}" y="{top:.1f}" width="{mark.width:.1f}" height="{bottom - top:.1f}" '
        'fill-opacity=".35"/>'
    )
    middle = mark.x + mark.width / 2
    if mark.opens_up:
        yield f'<path d="M{middle - 4:.1f} {top:.1f}h8l-4 -6z"/>'
    if mark.opens_down:
        yield f'<path d="M{middle - 4:.1f} {bottom:.1f}h8l-4 6z"/>'
    yield "</g>"


def _told(row: Tallied) -> str:
    """What the mark stands for, in words."""
    about = " ".join(part for part in (row.words, row.of, row.place, row.when) if part)
    return _safe(f"{voice_of(row)}: {about} ({row.series.value}; {row.name}; {row.locator})")


def _legend(drawn: Chart) -> Iterator[str]:
    """The voices with their colours."""
    step = (WIDTH - LEFT - RIGHT) / LEGEND_COLUMNS
    further = [(f"{drawn.others} more", OTHERS)] if drawn.others else []
    for n, (voice, colour) in enumerate([*drawn.voices, *further]):
        x, y = LEFT + step * (n % LEGEND_COLUMNS), drawn.height - GAP / 4 + LEGEND_ROW * (n // LEGEND_COLUMNS + 1)
        name = voice if len(voice) <= LONGEST_NAME else voice[: LONGEST_NAME - 1] + "…"
        yield f'<rect x="{x:.0f}" y="{y - 9:.0f}" width="10" height="10" fill="{colour}"/>'
        yield f'<text x="{x + 16:.0f}" y="{y:.0f}">{_safe(name)}</text>'


def _safe(text: str) -> str:
    """Words of a page as text of XML: no mark-up, no control characters."""
    return escape(visible(" ".join(text.split())))
