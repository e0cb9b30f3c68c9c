"""The way of the data, put together: keep the bytes, read and extract them in workers, write what came of it, compare.

``add`` is the whole way. It can be broken off at any moment: what is written stays, and the next ``add`` goes on from
there. ``rebuild`` is the second half of the way over again, ``extract`` the same without a ledger.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from importlib.resources import files
from itertools import chain, islice
from pathlib import Path
from typing import BinaryIO

from reportedly import __version__, capture, workers
from reportedly.compare.claim_comparison import state_new
from reportedly.compare.reuse_comparison import compare_new
from reportedly.dossier import judging
from reportedly.model import Capture, Decision, Judgement, Problem, Progress, Run, SkipError, StopError, Summary
from reportedly.model.ids import sha256
from reportedly.model.store import Reading, Store
from reportedly.store import SqliteStore
from reportedly.workers import Step

LEDGER_VARIABLE = "REPORTEDLY_LEDGER"
"""The environment variable that names the ledger where no path is given."""

DEFAULT_LEDGER = "reportedly.db"
"""The ledger in the current folder, where nothing else names one."""

READERS = ("trafilatura", "htmldate", "lxml", "onnxruntime", "tokenizers", "numpy")
"""Packages whose version may change what is read from the same bytes; a run names them."""

NO_CAPTURE = Capture("", 0, "unknown", "", None)
"""Where a problem belongs that came before any byte."""

Watcher = Callable[[Progress], None]
"""Told about progress, in the caller's own thread, after every step: many times a second."""


def unwatched(_: Progress) -> None:
    """For work that nobody watches."""


def ledger_path(path: Path | None = None) -> Path:
    """Where the ledger lies: the path given, else what the environment names, else the current folder's."""
    return path or Path(os.environ.get(LEDGER_VARIABLE) or DEFAULT_LEDGER)


def open_ledger(path: Path | None = None) -> Store:
    """The ledger at ``ledger_path(path)``, made where there is none; raises StopError where it cannot be used."""
    return SqliteStore(str(ledger_path(path)))


def existing_ledger(path: Path | None = None) -> Store:
    """The ledger at ``ledger_path(path)``, for looking; raises StopError where there is none."""
    if not ledger_path(path).exists():
        raise StopError(f"There is no ledger at {ledger_path(path)}; make one with `reportedly add`.")
    return open_ledger(path)


def add(store: Store, paths: Iterable[str], watch: Watcher = unwatched) -> Summary:
    """Keep what lies at ``paths`` (files, folders, globs, ``-``), then read all that the ledger has not read yet.

    Reading starts processes: a script that calls this does so under ``if __name__ == "__main__"``.
    """
    summary = _keep(store, paths, watch) + _read(store, watch)
    _relate(store, watch)
    return summary


def rebuild(store: Store, watch: Watcher = unwatched) -> Summary:
    """Forget all that was derived and make it again from the captures: the same tools give the same ledger."""
    store.forget_derived()
    summary = _read(store, watch)
    _relate(store, watch)
    return summary


def judge(store: Store, kind: str, decision: str, keys: Sequence[str], by: str, note: str = "") -> Judgement:
    """Keep what a person decided about the records with these ids; raises StopError where that makes no sense."""
    found = judging.subjects(store, kind, decision, keys)
    return _decided(store, Judgement(kind, found, Decision(decision), by, _now(), note))


def withdraw(store: Store, key: str, by: str, note: str = "") -> Judgement:
    """Take back the judgement with this id, by a later one that takes its place: none is ever deleted."""
    it = judging.judgement_of(store, key)
    return _decided(store, replace(it, decision=Decision.WITHDRAWN, by=by, at=_now(), note=note))


def _decided(store: Store, it: Judgement) -> Judgement:
    store.judge(it)
    return it


