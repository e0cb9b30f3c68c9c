"""The texts that several articles carry, as rows: whose each is, and who has it."""

from dataclasses import dataclass

from reportedly.compare.reuse_groups import group
from reportedly.dossier.locator import locator
from reportedly.model import Article, StopError, TextGroup
from reportedly.model.ids import stable_id
from reportedly.model.store import Store


@dataclass(frozen=True, slots=True)
class Copied:
    """One text. ``articles`` are the names of those that carry it, earliest first, ``ids`` theirs in the same order.

    ``origin`` names the agency or outlet whose text it is, None where nothing tells; ``reason`` says why. ``outlets``
    are those that carry it; ``partial`` names the articles that only have passages of it. ``credits`` are the words
    that show whose it is, each at the locator in the same place.
    """

    id: str
    origin: str | None
    reason: str
    articles: tuple[str, ...]
    ids: tuple[str, ...]
    outlets: tuple[str, ...]
    partial: tuple[str, ...]
    credits: tuple[str, ...]
    locators: tuple[str, ...]


def copying(store: Store) -> list[Copied]:
    """The texts of a ledger, those that most articles carry first, then by id."""
    imprints = {imprint.article: imprint for imprint in store.imprints()}
    found = [_copied(store, text) for text in group(store.reuses(), imprints)]
    return sorted(found, key=lambda text: (-len(text.ids), text.id))


def _copied(store: Store, text: TextGroup) -> Copied:
    articles = {key: _article(store, key) for key in _concerned(text)}
    shown = [(articles[it.article], it.span) for it in text.credits if it.span]
    carrying = sorted((articles[key] for key in text.articles), key=_age)
    return Copied(
        stable_id("t", *text.articles),
        text.origin,
        text.reason,
        tuple(it.name for it in carrying),
        tuple(it.id for it in carrying),
        tuple(sorted({it.metadata.outlet for it in carrying if it.metadata.outlet})),
        tuple(articles[key].name for key in text.partial),
        tuple(" ".join(span.of(it.text).split()) for it, span in shown),
        tuple(locator(it.id, (span,)) for it, span in shown),
    )


def _concerned(text: TextGroup) -> list[str]:
    """The ids of all articles that a text has to do with."""
    return sorted({*text.articles, *text.partial, *(credit.article for credit in text.credits)})


def _age(article: Article) -> tuple[str, str]:
    """Sorts by publication, then capture, then id; what has neither comes last."""
    return article.metadata.published or article.metadata.captured or "~", article.id


def _article(store: Store, key: str) -> Article:
    article = store.article(key)
    if article is None:
        raise StopError(f"The ledger has lost the article {key}; run `reportedly rebuild`.")
    return article
