"""Errors. One says "skip this item", the other "stop the run"."""

from reportedly.model.problem import Problem


class ReportedlyError(Exception):
    """Base of all errors of this package; the message is written for the person at the screen."""


class SkipError(ReportedlyError):
    """One item cannot be used: skip it and keep its ``problem``; the run goes on."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(f"{problem.file}: {problem.reason}")
        self.problem = problem


class StopError(ReportedlyError):
    """The surroundings are broken (no ledger, no weights, no room on the disk): the run cannot go on."""
