"""The whole page: its head with the policy that lets nothing in, its parts, and how it was made."""

import base64
import hashlib
from collections.abc import Iterator
from importlib.resources import files

from reportedly import __version__
from reportedly.dossier.provenance import graph
from reportedly.dossier.topic import Dossier
from reportedly.formats.amounts import count
from reportedly.formats.dossier_html import articles, claims, figures, gaps, revisions, summary, timeline, ways
from reportedly.formats.dossier_html.citing import Citations
from reportedly.formats.dossier_html.markup import Markup, Node, element, joined, style_sheet, words
from reportedly.formats.dossier_html.wording import line, shortened

POLICY = "default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
"""Content Security Policy: nothing is loaded and nothing runs; one style sheet, by its digest, is let in."""

LONGEST_TITLE = 120

BROKEN = ":root:has(#{name}:target) .p-{name}{{background:var(--lit)}}"
"""The style of linked words that stand in several elements: all are lit where their anchor is."""


def dossier_html(it: Dossier) -> Iterator[str]:
    """The lines of the file, the same for the same dossier."""
    citing = Citations(it.articles)
    parts = [
        claims.claims(it, ways.anchors(it), citing),
        ways.ways(it, citing),
        figures.figures(it, citing),
        timeline.timeline(it, citing),
        gaps.gaps(it, citing),
        revisions.revisions(it, citing),
    ]
    head = summary.summary(it, graph(it.main.trace), citing)
    shelf = articles.articles(it, citing)
    css = "\n".join([_style(), *(BROKEN.format(name=name) for name in shelf.broken)])
    yield "<!DOCTYPE html>"
    yield '<html lang="en">'
    yield _head(it, css).text
    yield "<body>"
    yield element("a", "Skip to the claims", href="#claims", class_="skip").text
    yield head.text
    yield _contents(it).text
    yield "<main>"
    yield from (part.text for part in (*parts, shelf.section))
    yield "</main>"
    yield _foot(it).text
    yield "</body>"
    yield "</html>"


def _style() -> str:
    return files("reportedly").joinpath("formats", "dossier_html", "style.css").read_text("utf-8").strip()


def _head(it: Dossier, css: str) -> Markup:
    digest = base64.b64encode(hashlib.sha256(css.encode()).digest()).decode()
    return element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=POLICY.format(digest=digest)),
        element("meta", name="referrer", content="no-referrer"),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="generator", content=f"reportedly {__version__}"),
        element("title", f"{shortened(it.asked, LONGEST_TITLE)} – dossier"),
        style_sheet(css),
    )


def _contents(it: Dossier) -> Markup:
    parts: list[tuple[str, str, int | None]] = [
        ("claims", "Claims", len(it.carrying.claims)),
        ("provenance", "Provenance", None),
        ("figures", "Figures", len(it.figures)),
        ("timeline", "Timeline", None),
        ("gaps", "Gaps", gaps.number_of_gaps(it)),
        ("revisions", "Revisions", len(it.revisions)),
        ("articles", "Articles", len(it.articles)),
    ]
    items = [
        element(
            "li", element("a", name, [" ", element("span", number)] if number is not None else None, href=f"#{key}")
        )
        for key, name, number in parts
    ]
    return element("nav", element("ul", items), aria_label="Contents")


def _foot(it: Dossier) -> Markup:
    ledger = it.overview
    held = (
        f"The ledger holds {count(ledger.captures, 'capture')} ({ledger.bytes:,} bytes), "
        f"{count(ledger.articles, 'article')}, {count(ledger.attributions, 'attribution')}, "
        f"{count(ledger.figures, 'figure')}, {count(ledger.judgements, 'judgement')} and "
        f"{count(ledger.problems, 'problem')}"
    )
    unread = f"; {count(ledger.unread, 'capture')} not yet read." if ledger.unread else "."
    lines: list[Node] = [
        f"Put together by reportedly {__version__}, from the ledger alone; the same ledger gives the same file.",
        *(joined("Derived by ", words(line(maker)), ".") for maker in ledger.made_by),
        held + unread,
        "The program makes mistakes; its error rates are in its README. Read the words before you cite them.",
    ]
    items = [element("li", one) for one in lines]
    return element("footer", element("h2", "How this was made"), element("ul", items))
