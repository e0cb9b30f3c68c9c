"""Words that two articles share: seeds of five words, extended while both go on alike."""

from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.compare.reuse_wording import Wording

SEED_WORDS = 5
"""Five words in a row: short enough to survive light editing, long enough to be rare (the usual length for copied
news, as in the METER corpus studies and in containment measures of text reuse)."""

MOST_PLACES = 8
"""Places of one seed that are tried; a phrase that stands more often in one article says little."""

GAP_WORDS = 5
"""Words that may differ inside a passage: an editor's "says" for "said", a date put in or left out."""

PASSAGE_WORDS = 12
"""Shared words that make a passage. Set phrases and names with titles ("the special counsel's investigation into
Russian interference in the 2016 election") run to ten."""


@dataclass(frozen=True, slots=True)
class Block:
    """``size`` words from ``first`` on in one article are the words from ``second`` on in the other."""

    first: int
    second: int
    size: int


Words = tuple[str, ...]

Chain = tuple[Block, ...]
"""Blocks that follow each other in both articles with small gaps: one passage."""


def chains(first: Wording, second: Wording) -> list[Chain]:
    """The passages that both articles share, in the order of the first, each with at least 12 shared words."""
    joined: list[list[Block]] = []
    for block in _blocks(first.words, second.words):
        if joined and _follows(joined[-1][-1], block):
            joined[-1].append(block)
        else:
            joined.append([block])
    return [tuple(chain) for chain in joined if sum(block.size for block in chain) >= PASSAGE_WORDS]


def _blocks(first: Words, second: Words) -> Iterator[Block]:
    """The longest runs that both share, found greedily from the beginning of the first."""
    places = _places(second)
    seeds, here = _seeds(first), 0
    while here < len(seeds):
        found = [Block(here, there, _run(first, here, second, there)) for there in places.get(seeds[here], ())]
        if found:
            best = max(found, key=_size)
            yield best
            here += best.size
        else:
            here += 1


def _size(block: Block) -> int:
    return block.size


def _seeds(words: Words) -> list[Words]:
    """Every five words in a row."""
    return list(zip(*(words[offset:] for offset in range(SEED_WORDS)), strict=False))


def _places(words: Words) -> dict[Words, list[int]]:
    """Where each seed stands, at most eight times."""
    places: dict[Words, list[int]] = {}
    for place, seed in enumerate(_seeds(words)):
        known = places.setdefault(seed, [])
        if len(known) < MOST_PLACES:
            known.append(place)
    return places


def _run(first: Words, here: int, second: Words, there: int) -> int:
    size, most = SEED_WORDS, min(len(first) - here, len(second) - there)
    while size < most and first[here + size] == second[there + size]:
        size += 1
    return size


def _follows(before: Block, block: Block) -> bool:
    gap_first = block.first - before.first - before.size
    gap_second = block.second - before.second - before.size
    return 0 <= gap_first <= GAP_WORDS and 0 <= gap_second <= GAP_WORDS
