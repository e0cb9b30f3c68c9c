"""Where the boxes of a provenance graph stand: columns from the pages to the ends, few lines crossing."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reportedly.dossier.provenance import Graph, Group
from reportedly.model import Ending

PAGE_WIDTH, VOICE_WIDTH, END_WIDTH = 324, 190, 230
"""Pixels across."""

PAGE_ROW, HEAD, BOX, LANE, GAP = 21, 12, 62, 10, 16
"""Pixels down: a page in its group, what is free above and below the pages, a voice, a line that only passes a column;
and between two of them."""

BAND = 24
"""Pixels down that may be empty from side to side."""

NARROW, WIDE, WIDTH = 44, 130, 1120
"""Pixels between columns, at least and at most; and the width that is filled where it can be."""

MOST_ROWS = 14
"""Pages shown in one group."""

SWEEPS = 8
"""Times that the columns are put in order after those beside them; more changes nothing in practice."""

LEVELLING = 12
"""Times that boxes move towards those that they are joined to."""

PRECISION = 4


@dataclass(frozen=True, slots=True)
class Box:
    """Where something stands, in pixels from the left and from the top."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Line:
    """An arrow as a row of points, from box to box through the lanes between; ``ending`` says how its way ends."""

    points: tuple[tuple[float, float], ...]
    ending: Ending
    articles: tuple[str, ...]
    start: str
    end: str


@dataclass(frozen=True, slots=True)
class Layout:
    """All boxes by key, all lines, and the whole size."""

    boxes: dict[str, Box]
    lines: tuple[Line, ...]
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class _Net:
    """Columns of keys with their heights, and who is joined to whom in the column before and in that after."""

    columns: tuple[tuple[str, ...], ...]
    heights: Mapping[str, float]
    before: Mapping[str, Sequence[str]]
    after: Mapping[str, Sequence[str]]


def layout(graph: Graph) -> Layout:
    """Lay out a graph; the same graph gives the same layout."""
    column = _columns(graph)
    routes = [(_route(it.start, it.end, column), it) for it in graph.arrows]
    net = _ordered(_net(graph, column, [route for route, _ in routes]))
    boxes = _squeezed(_boxes(net, _levelled(net)))
    lines = tuple(Line(_points(route, boxes), it.ending, it.articles, it.start, it.end) for route, it in routes)
    shown = {key: box for key, box in boxes.items() if not _is_lane(key)}
    width = max(box.x + box.width for box in shown.values())
    return Layout(shown, lines, width, max(box.y + box.height for box in boxes.values()))


def rows_of(group: Group) -> int:
    """How many lines a group is drawn with; one more where some pages are not shown."""
    return min(len(group.rows), MOST_ROWS) + (len(group.rows) > MOST_ROWS)


def _columns(graph: Graph) -> dict[str, int]:
    """The column of each key: a voice stands right of all that lead to it, but for circles."""
    column: dict[str, int] = {group.key: 0 for group in graph.groups}
    ways = [way for group in graph.groups for way in group.ways]
    for way in sorted(ways, key=lambda way: way[-1].startswith(Ending.CIRCULAR.value)):
        is_circle = way[-1].startswith(Ending.CIRCULAR.value)
        for n, key in enumerate(way[:-1], start=1):
            if not (is_circle and key in column):
                column[key] = max(column.get(key, 0), n)
    last = max(column.values()) + 1
    return column | {it.key: last for it in graph.ends}


def _route(start: str, end: str, column: Mapping[str, int]) -> tuple[str, ...]:
    """The keys from start to end, with a lane for each column that the line passes; none for a line that goes back."""
    passed = range(column[start] + 1, column[end])
    return (start, *(f"lane {start} {end} {n}" for n in passed), end)


def _is_lane(key: str) -> bool:
    return key.startswith("lane ")


def _net(graph: Graph, column: Mapping[str, int], routes: Iterable[tuple[str, ...]]) -> _Net:
    columns: dict[int, list[str]] = defaultdict(list)
    heights = {it.key: 2 * HEAD + PAGE_ROW * rows_of(it) for it in graph.groups}
    for key, n in column.items():
        columns[n].append(key)
    before, after = defaultdict[str, list[str]](list), defaultdict[str, list[str]](list)
    for route in routes:
        for n, key in enumerate(route[1:-1], start=column[route[0]] + 1):
            columns[n].append(key)
        if column[route[-1]] > column[route[0]]:
            for one, other in pairwise(route):
                after[one].append(other)
                before[other].append(one)
    every = tuple(tuple(columns[n]) for n in sorted(columns))
    sized = {key: float(heights.get(key, LANE if _is_lane(key) else BOX)) for keys in every for key in keys}
    return _Net(every, sized, before, after)


