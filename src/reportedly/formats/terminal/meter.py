"""A bar for long work: how far, how fast, how long still."""

from types import TracebackType

from rich.console import Console
from rich.progress import BarColumn, SpinnerColumn, Task, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bar
from rich.text import Text

from reportedly.formats.plain import visible
from reportedly.formats.terminal.overview import size
from reportedly.model import Progress

STAGES = {"keep": "keeping", "read": "reading", "relate": "comparing"}

NAME_WIDTH = 28
"""Columns for the name of the file at hand; of a longer one the end is shown."""

REFRESHES = 8
"""Times a second that the bar is drawn."""


class Meter:
    """A bar on a console while it is entered; where the console is no screen, nothing is drawn."""

    def __init__(self, console: Console) -> None:
        columns = (
            SpinnerColumn(),
            TextColumn("{task.description}", markup=False),
            BarColumn(),
            TextColumn("{task.percentage:>3.0f}%"),
            TextColumn("{task.fields[articles]}", markup=False),
            _Rate(),
            TimeRemainingColumn(compact=True),
            TextColumn("{task.fields[problems]}", style="yellow", markup=False),
        )
        self._bar = Bar(
            *columns, console=console, transient=True, refresh_per_second=REFRESHES, disable=not console.is_terminal
        )
        self._task = self._bar.add_task("looking", total=None, articles="", problems="")
        self._stage = ""

    def __enter__(self) -> "Meter":
        self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._bar.stop()

    def show(self, progress: Progress) -> None:
        """Draw how far the work has come; a new stage begins a new bar."""
        if progress.stage != self._stage:
            self._stage = progress.stage
            self._bar.reset(self._task, total=None)
        self._bar.update(
            self._task,
            description=f"{STAGES.get(progress.stage, progress.stage)} {_end(visible(progress.name)):<{NAME_WIDTH}}",
            completed=progress.bytes_done,
            total=progress.bytes_known or None,
            articles=f"{progress.articles:,} articles" if progress.articles else "",
            problems=f"{progress.problems:,} problems" if progress.problems else "",
        )


class _Rate(TextColumn):
    """Bytes a second, over the last half minute."""

    def __init__(self) -> None:
        super().__init__("")

    def render(self, task: Task) -> Text:
        """The rate, once there is one."""
        return Text(f"{size(task.speed)}/s" if task.speed else "", style="cyan")


def _end(name: str) -> str:
    return name if len(name) <= NAME_WIDTH else "…" + name[1 - NAME_WIDTH :]
