"""The claims of a ledger as rows: in how many articles, from how many origins, with which stances."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reportedly.compare.claims import claims
from reportedly.compare.propositions import statements
from reportedly.dossier.tracing import traced_through
from reportedly.model import Article, Claim, Stance
from reportedly.model.store import Store

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """One claim. ``articles`` are the ids of those that carry it, by date, the undated last.

    ``stances`` says for each of the five how many articles hold a statement with it: an article may count under
    several. ``low`` and ``high`` are the interval of independent origins; ``first`` is the earliest date of
    publication as printed, None where no article has one.
    """

    claim: Claim
    articles: tuple[str, ...]
    stances: dict[Stance, int]
    low: int
    high: int
    first: str | None


def claiming(store: Store, words: str = "", limit: int = 50) -> list[ClaimRow]:
    """The claims that more than one statement carries, those in most articles first, then by id; ``limit`` at most.

    With words, only claims with a statement in which each begins a word.
    """
    articles = {it.id: it for it in store.articles()}
    every = [one for it in articles.values() for one in statements(it, store.extraction(it.id))]
    found = [it for it in claims(every, store.judgements()) if _is_asked(it, _beginnings(words))]
    return [_row(store, it, articles) for it in found[:limit]]


def _row(store: Store, claim: Claim, articles: Mapping[str, Article]) -> ClaimRow:
    carrying = tuple(sorted({it.article for it in claim.statements}, key=lambda key: _age(articles[key])))
    traced = traced_through(store, claim.words, carrying)
    dates = [date for key in carrying if (date := articles[key].metadata.published)]
    return ClaimRow(claim, carrying, _stances(claim), max(traced.low, 1), max(traced.high, 1), next(iter(dates), None))


def _stances(claim: Claim) -> dict[Stance, int]:
    return {stance: len({it.article for it in claim.statements if it.stance is stance}) for stance in Stance}


def _age(article: Article) -> tuple[str, str]:
    return article.metadata.published or "~", article.id


def _beginnings(words: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(words)]


def _is_asked(claim: Claim, beginnings: Sequence[str]) -> bool:
    """Whether one statement has, for each beginning, a word that begins so."""
    known = ([word.lower() for word in _WORD.findall(it.words)] for it in claim.statements)
    return any(all(any(word.startswith(start) for word in one) for start in beginnings) for one in known)
