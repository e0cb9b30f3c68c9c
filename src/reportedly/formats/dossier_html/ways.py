"""Where claims come from: the graph of each, the ways in words, and why voices were taken for one."""

from collections.abc import Iterator, Mapping

from reportedly.dossier.provenance import Graph, Joined, ends_of, graph, joined, steps_of
from reportedly.dossier.topic import Dossier, Followed
from reportedly.formats.amounts import count, interval
from reportedly.formats.dossier_html.citing import Citations
from reportedly.formats.dossier_html.graph import graph_svg, legend
from reportedly.formats.dossier_html.markup import Markup, Node, element, words
from reportedly.formats.dossier_html.parts import row, section, spaced, table
from reportedly.formats.dossier_html.wording import NOBODY, day, line, publisher, shortened
from reportedly.model import Article, Chain, Ending, Place, Traced, Voice

LONGEST = 160
"""Code points of a claim in a heading."""

BACK = " ← "

INTRO = (
    "Every article's way upstream, as its words tell it: whom it has the claim from, and whom they have it from. Boxes "
    "and steps lead to the words. A relay that the program missed makes a way shorter than it was."
)


def ways(it: Dossier, citing: Citations) -> Markup:
    """The section: the main claim in full, further claims to be opened."""
    found = [one for one in it.followed if one.trace.articles]
    main = [_main(it.main, it.articles, citing)] if it.main.trace.articles else []
    further = [_further(one, it, citing) for one in found if one is not it.main]
    if not found:
        main = [element("p", "No article could be traced.", class_="none")]
    heading = element("h3", "Provenance of further claims") if further else None
    return section("provenance", "Provenance", *main, heading, further, intro=INTRO)


def anchors(it: Dossier) -> dict[str, str]:
    """For each claim whose provenance is drawn, by id, the anchor of its drawing."""
    return {one.row.claim.id: anchor(one) for one in it.followed if one.row and one.trace.articles}


def anchor(it: Followed) -> str:
    """The name of the place where a claim's provenance is drawn."""
    return f"from-{it.row.claim.id}" if it.row else "from-asked"


def _main(it: Followed, articles: Mapping[str, Article], citing: Citations) -> Markup:
    return element("div", element("h3", words(_title(it)), id=anchor(it)), _told(it), _body(it, articles, citing))


def _further(it: Followed, of: Dossier, citing: Citations) -> Markup:
    head = element("summary", words(_title(it)), " ", _told(it))
    inside = element("div", _body(it, of.articles, citing), id=anchor(it), tabindex=-1)
    return element("details", head, inside, class_="further")


def _title(it: Followed) -> str:
    return shortened(it.row.claim.words if it.row else it.trace.claim, LONGEST)


def _told(it: Followed) -> Markup:
    low, high = (it.row.low, it.row.high) if it.row else (it.trace.low, it.trace.high)
    number = len(it.row.articles) if it.row else len(it.trace.articles)
    return element("span", f"{count(number, 'article')}, {interval(low, high)}", class_="counted")


def _body(it: Followed, articles: Mapping[str, Article], citing: Citations) -> list[Node]:
    drawn = graph(it.trace)
    return [
        element(
            "figure",
            element("div", graph_svg(drawn, articles, citing, _described(it, drawn)), class_="wide", tabindex=0),
            element("figcaption", legend()),
        ),
        _ways_table(it, articles, citing),
        _merges(joined(it.trace), citing),
    ]


def _described(it: Followed, drawn: Graph) -> str:
    """The drawing in one sentence."""
    ends = [one for one in drawn.ends if one.ending is Ending.REACHED]
    return (
        f"Provenance of “{_title(it)}”: {count(len(it.trace.articles), 'page')}, {count(len(drawn.between), 'voice')} "
        f"between, {count(len(ends), 'voice')} at the ends"
    )


def _ways_table(it: Followed, articles: Mapping[str, Article], citing: Citations) -> Markup:
    voices = {voice.id: voice for voice in it.trace.voices}
    rows = [_way_row(one, articles[one.article], voices, citing) for one in it.trace.articles]
    return table("The ways in words", ["Article", "Published", "Stance", "Has it from"], rows, "ways")


def _way_row(one: Traced, article: Article, voices: Mapping[str, Voice], citing: Citations) -> Markup:
    place = Place(one.article, one.carries) if one.carries else None
    copied = [" carries the text of ", citing.article_tag(one.copy_of)] if one.copy_of else None
    lines: list[Node] = [element("li", _chain(chain, end, voices, citing)) for chain, end in ends_of(one)]
    denied = [element("b", _denier(voices[it], one.article, citing)) for it in one.denied_by if it in voices]
    return row(
        [citing.article_tag(one.article), " ", citing.words(place, words(publisher(article))), copied],
        day(article.metadata.published),
        element("span", one.stance.value, class_=f"stance {one.stance.value}"),
        [
            element("ul", lines, class_="plain"),
            element("p", "says that it is denied by ", spaced(denied, ", "), class_="denied") if denied else None,
        ],
    )


def _denier(voice: Voice, article: str, citing: Citations) -> Markup:
    """A voice that denies the claim, linked to the first words that name it in the article."""
    spans = next((it.spans for it in voice.mentions if it.article == article), ())
    return citing.spans(article, spans, words(line(voice.name)))


def _chain(chain: Chain, end: str | None, voices: Mapping[str, Voice], citing: Citations) -> list[Node]:
    """The steps of a way, each linked to the words that name it, and how it ends."""
    names = {key: line(voice.name) for key, voice in voices.items()}
    steps = steps_of(chain)
    parts: list[Node] = [citing.spans(it.article, it.spans, words(names.get(it.voice, it.voice))) for it in steps]
    if end and (not steps or steps[-1].voice != end):
        parts.append([words(names.get(end, end)), element("span", " (its own report)", class_="faint")])
    return [spaced(parts, BACK), _ending(chain.ending, bool(parts))]


def _ending(ending: Ending, is_further: bool) -> Node:
    if ending is Ending.REACHED:
        return None
    told = NOBODY if ending is Ending.BROKEN else "comes back on itself"
    return [BACK if is_further else None, element("span", told, class_=f"end {ending.value}")]


def _merges(found: list[Joined], citing: Citations) -> Markup | None:
    if not found:
        return None
    rows = [_merge_row(it, citing) for it in found]
    caption = "Voices taken for one: where it is sure in both counts, where it is possible in the low one only"
    return table(caption, ["Voices", "How sure", "Why", "Words"], rows, "merges")


def _merge_row(it: Joined, citing: Citations) -> Markup:
    names: list[Node] = [words(line(name)) for name in it.names]
    return row(
        spaced(names, " = "),
        element("span", "sure" if it.is_sure else "possible", class_="sure" if it.is_sure else "possible"),
        words(line(it.reason)),
        spaced(_places(it, citing)),
    )


def _places(it: Joined, citing: Citations) -> Iterator[Node]:
    return (tag for place in it.places if (tag := citing.tag(place)))
