"""Finding what the articles of a ledger state, and comparing each statement with those that it meets."""

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from reportedly.compare.judging import number_of
from reportedly.compare.proposition_packing import AT_HAND, pack, unpack
from reportedly.compare.propositions import Proposition, likeness, looked_for, names_of, proposition
from reportedly.compare.statements import statements
from reportedly.model import Alike, Article, Extraction, Meeting, Stated
from reportedly.model.ids import signed_hash
from reportedly.model.store import Store

MOST_MET = 6
"""Statements that each meets under a key in one direction: more copies of one statement find each other through those
between them, and the time grows with the number of new statements only."""


def state_new(store: Store) -> Iterator[Article]:
    """Find the statements of every article that has none yet, and compare them; each article comes once it is written.

    A run that is broken off goes on where it was. The time is in proportion to the new articles, whatever the size
    of the ledger.
    """
    unpacked = lru_cache(AT_HAND)(unpack)
    _mend(store, unpacked)
    for article in store.unstated():
        for it in stated(article, store.extraction(article.id)):
            met = store.meetings(it.number, it.keys, MOST_MET)
            store.put_statement(it, met, _compared(unpacked, store, met, it), MOST_MET)
        store.put_stated(article.id)
        yield article


def stated(article: Article, extraction: Extraction) -> Iterator[Stated]:
    """The statements of an article that tell enough to be known by, ready for comparing."""
    named = names_of(article.text)
    for said in statements(article, extraction):
        told = proposition(said, article, named)
        if told is not None:
            keys = tuple(sorted({signed_hash("k", *pair) for pair in looked_for(told)}))
            yield Stated(number_of(said.statement.id), said.statement, pack(told), keys)


def _compared(
    unpacked: Callable[[str], Proposition], store: Store, met: Sequence[Meeting], new: Stated | None = None
) -> list[Alike]:
    """The meetings of statements that are alike."""
    pairs = {(it.first, it.second) for it in met}
    numbers = {number for pair in pairs for number in pair}
    told = {number: unpacked(packed) for number, (_, packed) in store.told(numbers).items()}
    told |= {new.number: unpacked(new.told)} if new else {}
    scores = {(one, other): likeness(told[one], told[other]) for one, other in pairs}
    return [Alike(it, score) for it in met if (score := scores[it.first, it.second]) is not None]


def _mend(store: Store, unpacked: Callable[[str], Proposition]) -> None:
    """Let those meet between whom a statement is gone."""
    for gap in store.gaps():
        store.mend(gap, _compared(unpacked, store, store.across(gap, MOST_MET)))