def _ordered(net: _Net) -> _Net:
    """Each column in the order of what it is joined to, back and forth."""
    columns = list(net.columns)
    for sweep in range(SWEEPS):
        forward = sweep % 2 == 0
        beside = net.before if forward else net.after
        numbers = range(1, len(columns)) if forward else range(len(columns) - 2, -1, -1)
        for n in numbers:
            place = {
                key: m / max(len(columns[n - 1 if forward else n + 1]), 1)
                for m, key in enumerate(columns[n - 1 if forward else n + 1])
            }
            columns[n] = tuple(sorted(columns[n], key=_after_those(place, beside, columns[n])))
    return _Net(tuple(columns), net.heights, net.before, net.after)


def _after_those(
    place: Mapping[str, float], beside: Mapping[str, Sequence[str]], column: Sequence[str]
) -> Callable[[str], float]:
    """The key that sorts by the mean place of those beside; what is joined to none there keeps its own."""
    own = {key: n / max(len(column), 1) for n, key in enumerate(column)}

    def key_of(key: str) -> float:
        found = [place[it] for it in beside.get(key, ()) if it in place]
        return round(sum(found) / len(found) if found else own[key], PRECISION)

    return key_of


def _levelled(net: _Net) -> dict[str, float]:
    """The middle of each key, from the top: near those that it is joined to, without overlap."""
    middles = {key: y for column in net.columns for key, y in _stacked(column, net.heights)}
    tallest = max(_tall(column, net.heights) for column in net.columns)
    for column in net.columns:
        shift = (tallest - _tall(column, net.heights)) / 2
        middles |= {key: middles[key] + shift for key in column}
    for turn in range(LEVELLING):
        beside = net.before if turn % 2 == 0 else net.after
        for column in net.columns if turn % 2 == 0 else reversed(net.columns):
            wished = [_mean([middles[it] for it in beside.get(key, ())], middles[key]) for key in column]
            middles |= dict(zip(column, _apart(column, wished, net.heights), strict=True))
    top = min(middles[key] - net.heights[key] / 2 for key in middles)
    return {key: round(y - top, 1) for key, y in middles.items()}


def _stacked(column: Sequence[str], heights: Mapping[str, float]) -> Iterator[tuple[str, float]]:
    here = 0.0
    for key in column:
        yield key, here + heights[key] / 2
        here += heights[key] + GAP


def _tall(column: Sequence[str], heights: Mapping[str, float]) -> float:
    return sum(heights[key] for key in column) + GAP * max(len(column) - 1, 0)


def _mean(found: Sequence[float], otherwise: float) -> float:
    return round(sum(found) / len(found), PRECISION) if found else otherwise


def _apart(column: Sequence[str], wished: Sequence[float], heights: Mapping[str, float]) -> list[float]:
    """Places as near to the wished ones as can be without overlap: pushed down, then the rest back up."""
    down, up = list(wished), list(wished)
    for n in range(1, len(column)):
        down[n] = max(down[n], down[n - 1] + _reach(column[n - 1], column[n], heights))
    for n in range(len(column) - 2, -1, -1):
        up[n] = min(up[n], up[n + 1] - _reach(column[n], column[n + 1], heights))
    found = [(one + other) / 2 for one, other in zip(down, up, strict=True)]
    for n in range(1, len(column)):
        found[n] = max(found[n], found[n - 1] + _reach(column[n - 1], column[n], heights))
    return found


def _reach(one: str, other: str, heights: Mapping[str, float]) -> float:
    return (heights[one] + heights[other]) / 2 + GAP


def _boxes(net: _Net, middles: Mapping[str, float]) -> dict[str, Box]:
    inner = len(net.columns) - 2
    free = WIDTH - PAGE_WIDTH - END_WIDTH - inner * VOICE_WIDTH
    gap = min(max(free / (inner + 1), NARROW), WIDE)
    boxes, left = dict[str, Box](), 0.0
    for n, column in enumerate(net.columns):
        width = PAGE_WIDTH if n == 0 else END_WIDTH if n == inner + 1 else VOICE_WIDTH
        for key in column:
            boxes[key] = Box(round(left, 1), middles[key] - net.heights[key] / 2, width, net.heights[key])
        left += width + gap
    return boxes


def _squeezed(boxes: Mapping[str, Box]) -> dict[str, Box]:
    """The boxes without bands in which no column has any."""
    taken, reach, out = 0.0, 0.0, dict[str, Box]()
    for key, box in sorted(boxes.items(), key=lambda item: (item[1].y, item[0])):
        taken += max(box.y - reach - BAND, 0.0)
        reach = max(reach, box.y + box.height)
        out[key] = Box(box.x, round(box.y - taken, 1), box.width, box.height)
    return out


def _points(route: Sequence[str], boxes: Mapping[str, Box]) -> tuple[tuple[float, float], ...]:
    """From the right side of the first box through both ends of each lane to the left side of the last."""
    middle = {key: boxes[key].y + boxes[key].height / 2 for key in route}
    first, last = boxes[route[0]], boxes[route[-1]]
    inside = [(x, middle[key]) for key in route[1:-1] for x in (boxes[key].x, boxes[key].x + boxes[key].width)]
    return ((first.x + first.width, middle[route[0]]), *inside, (last.x, middle[route[-1]]))
