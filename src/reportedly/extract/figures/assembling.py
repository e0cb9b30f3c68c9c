"""Figures of a text: counts of people with whom, where, when and by which voice."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportedly.extract.figures.calendar import resolve
from reportedly.extract.figures.counts import Count, counts
from reportedly.extract.figures.gazetteer import locate
from reportedly.extract.figures.parts import with_parts
from reportedly.extract.figures.places import places
from reportedly.extract.figures.truth import corrects, is_part, series_of, status_of
from reportedly.extract.figures.vicinity import nearest, voice_of
from reportedly.extract.figures.windows import Window, windows
from reportedly.extract.figures.words import Words, sentences, split
from reportedly.model import Attribution, Figure, Interval, Kind, Location, Span, Spans

_KNOWN = frozenset(("the", "those", "these"))
"""Words for people counted before."""

CORRECTION_REACH = 8
"""Figures before a correction among which the one that it replaces is looked for."""


@dataclass(frozen=True, slots=True)
class _Scene:
    """A sentence with what is known around it."""

    words: Words
    sentence: range
    windows: list[Window]
    places: list[Span]
    attributions: Sequence[Attribution]
    published: str | None


def find_figures(text: str, attributions: Sequence[Attribution], published: str | None = None) -> tuple[Figure, ...]:
    """Every count of people in ``text``, in order.

    ``attributions`` are those of the text; a figure's ``claim_of`` is the innermost whose content holds it, and counts
    of their sources ("two officials said") are none. ``published`` is an ISO 8601 date or time from which words such
    as "on Monday" are counted; without it they stay unresolved. Pure; the gazetteer is loaded at the first place.
    """
    words = split(text)
    found: list[Figure] = []
    for sentence in sentences(words):
        got = counts(words, sentence, bool(found))
        if got:
            scene = _scene(words, sentence, attributions, published)
            _extend(found, scene, [count for count in got if not _is_source(scene, count)])
    return tuple(replace(figure, id=f"f{n}") for n, figure in enumerate(found, 1))


def _scene(words: Words, sentence: range, attributions: Sequence[Attribution], published: str | None) -> _Scene:
    """The sentence with its words of time and place."""
    whole = words.span(sentence.start, sentence.stop)
    found = [words.span(start, end) for start, end in places(words, sentence)]
    return _Scene(words, sentence, windows(words.text, whole.start, whole.end), found, attributions, published)


def _is_source(scene: _Scene, count: Count) -> bool:
    """Whether the people are a voice of the text to whom nothing happened: "three officials said"."""
    span = _number(scene, count)
    return count.kind is Kind.OTHER and any(s.covers(span) for a in scene.attributions for s in a.source)


def _number(scene: _Scene, count: Count) -> Span:
    """The words of the number with its modifiers."""
    return scene.words.span(count.candidate.number.start, count.candidate.number.end)


def _extend(found: list[Figure], scene: _Scene, got: list[Count]) -> None:
    """Add the figures of a sentence; a correction marks the figure that it replaces."""
    before = found[-1] if found and got and _is_close(scene, found[-1]) else None
    here = len(found)
    for count in got:
        figure = _again(_figure(scene, count, before.kind if before else None), count, scene, found)
        if corrects(scene.words, scene.sentence, count):
            figure = _correct(found, scene, count, figure)
        before = _inherit(figure, before, count)
        found.append(before)
    found[here:] = with_parts(found[here:])


def _again(figure: Figure, count: Count, scene: _Scene, found: list[Figure]) -> Figure:
    """With the kind that the same number had before, for "the four suspects" of whom nothing new is told."""
    at = count.candidate.start
    known = scene.words.lows[at] == "all" or (at > 0 and scene.words.lows[at - 1] in _KNOWN)
    exact = figure.low == figure.high and figure.low != 1
    if figure.kind is not Kind.OTHER or count.evidence.best or not known or not exact:
        return figure
    same = [it.kind for it in found if (it.low, it.high) == (figure.low, figure.high) and it.kind is not Kind.OTHER]
    return replace(figure, kind=same[-1]) if same else figure


def _is_close(scene: _Scene, figure: Figure) -> bool:
    """Whether a figure stands in the sentence before, so that "one" or "the other" can mean its people."""
    start = scene.words.starts[scene.sentence.start]
    between = scene.words.text[figure.text[-1].end : start].rstrip()
    return sum(between.count(stop) for stop in ".!?\n") <= 1


def _figure(scene: _Scene, count: Count, before: Kind | None) -> Figure:
    """The count with its surroundings; ``before`` is the kind of the figure before."""
    span, number, group = _number(scene, count), count.candidate.number, count.candidate.group
    voice = voice_of(span, scene.attributions)
    window = _window(scene, span, voice)
    place = nearest(span, scene.places, scene.attributions, None)
    interval, location, reasons = _resolved(scene, window, place)
    when = window.span.of(scene.words.text) if window else ""
    return Figure(
        id="",
        text=(span,),
        kind=count.kind,
        low=_people(number.low),
        high=_people(number.high),
        approx=number.approx,
        of=(scene.words.span(group.start, group.end),) if group else (),
        place=(place,) if place else (),
        when=(window.span,) if window else (),
        claim_of=voice.id if voice else None,
        series=series_of(scene.words, scene.sentence, count, window.form if window else None, when),
        status=_status(scene, count, before),
        interval=interval,
        location=location,
        unresolved=reasons,
    )


def _people(number: float | None) -> int | None:
    """A whole number of people; None where the end is open."""
    return None if number is None else int(number)


def _status(scene: _Scene, count: Count, before: Kind | None) -> str:
    """The status of a count; one that is part of another is marked, so that nobody adds both."""
    status = status_of(count)
    return "part" if status == "stated" and is_part(scene.words, scene.sentence, count, before) else status


def _window(scene: _Scene, span: Span, voice: Attribution | None) -> Window | None:
    """The words of time that belong to a number."""
    chosen = nearest(span, [w.span for w in scene.windows], scene.attributions, voice)
    return next((w for w in scene.windows if w.span == chosen), None)


def _resolved(
    scene: _Scene, window: Window | None, place: Span | None
) -> tuple[Interval | None, Location | None, tuple[str, ...]]:
    """The interval and the gazetteer entry, and the reasons for what stayed words."""
    text = scene.words.text
    days = resolve(window.span.of(text), window.form, scene.published) if window else None
    where = locate(place.of(text)) if place else None
    reasons = [f"time: {days}"] if isinstance(days, str) else []
    reasons += [f"place: {where}"] if isinstance(where, str) else []
    interval = days if isinstance(days, Interval) else None
    return interval, where if isinstance(where, Location) else None, tuple(reasons)


def _inherit(figure: Figure, before: Figure | None, count: Count) -> Figure:
    """People, and at the head of a sentence place and time, of the figure before, for "one", "the other", "25"."""
    group = count.candidate.group
    if before is None or (group is not None and not group.pronoun):
        return figure
    of: Spans = tuple(sorted({*before.of, *figure.of}))
    if figure.place or figure.when or figure.text[0].start < before.text[0].start:
        return replace(figure, of=of)
    return replace(
        figure, of=of, place=before.place, when=before.when, interval=before.interval, location=before.location
    )


def _correct(found: list[Figure], scene: _Scene, count: Count, figure: Figure) -> Figure:
    """Mark what a correction replaces: the number after "from", else the last of the same kind before it."""
    if scene.words.lows[count.candidate.start - 1] == "from":
        return replace(figure, status="superseded")
    for n in range(len(found) - 1, max(-1, len(found) - 1 - CORRECTION_REACH), -1):
        if found[n].kind is figure.kind and found[n].status == "stated":
            found[n] = replace(found[n], status="superseded")
            break
    return figure
