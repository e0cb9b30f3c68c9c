"""What lies at the paths that a person names."""

import io
import os
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from reportedly.capture import Found, find, receive
from reportedly.model import Problem, SkipError
from reportedly.model.ids import sha256


@pytest.fixture
def pile(tmp_path, monkeypatch):
    """A folder with pages, a hidden file, a picture, a style, a script, a ledger and a folder inside."""
    for name in (
        "b.html",
        "a.txt",
        "photo.JPG",
        ".hidden.txt",
        "a.js.download",
        "x.db",
        "style.css",
        "deep/c.txt",
        ".git/config",
    ):
        path = tmp_path / "pile" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("words", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def places(*paths):
    return [found.place if isinstance(found, Found) else found for found in find(list(paths))]


def test_a_folder_gives_its_pages_sorted(pile):
    assert places("pile") == ["pile/a.txt", "pile/b.html", "pile/deep/c.txt"]


def test_paths_come_in_the_order_given_and_as_given(pile):
    assert places("pile/b.html", str(pile / "pile/a.txt")) == ["pile/b.html", f"{pile}/pile/a.txt"]


def test_a_picture_named_outright_is_found(pile):
    assert places("pile/photo.JPG") == ["pile/photo.JPG"]


def test_a_glob_is_sorted_and_goes_down(pile):
    assert places("pile/**/*.txt") == ["pile/a.txt", "pile/deep/c.txt"]


def test_a_name_with_brackets_is_no_glob_where_the_file_is_there(pile):
    (pile / "pier [draft].txt").write_text("words")
    assert places("pier [draft].txt") == ["pier [draft].txt"]


def test_a_glob_without_a_match_is_a_problem(pile):
    (problem,) = find(["pile/*.warc"])
    assert problem.file == "pile/*.warc"
    assert "nothing matches" in problem.reason


def test_a_missing_file_is_a_problem_and_the_rest_goes_on(pile):
    missing, found = find(["pile/z.html", "pile/a.txt"])
    assert (missing.file, missing.reason) == ("pile/z.html", "does not exist")
    assert missing.remedy
    assert found.place == "pile/a.txt"


def test_a_pipe_is_not_opened(pile):
    os.mkfifo("pile/pipe.txt")
    problem = next(found for found in find(["pile"]) if isinstance(found, Problem))
    assert (problem.file, problem.reason) == ("pile/pipe.txt", "is no regular file")


def test_links_that_go_in_circles_end(pile):
    (pile / "pile/deep/up").symlink_to(pile / "pile", target_is_directory=True)
    assert places("pile") == ["pile/a.txt", "pile/b.html", "pile/deep/c.txt"]


def test_a_name_that_is_no_utf8_can_be_kept(pile):
    Path(os.fsdecode(b"pile/caf\xe9.txt")).write_bytes(b"words")
    assert "pile/caf\ufffd.txt" in places("pile")


@pytest.fixture
def nobody(pile):
    """A user who may read next to nothing."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    yield
    os.seteuid(0)


def test_no_permission_is_a_problem_and_the_rest_goes_on(pile, request):
    (pile / "pile/a.txt").chmod(0)
    (pile / "pile/deep").chmod(0)
    for parent in [pile, *pile.parents][:3]:
        parent.chmod(0o755)
    request.getfixturevalue("nobody")
    found = list(find(["pile"]))
    assert [it.file for it in found if isinstance(it, Problem)] == ["pile/a.txt", "pile/deep"]
    assert all("no permission" in it.reason and it.remedy for it in found if isinstance(it, Problem))
    assert [it.place for it in found if isinstance(it, Found)] == ["pile/b.html"]


def test_a_file_gone_since_it_was_found_is_skipped(pile):
    (found,) = find(["pile/a.txt"])
    found.path.unlink()
    with pytest.raises(SkipError) as error:
        receive(found)
    assert error.value.problem.file == "pile/a.txt"


def test_a_file_is_received_with_its_own_time(pile):
    os.utime("pile/a.txt", (1709618828, 1709618828))
    (found,) = find(["pile/a.txt"])
    capture, raw = receive(found)
    assert (capture.size, capture.kind, capture.place) == (5, "text", "pile/a.txt")
    assert capture.sha256 == sha256(b"words")
    assert capture.received == "2024-03-05T06:07:08Z"
    assert [b"".join(raw), b"".join(raw)] == [b"words", b"words"]


def test_large_files_come_in_chunks_of_a_mebibyte(tmp_path):
    path = tmp_path / "large.txt"
    path.write_bytes(b"x" * 2_500_000)
    _, raw = receive(next(find([str(path)])))
    assert [len(chunk) for chunk in raw] == [1 << 20, 1 << 20, 2_500_000 - (2 << 20)]


def test_standard_input_can_be_read_twice(monkeypatch):
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(b'{"text": "words"}\n')))
    (found,) = find(["-"])
    capture, raw = receive(found)
    assert (capture.place, capture.received, capture.kind) == ("-", None, "jsonl")
    assert [b"".join(raw), b"".join(raw)] == [b'{"text": "words"}\n'] * 2
    spooled = found.path
    del found, raw
    assert not spooled.exists()
