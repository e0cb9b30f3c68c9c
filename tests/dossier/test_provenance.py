"""A trace as a graph."""

from reportedly.dossier.provenance import ends_of, graph, joined
from reportedly.model import (
    ArticleStance,
    Certainty,
    Chain,
    Ending,
    Merge,
    Place,
    Span,
    Step,
    Trace,
    Traced,
    Voice,
    VoiceKind,
)

WORDS = (Span(0, 3),)


def traced(name, *chains, origins=(), copy_of=None):
    """An article with its chains."""
    return Traced(name, ArticleStance.ASSERTS, origins, (), (), copy_of, tuple(chains), None, 1.0)


def chain(ending, *voices, article="x"):
    """A chain through voices."""
    return Chain(tuple(Step(voice, article, WORDS) for voice in voices), Ending(ending))


def trace(*articles, merges=()):
    """A trace whose voices are all that the chains name."""
    names = sorted({it.voice for one in articles for way in one.chains for it in way.steps} | {"outlet"})
    voices = tuple(Voice(name, name.title(), VoiceKind.ORGANISATION, ()) for name in names)
    return Trace("claim", articles, voices, 1, 2, tuple(merges), None)


def test_pages_that_go_the_same_way_stand_together_copies_beneath_their_model():
    way = chain("reached", "wire", "bureau")
    found = graph(
        trace(
            traced("copy", way, origins=("bureau",), copy_of="model"),
            traced("other", way, origins=("bureau",)),
            traced("model", way, origins=("bureau",)),
        )
    )
    (group,) = found.groups
    assert [(it.page.article, it.is_beneath) for it in group.rows] == [
        ("other", False), ("model", False), ("copy", True),
    ]  # fmt: skip
    assert [(it.start, it.end, len(it.articles)) for it in found.arrows] == [
        (group.key, "wire", 3), ("wire", "reached bureau", 3),
    ]  # fmt: skip
    assert [it.voice.name for it in found.ends] == ["Bureau"]


def test_copies_in_a_circle_are_all_shown():
    way = chain("broken")
    found = graph(trace(traced("one", way, copy_of="two"), traced("two", way, copy_of="one")))
    assert sorted(found.groups[0].articles) == ["one", "two"]


def test_a_voice_that_passes_on_is_apart_from_the_same_voice_as_an_origin():
    found = graph(
        trace(
            traced("one", chain("reached", "bureau", "ally"), origins=("ally",)),
            traced("two", chain("reached", "bureau"), origins=("bureau",)),
        )
    )
    assert [it.key for it in found.between] == ["bureau"]
    assert {it.key for it in found.ends} == {"reached ally", "reached bureau"}


def test_ends_that_are_no_voices():
    found = graph(trace(traced("one", chain("broken")), traced("two", chain("circular", "one", "two"))))
    assert [(it.ending, it.voice) for it in found.ends] == [(Ending.BROKEN, None), (Ending.CIRCULAR, None)]


def test_an_article_that_is_its_own_origin():
    one = traced("one", chain("reached"), origins=("outlet",))
    assert [voice for _, voice in ends_of(one)] == ["outlet"]
    assert graph(trace(one)).ends[0].voice.name == "Outlet"


def test_merges_stand_once_the_sure_ones_first():
    places = [Place("a", Span(0, 1)), Place("b", Span(2, 3))]
    found = joined(
        trace(
            traced("one", chain("reached", "wire"), origins=("wire",)),
            merges=[
                Merge(("wire", "gone"), Certainty.POSSIBLE, "alike", (places[0],)),
                Merge(("wire",), Certainty.PROBABLE, "same", ()),
                Merge(("wire", "gone"), Certainty.POSSIBLE, "alike", (places[1],)),
            ],
        )
    )
    assert [(it.names, it.is_sure, it.places) for it in found] == [
        (("Wire",), True, ()),
        (("Wire", "gone"), False, tuple(places)),
    ]