def _now() -> str:
    """To the microsecond, so that of two judgements the later is known."""
    return datetime.now(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def extract(paths: Iterable[str], watch: Watcher = unwatched) -> Iterator[Reading]:
    """Read and extract without a ledger, in the order of the paths; what failed is a reading with problems only."""
    progress = Progress("read")
    for done in workers.read(_steps_of_files(paths)):
        for step, reading in done:
            progress = _further(progress, step, reading)
            if not reading.last:
                yield reading
        watch(progress)


def _keep(store: Store, paths: Iterable[str], watch: Watcher) -> Summary:
    """Bring every file into the ledger, whole, before anything in it is parsed."""
    summary, progress = Summary(), Progress("keep")
    for found in _foreign(store, capture.find(list(paths))):
        try:
            received, raw = _received(found)
            progress = _begun(progress, received)
            summary += _kept(store, received, store.put_capture(received, _told(raw, progress, watch)))
            progress = _ended(progress)
        except SkipError as error:
            store.put_problems([error.problem])
            summary += Summary(problems=1)
        watch(replace(progress, problems=summary.problems))
    return summary


def _foreign(store: Store, found: Iterable[capture.Found | Problem]) -> Iterator[capture.Found | Problem]:
    """All but the ledger itself, which often lies in the folder that is added."""
    return (it for it in found if isinstance(it, Problem) or not store.owns(it.path))


def _received(found: capture.Found | Problem) -> tuple[Capture, Iterable[bytes]]:
    if isinstance(found, Problem):
        raise SkipError(found)
    return capture.receive(found)


def _kept(store: Store, received: Capture, is_new: bool) -> Summary:
    if is_new:
        return Summary(captures_new=1)
    return Summary(captures_known=1, problems=len(store.problems_of(received.sha256)))


def _read(store: Store, watch: Watcher) -> Summary:
    """Read every capture that the ledger has not read, and write what came of it as it comes."""
    (captures, size), summary = store.unread_size(), Summary()
    progress = Progress("read", bytes_known=size, captures_known=captures)
    for done in workers.read(_steps(store)):
        store.put_readings([reading for _, reading in done])
        for step, reading in done:
            summary += _counted(reading)
            progress = _further(progress, step, reading)
        watch(progress)
    return summary


def _relate(store: Store, watch: Watcher) -> None:
    """Find which text every new article shares with others, then what it states and who states the same."""
    for work in (compare_new, state_new):
        for done, article in enumerate(work(store), start=1):
            watch(Progress("relate", article.name, articles=done))


def _steps(store: Store) -> Iterator[Step]:
    """The steps through all captures not read yet, without those that an earlier, broken-off run has written."""
    before = 0
    for it in store.unread():
        written = store.begin(it.sha256, current_run())
        with store.open_capture(it.sha256) as stream:
            yield from islice(_through(it, stream, before), written, None)
        before += it.size


def _steps_of_files(paths: Iterable[str]) -> Iterator[Step]:
    """The steps through files as they lie on the disk."""
    for found in capture.find(list(paths)):
        try:
            if isinstance(found, Problem):
                raise SkipError(found)
            it, raw = capture.receive(found)
            with raw.open() as stream:
                yield from _through(it, stream, 0)
        except SkipError as error:
            yield Step(NO_CAPTURE, 0, error.problem)


def _through(it: Capture, stream: BinaryIO, before: int) -> Iterator[Step]:
    """Every step through one capture, the end among them; ``before`` is how many bytes came before it."""
    for ordinal, what in enumerate(chain(capture.items(it, stream), [None])):
        here = it.size if what is None or stream.closed else stream.tell()
        yield Step(it, ordinal, what, before + here)


@cache
def current_run() -> Run:
    """The tools at hand: this version, the weights in the package, and the packages that read pages."""
    from importlib.metadata import version  # takes a while, and only reading needs it

    readers = ", ".join(f"{name} {version(name)}" for name in READERS)
    return Run(__version__, f"sha256 {_weights_digest()}", readers)


def _weights_digest() -> str:
    """Of all files that the extractor loads; found without importing it, for that takes seconds."""
    weights = sorted((files("reportedly") / "extract" / "weights").iterdir(), key=lambda file: file.name)
    return sha256(part for file in weights if file.is_file() for part in (file.name.encode(), file.read_bytes()))


def _counted(reading: Reading) -> Summary:
    found = reading.extraction
    return Summary(
        articles=int(reading.article is not None),
        attributions=len(found.attributions),
        figures=len(found.figures),
        problems=len(reading.problems),
    )


def _told(chunks: Iterable[bytes], progress: Progress, watch: Watcher) -> Iterator[bytes]:
    """The chunks of a file; the watcher is told about each."""
    done = progress.bytes_done
    for chunk in chunks:
        done += len(chunk)
        watch(replace(progress, bytes_done=done))
        yield chunk


def _begun(progress: Progress, it: Capture) -> Progress:
    known = progress.bytes_known + it.size
    return replace(progress, name=it.place, bytes_known=known, captures_known=progress.captures_known + 1)


def _ended(progress: Progress) -> Progress:
    return replace(progress, bytes_done=progress.bytes_known, captures_done=progress.captures_known)


def _further(progress: Progress, step: Step, reading: Reading) -> Progress:
    return replace(
        progress,
        name=step.capture.place,
        bytes_done=max(progress.bytes_done, step.position),
        captures_done=progress.captures_done + reading.last,
        articles=progress.articles + (reading.article is not None),
        problems=progress.problems + len(reading.problems),
    )
