"""Characters as the ledger keeps them."""

from hypothesis import given
from hypothesis import strategies as st

from reportedly.text.characters import storable, unify_newlines, visible

ANY = st.text(alphabet=st.one_of(st.sampled_from("\r\n\0\u00ad\u200b\ufeffab \u2028\x85"), st.characters()))


def test_newlines():
    assert unify_newlines("a\r\nb\rc\n\r\nd\r\r\ne\u2028f\x85g\x0bh") == "a\nb\nc\n\nd\n\ne\u2028f\x85g\x0bh"


def test_what_cannot_be_stored_is_replaced_one_for_one():
    assert storable("a\0b\ud800c\U0001f600") == "a\ufffdb\ufffdc\U0001f600"


def test_marks_that_nobody_sees_go():
    assert visible("exam\u00adple\u200b of\u00a0it\ufeff") == "example of\u00a0it"


@given(ANY)
def test_unified_newlines_stay_and_nothing_else_changes(text):
    unified = unify_newlines(text)
    assert "\r" not in unified
    assert unify_newlines(unified) == unified
    assert [c for c in unified if c != "\n"] == [c for c in text if c not in "\r\n"]
    assert unified.count("\n") == text.count("\n") + text.count("\r") - text.count("\r\n")


@given(ANY)
def test_python_reads_files_with_the_same_newlines(tmp_path_factory, text):
    path = tmp_path_factory.getbasetemp() / "newlines.txt"
    path.write_bytes(storable(text).encode())
    assert path.read_text(encoding="utf-8") == unify_newlines(storable(text))


@given(ANY)
def test_what_is_storable_can_be_stored_and_keeps_its_length(text):
    kept = storable(text)
    assert len(kept) == len(text)
    assert storable(kept) == kept
    assert b"\0" not in kept.encode("utf-8")


@given(ANY)
def test_visible_text_is_the_same_text(text):
    assert visible(visible(text)) == visible(text)
    assert set(visible(text)) <= set(text)
