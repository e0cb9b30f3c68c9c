"""Overlapping spans, resolved into segments."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from reportedly.dossier import Mark, Role, marks, page_of, segments
from reportedly.model import Span

LENGTH = 30


@st.composite
def some_marks(draw):
    bounds = st.tuples(st.integers(0, LENGTH - 1), st.integers(1, LENGTH)).filter(lambda it: it[0] < it[1])
    mark = st.builds(
        lambda it, role, n: Mark(Span(*it), role, f"a{n}"), bounds, st.sampled_from(Role), st.integers(1, 4)
    )
    return draw(st.lists(mark, max_size=12))


def test_text_without_marks_is_one_segment():
    assert [(it.span, it.marks) for it in segments(Span(0, 9), [])] == [(Span(0, 9), ())]


def test_a_source_inside_a_content_cuts_it_in_three():
    outer, inner = Mark(Span(0, 9), Role.CONTENT, "a1"), Mark(Span(3, 5), Role.SOURCE, "a2")
    assert [(it.span.start, it.span.end, it.marks) for it in segments(Span(0, 9), [inner, outer])] == [
        (0, 3, (outer,)),
        (3, 5, (outer, inner)),
        (5, 9, (outer,)),
    ]


def test_a_mark_that_begins_before_the_extent_counts_inside_it():
    mark = Mark(Span(2, 8), Role.CUE, "a1")
    assert [(it.span, it.marks) for it in segments(Span(5, 9), [mark])] == [(Span(5, 8), (mark,)), (Span(8, 9), ())]


@given(some_marks(), st.integers(0, LENGTH - 1), st.integers(1, LENGTH))
def test_segments_follow_each_other_and_carry_exactly_the_marks_that_cover_them(among, start, length):
    extent = Span(start, start + length)
    cut = segments(extent, among)
    assert cut[0].span.start == extent.start and cut[-1].span.end == extent.end
    assert all(before.span.end == after.span.start for before, after in itertools.pairwise(cut))
    for segment in cut:
        assert sorted(segment.marks, key=repr) == sorted((m for m in among if m.span.overlaps(segment.span)), key=repr)
        assert all(mark.span.start <= segment.span.start for mark in segment.marks)
        assert all(mark.span.end >= segment.span.end for mark in segment.marks)


@given(some_marks())
def test_the_order_in_which_marks_are_given_makes_no_difference(among):
    assert segments(Span(0, LENGTH), among) == segments(Span(0, LENGTH), among[::-1])


def test_an_extraction_gives_a_mark_for_every_span(story):
    found = [(mark.record, mark.role.value, mark.span.of(story.article.text)) for mark in marks(story.extraction)]
    assert found[:4] == [
        ("a1", "source", "Meridian"),
        ("a1", "cue", "said"),
        ("a1", "content", "the bureau believes a soldier has died"),
        ("a2", "source", "the bureau"),
    ]
    assert ("f1", "figure", "More than 3,000") in found


def test_the_paragraphs_of_a_page_hold_its_words_and_every_note_once(story):
    page = page_of(story.article, story.extraction)
    lines = ["".join(it.span.of(page.article.text) for it in paragraph.segments) for paragraph in page.paragraphs]
    assert lines == [line for line in page.article.text.split("\n") if line]
    assert [note.number for paragraph in page.paragraphs for note in paragraph.notes] == ["a1", "a2", "a3", "f1", "a4"]


@given(st.text(alphabet="ab \n", max_size=40), some_marks())
def test_every_line_that_is_not_blank_becomes_a_paragraph(text, among):
    from reportedly.model import Article, Extraction, Metadata

    page = page_of(Article("r1", "tiny", "", "", text, Metadata()), Extraction())
    shown = ["".join(it.span.of(text) for it in paragraph.segments) for paragraph in page.paragraphs]
    assert shown == [line for line in text.split("\n") if line.strip()]
