"""The drawing of a provenance graph, and where its boxes stand."""

import lxml.html
import pytest

import tiny
from reportedly.dossier.provenance import graph
from reportedly.formats.dossier_html.citing import Citations
from reportedly.formats.dossier_html.graph import graph_svg
from reportedly.formats.dossier_html.layout import MOST_ROWS, layout
from reportedly.model import ArticleStance, Chain, Ending, Span, Step, Trace, Traced, Voice, VoiceKind

TEXT = "The bureau, which has it from an ally, said that a soldier has died."
NAMED = (Span(0, 10),)


def press(*names):
    """Articles by what they are called here."""
    return {name: tiny.article(TEXT, name=name, outlet=f"The {name}", published="2024-02-09") for name in names}


def traced(article, *chains, origins=(), copy_of=None, stance="asserts"):
    """An article with its chains; the sentence that carries the claim is all of it."""
    carries = Span(0, len(TEXT))
    return Traced(article.id, ArticleStance(stance), origins, (), (), copy_of, chains, carries, 1.0)


def chain(ending, article, *voices):
    """A chain whose steps are all named by the same words."""
    return Chain(tuple(Step(voice, article.id, NAMED) for voice in voices), Ending(ending))


@pytest.fixture
def story():
    """Four ways: to an origin through a voice, the same for a copy, to nobody, and in a circle."""
    those = press("wire", "copy", "post", "echo", "mirror")
    wire, copy, post, echo, mirror = those.values()
    trace = Trace(
        claim="a soldier has died",
        articles=(
            traced(wire, chain("reached", wire, "bureau", "ally"), origins=("ally",)),
            traced(copy, chain("reached", copy, "bureau", "ally"), origins=("ally",), copy_of=wire.id),
            traced(post, chain("broken", post), stance="denies"),
            traced(echo, chain("circular", echo, "mirror", "echo")),
            traced(mirror, chain("circular", mirror, "echo", "mirror")),
        ),
        voices=(
            Voice("bureau", "The Bureau of <Public> & Private Information of Lissand", VoiceKind.ORGANISATION, ()),
            Voice("ally", "unnamed service", VoiceKind.ANONYMOUS, ()),
            Voice("echo", "Echo", VoiceKind.OUTLET, ()),
            Voice("mirror", "Mirror", VoiceKind.OUTLET, ()),
        ),
        low=1,
        high=1,
        merges=(),
        first=None,
    )
    return trace, {it.id: it for it in those.values()}


def drawn(trace, articles):
    """The drawing as a browser would take it, and the register of its links."""
    citing = Citations(articles)
    svg = graph_svg(graph(trace), articles, citing, "a title")
    return lxml.html.document_fromstring(f"<meta charset=utf-8>{svg.text}".encode()).xpath("//svg")[0], citing


def texts(svg, kind):
    """The words of a kind in the drawing."""
    return [it.text_content() for it in svg.iter("text") if kind in it.get("class").split()]


def test_ends_are_told_apart(story):
    svg, _ = drawn(*story)
    boxes = [it.get("class") for it in svg.iter("rect") if it.get("class").startswith("box")]
    assert boxes.count("box between") == 3
    assert set(boxes) == {
        "box between", "box reached", "box broken", "box circular",
    }  # fmt: skip
    ways = {it.get("class") for it in svg.iter("path")}
    assert ways == {"way reached", "way broken", "way circular"}


def test_a_copy_stands_beneath_its_model_and_a_denial_says_so(story):
    names = texts(drawn(*story)[0], "name")
    assert names.index("⤷ The copy") == names.index("The wire") + 1
    assert texts(drawn(*story)[0], "stance") == ["denies"]


def test_an_unnamed_voice_shows_the_words_for_it_and_leads_to_them(story):
    svg, citing = drawn(*story)
    trace, _ = story
    assert texts(svg, "quote") == ["“The bureau”"]
    wire = trace.articles[0].article
    assert Span(0, 10) in citing.cited(wire)
    assert f"#{wire}-0-10" in svg.xpath(".//@href")


def test_long_names_are_cut_and_told_in_full(story):
    svg, _ = drawn(*story)
    assert "The Bureau of <Public>" in texts(svg, "name")
    assert any("Private Information of Lissand" in it.text_content() for it in svg.iter("title"))


def test_boxes_do_not_overlap_and_stand_in_columns(story):
    trace, _ = story
    placed = layout(graph(trace))
    boxes = list(placed.boxes.values())
    for one in boxes:
        assert one.x >= 0 and one.y >= 0 and one.y + one.height <= placed.height
        for other in boxes:
            apart = one.x + one.width <= other.x or other.x + other.width <= one.x
            assert one is other or apart or one.y + one.height <= other.y or other.y + other.height <= one.y
    assert layout(graph(trace)) == placed


def test_many_pages_of_one_way_stay_one_box():
    those = press(*(f"paper {n}" for n in range(40)))
    way = [traced(it, chain("reached", it, "ally"), origins=("ally",)) for it in those.values()]
    trace = Trace("x", tuple(way), (Voice("ally", "Ally", VoiceKind.ORGANISATION, ()),), 1, 1, (), None)
    svg, _ = drawn(trace, {it.id: it for it in those.values()})
    assert len([it for it in texts(svg, "name") if it.startswith("The paper")]) == MOST_ROWS
    assert any("and 26 more" in it for it in texts(svg, "faint"))


def test_many_ways_are_laid_out_in_little_time():
    those = press(*(f"paper {n}" for n in range(150)))
    articles = list(those.values())
    ways = [
        traced(it, chain("reached", it, f"v{n % 40}", f"v{n % 7 + 40}", f"o{n}"), origins=(f"o{n}",))
        for n, it in enumerate(articles)
    ]
    names = {step.voice for one in ways for way in one.chains for step in way.steps}
    voices = tuple(Voice(name, name, VoiceKind.PERSON, ()) for name in sorted(names))
    svg, _ = drawn(Trace("x", tuple(ways), voices, 1, 1, (), None), {it.id: it for it in articles})
    assert len(list(svg.iter("path"))) > 150
