"""Where the figures stand on a chart of people over time: one panel for each kind, one colour for each voice."""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from reportedly.dossier.figures import Tallied
from reportedly.model import Kind

WIDTH, PANEL, LEFT, RIGHT, TOP, GAP = 960, 100, 70, 20, 34, 56
"""Pixels: the whole width, the height of a panel, what is left free beside, above and between."""

BAR, REACH = 6, 14
"""Pixels: the least width of a mark, and how far an open end reaches."""

COLOURS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#000000")
"""Okabe and Ito's palette, which colour-blind people can tell apart; yellow is left out, it vanishes on white."""

OTHERS = "#999999"
"""The colour of all further voices."""

DAYS = 5
"""Days that are written under a panel, at most."""

ITSELF = "the article itself"
"""Who says a figure that no voice of the text is named for."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One figure: a box in pixels, whether its ends are open, and what it stands for."""

    x: float
    width: float
    top: float
    bottom: float
    opens_up: bool
    opens_down: bool
    colour: str
    row: Tallied


@dataclass(frozen=True, slots=True)
class Panel:
    """The figures of one kind; ``ticks`` are numbers of people with their heights in pixels."""

    kind: Kind
    top: float
    marks: tuple[Mark, ...]
    ticks: tuple[tuple[int, float], ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """All panels with their height, some days with their places, the voices with a colour, and how many have none."""

    panels: tuple[Panel, ...]
    height: float
    days: tuple[tuple[date, float], ...]
    voices: tuple[tuple[str, str], ...]
    others: int


def chart(rows: Iterable[Tallied]) -> Chart | None:
    """The chart of all figures that are held to be so and can be dated; None where there are none."""
    dated = [(row, *days) for row in rows if row.is_held and (days := _days(row))]
    if not dated:
        return None
    edges = min(start for _, start, _ in dated), max(end for _, _, end in dated)
    colours = _colours([row for row, _, _ in dated])
    kinds = [kind for kind in Kind if any(row.kind is kind for row, _, _ in dated)]
    panels = tuple(
        _panel(kind, n, [it for it in dated if it[0].kind is kind], edges, colours) for n, kind in enumerate(kinds)
    )
    height = TOP + len(panels) * (PANEL + GAP)
    named = tuple((voice, colour) for voice, colour in colours.items() if colour != OTHERS)
    return Chart(panels, height, _written_days(edges), named, len(colours) - len(named))


def _written_days(edges: tuple[date, date]) -> tuple[tuple[date, float], ...]:
    """Days at even steps with their places in pixels."""
    span = (edges[1] - edges[0]).days
    steps = min(DAYS - 1, span) or 1
    days = [edges[0] + timedelta(days=round(span * n / steps)) for n in range(steps + 1)]
    return tuple((day, _left(day, edges)) for day in dict.fromkeys(days))


def _left(day: date, edges: tuple[date, date]) -> float:
    """Where the mark of a day begins, in pixels."""
    return LEFT + (WIDTH - LEFT - RIGHT - BAR) * (day - edges[0]).days / max((edges[1] - edges[0]).days, 1)


def voice_of(row: Tallied) -> str:
    """Who says it, as the legend names them."""
    return row.voice or row.outlet or ITSELF


def _days(row: Tallied) -> tuple[date, date] | None:
    """First and last day that a figure counts; the day of publication where the words name none."""
    try:
        published = (row.published or "")[:10]
        return date.fromisoformat(row.start or published), date.fromisoformat(row.end or published)
    except ValueError:
        return None


def _colours(rows: Sequence[Tallied]) -> dict[str, str]:
    """A colour for each voice, the most frequent ones their own."""
    ranked = sorted(Counter(map(voice_of, rows)).items(), key=lambda item: (-item[1], item[0]))
    return {voice: COLOURS[n] if n < len(COLOURS) else OTHERS for n, (voice, _) in enumerate(ranked)}


def _panel(
    kind: Kind,
    number: int,
    dated: Sequence[tuple[Tallied, date, date]],
    edges: tuple[date, date],
    colours: dict[str, str],
) -> Panel:
    top = TOP + number * (PANEL + GAP)
    most = max(max(row.low or 0, row.high or 0, 1) for row, _, _ in dated)
    decades = max(1, math.ceil(math.log10(most + 1)))
    marks = tuple(_mark(row, start, end, edges, (top, decades), colours[voice_of(row)]) for row, start, end in dated)
    ticks = tuple((10**n, _height(10**n, top, decades)) for n in range(decades + 1))
    return Panel(kind, top, marks, ticks)


def _height(people: int, top: float, decades: int) -> float:
    """The height of a number on a scale by powers of ten; nobody stands on the ground."""
    return top + PANEL - PANEL * (math.log10(people) if people > 0 else 0) / decades


def _mark(
    row: Tallied, start: date, end: date, edges: tuple[date, date], scale: tuple[float, int], colour: str
) -> Mark:
    left, right = _left(start, edges), _left(end, edges)
    low, high = (None if people is None else _height(people, *scale) for people in (row.low, row.high))
    top = high if high is not None else (low or 0) - REACH
    bottom = low if low is not None else (high or 0) + REACH
    return Mark(left, max(right - left, BAR), top, bottom, high is None, low is None, colour, row)
