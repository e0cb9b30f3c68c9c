"""Where the text of each article is from: which it copies, which share one text, who published and who wrote it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from reportedly.compare.reuse import compare
from reportedly.compare.reuse_copies import copies
from reportedly.compare.reuse_fingerprint import fingerprint, like_pairs
from reportedly.compare.reuse_groups import group
from reportedly.compare.reuse_page import Imprint, page
from reportedly.compare.text_origin import STRONG, WEIGHTS
from reportedly.model import Article, Credit, Reuse, TextGroup


@dataclass(frozen=True, slots=True)
class Provenance:
    """One article's text.

    ``text`` is the same for all articles that carry one text (the first of their ids); ``copy_of`` the article whose
    words it plainly has. ``outlet`` published the page, ``origin`` is whose text it is; either may be unknown.
    ``credits`` are the words by which the page itself says that it has its text from another.
    """

    text: str
    copy_of: str | None
    outlet: str | None
    origin: str | None
    credits: tuple[Credit, ...] = ()


def provenance(articles: Sequence[Article]) -> dict[str, Provenance]:
    """The provenance of each article among these; their order makes no difference."""
    pages = {it.id: page(it) for it in articles}
    pairs = like_pairs({key: fingerprint(it) for key, it in pages.items()})
    reuses = [found for one, other in pairs if (found := compare(pages[one], pages[other]))]
    lengths = {it.id: len(it.text) for it in articles}
    imprints = {key: it.imprint for key, it in pages.items()}
    return provenance_of(reuses, imprints, lengths)


def provenance_of(
    reuses: Sequence[Reuse], imprints: Mapping[str, Imprint], lengths: Mapping[str, int]
) -> dict[str, Provenance]:
    """The provenance of each article from what is known already; ``lengths`` are those of their texts."""
    models = copies(reuses, lengths)
    groups = _groups(group(reuses, imprints))
    return {key: _one(it, models.get(key), groups.get(key)) for key, it in sorted(imprints.items())}


def _groups(found: Iterable[TextGroup]) -> dict[str, TextGroup]:
    return {article: it for it in found for article in it.articles}


def _one(imprint: Imprint, copy_of: str | None, text: TextGroup | None) -> Provenance:
    first = text.articles[0] if text else imprint.article
    credits = tuple(it for it in imprint.credits if WEIGHTS[it.kind] >= STRONG)
    return Provenance(first, copy_of, imprint.outlet, text.origin if text else None, credits)
