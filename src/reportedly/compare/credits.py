"""What a page says of whose text it carries."""

from collections.abc import Iterator

from reportedly.compare.credit_datelines import datelines
from reportedly.compare.credit_lines import Named, bylines, line_credits
from reportedly.compare.credit_marks import marks
from reportedly.compare.outlets import canonical
from reportedly.compare.reuse_wording import LONGEST_TEXT
from reportedly.model import Article, Credit, Span

FEEDS = ("feed_source", "forwarded_from")
"""Hand-overs by which the container itself says whose text it is."""


def credits(article: Article) -> tuple[Credit, ...]:
    """The credits of an article, those of its metadata first, then in text order; each form and name once."""
    stated = [Credit(article.id, canonical(name), "metadata", None) for name in _stated(article)]
    text = article.text[:LONGEST_TEXT]
    printed = sorted((*bylines(text), *datelines(text), *marks(text)), key=_place)
    seen: dict[tuple[str, str], Credit] = {}
    for credit in [*stated, *(_credit(article, named) for named in printed)]:
        seen.setdefault((credit.kind, credit.name), credit)
    return tuple(seen.values())


def _stated(article: Article) -> Iterator[str]:
    """The names that the metadata and the container give."""
    yield from (name for name, _ in line_credits(f"By {article.metadata.byline or ''}", ""))
    yield from (given.voice for given in article.handovers if given.kind in FEEDS and given.voice)


def _credit(article: Article, named: Named) -> Credit:
    return Credit(article.id, canonical(named.name), named.kind, named.span)


def _place(named: Named) -> tuple[Span, str, str]:
    return named.span, named.kind, named.name
