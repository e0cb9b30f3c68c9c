"""HTML that is all content, as feeds carry it: to plain text, one line a paragraph."""

BLOCKS = (
    *("address", "article", "aside", "blockquote", "dd", "div", "dl", "dt", "figcaption", "figure", "footer", "form"),
    *("h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "ol", "p", "pre", "section", "table", "td"),
    *("th", "tr", "ul", "br"),
)
"""Elements that begin and end a line."""

SILENT = ("script", "style", "template", "noscript", "iframe", "object", "svg", "form", "button")
"""Elements whose text is not for reading."""


def fragment_text(html: str) -> str:
    """The text of a piece of HTML, one line a paragraph, "" where it has none."""
    from lxml import etree
    from lxml.html import HTMLParser, document_fromstring

    source = f"<html><body><div>{' '.join(html.split())}</div></body></html>"
    root = document_fromstring(source, parser=HTMLParser(remove_comments=True, remove_pis=True, no_network=True))
    etree.strip_elements(root, *SILENT, with_tail=False)
    for element in root.iter(*BLOCKS):
        element.text = "\n" + (element.text or "")
        element.tail = "\n" + (element.tail or "")
    lines = (" ".join(line.split()) for line in root.text_content().split("\n"))
    return "\n".join(filter(None, lines))
