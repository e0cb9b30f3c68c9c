"""The program as a person runs it."""

import subprocess
import sys
from pathlib import Path

import pytest

from reportedly.cli import main

PROGRAM = str(Path(sys.executable).with_name("reportedly"))


@pytest.fixture
def run(monkeypatch, capsys):
    """Runs the command line in this process: (exit code, standard output, standard error)."""

    def run(*arguments):
        monkeypatch.setattr(sys, "argv", ["reportedly", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            main()
        out, err = capsys.readouterr()
        return ended.value.code, out, err

    return run


@pytest.fixture
def start():
    """Starts the program as a process of its own."""

    def start(*arguments, **options):
        return subprocess.Popen([PROGRAM, *map(str, arguments)], **options)

    return start
