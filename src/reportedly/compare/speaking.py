"""Which of many articles may speak of a claim at all, found before any of them is made ready for comparing."""

from collections.abc import Iterable, Iterator, Sequence

from reportedly.compare.account import ANSWER
from reportedly.compare.article_stance import ABOUT
from reportedly.compare.carriage import BEFORE
from reportedly.compare.similarity import Claimed, Tier, claimed, closeness, keys
from reportedly.model import Article
from reportedly.text.sentences import sentences

Post = tuple[str | None, str]
"""An outlet and the number by which it knows a post."""


def speaking(articles: Sequence[Article], claim: str) -> list[Article]:
    """The articles of which a sentence may come close enough to a claim in words for them to be about it.

    The others have no say in its trace: of the articles that hold some of its words most are about something else.
    Posts that answer one another are kept, for they are understood together.
    """
    terms, posts = claimed(claim), {post for it in articles for post in _answered(it)}
    return [it for it in articles if _is_of_thread(it, posts) or _closest(it.text, terms) >= ABOUT]


def _answered(it: Article) -> Iterator[Post]:
    return ((it.metadata.outlet, hand.reference or "") for hand in it.handovers if hand.kind == ANSWER)


def _is_of_thread(it: Article, answered: set[Post]) -> bool:
    return (
        any(hand.kind == ANSWER for hand in it.handovers)
        or (it.metadata.outlet, it.name.rsplit("-", 1)[-1]) in answered
    )


def _closest(text: str, terms: Claimed) -> float:
    """How closely the closest sentence carries the claim, before all that would make it another one."""
    found = [keys(span.of(text)) for span in sentences(text)]
    return max(
        (closeness(terms, _tiers(pair)) for pair in zip(found, [frozenset(), *found], strict=False)), default=0.0
    )


def _tiers(pair: tuple[frozenset[str], frozenset[str]]) -> Iterable[Tier]:
    return Tier(pair[0], 1.0, 1.0), Tier(pair[1], *BEFORE)
