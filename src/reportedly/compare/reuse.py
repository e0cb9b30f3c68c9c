"""Whether one article reuses another's text, how much of it, and which way."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.compare.reuse_alignment import Chain, chains
from reportedly.compare.reuse_direction import direction
from reportedly.compare.reuse_headline import same_headline
from reportedly.compare.reuse_page import Page
from reportedly.compare.reuse_wording import Wording
from reportedly.model import Extent, Ground, Passage, Reuse, Span

FEWEST_OWN_WORDS = 20
"""Shared words outside quotation marks; about one sentence. Less is a name, a title or a set phrase."""

MOST_OF_IT = 0.5
"""Share from which an article is another's text: "more than half", as copies are labelled by people."""

NEARLY_ALL = 0.9
"""Share from which a page has hardly a word that is not the other's: a capture that begins in the middle."""

VERSION_SHARE = 0.35
"""Share from which two pages that credit the same agency carry versions of one report: an agency rewrites its top
and keeps the rest. Different reports of one agency on one event share up to a quarter (docs/reuse.md)."""

VERSION_WORDS = 50
"""Own words that versions share at least."""

OPENING = 0.15
"""Part of an article, in words from the start, in which its opening lies; copies are cut from the end."""

ONE_ITEM = 0.8
"""Share of what a page has from a round-up from which it is one item of it, and the rest an echo elsewhere."""


SHARE_DIGITS = 3
"""Digits kept of a share, so that equal texts give equal records on every machine."""

Sizes = Counter[int]
"""Shared words by the place where their passage begins."""


@dataclass(frozen=True, slots=True)
class _Shared:
    """What two pages share: the passages, the own words in them on each side, and the two shares."""

    passages: tuple[Chain, ...]
    first_words: int
    second_words: int
    first_share: float
    second_share: float


def compare(one: Page, other: Page) -> Reuse | None:
    """The reuse between two pages; None where they share less than a sentence outside quotations and furniture.

    The order of the two makes no difference.
    """
    first, second = sorted((one, other), key=lambda page: page.wording.article)
    shared = _shared(first.wording, second.wording)
    if min(shared.first_words, shared.second_words) < FEWEST_OWN_WORDS:
        return None
    ground = _ground(first, second, shared)
    way, why = direction(first.imprint, second.imprint, shared.first_share, shared.second_share)
    return Reuse(
        first.imprint.article,
        second.imprint.article,
        tuple(_passage(first.wording, second.wording, chain) for chain in shared.passages),
        round(shared.first_share, SHARE_DIGITS),
        round(shared.second_share, SHARE_DIGITS),
        Extent.PARTIAL if ground is Ground.PASSAGES else Extent.WHOLE,
        ground,
        way,
        why,
    )


def _shared(first: Wording, second: Wording) -> _Shared:
    passages = chains(first, second)
    firsts = {n for chain in passages for block in chain for n in range(block.first, block.first + block.size)}
    seconds = {n for chain in passages for block in chain for n in range(block.second, block.second + block.size)}
    first_words, second_words = _own(first, firsts), _own(second, seconds)
    return _Shared(
        tuple(passages),
        first_words,
        second_words,
        first_words / max(1, first.own_count),
        second_words / max(1, second.own_count),
    )


def _own(wording: Wording, places: set[int]) -> int:
    return sum(wording.is_own[place] for place in places)


def _passage(first: Wording, second: Wording, chain: Chain) -> Passage:
    start, end = chain[0], chain[-1]
    return Passage(
        Span(first.spans[start.first][0], first.spans[end.first + end.size - 1][1]),
        Span(second.spans[start.second][0], second.spans[end.second + end.size - 1][1]),
    )


def _ground(first: Page, second: Page, shared: _Shared) -> Ground:
    """On what the two carry one text; PASSAGES where they do not."""
    low, high = sorted((shared.first_share, shared.second_share))
    if low >= MOST_OF_IT:
        return Ground.MUTUAL
    if high < MOST_OF_IT:
        return _version(first, second, shared)
    if shared.first_share > shared.second_share:
        return _cut(first, second, _sizes(shared.passages, second.wording, in_first=False), high)
    return _cut(second, first, _sizes(shared.passages, first.wording, in_first=True), high)


def _cut(part: Page, whole: Page, sizes: Sizes, share: float) -> Ground:
    """On what a page that lies mostly in another is that text, cut; PASSAGES where the other merely embeds it.

    ``sizes`` are the shared words at each place of ``whole`` where a passage begins; ``share`` is the part's.
    """
    if same_headline(part.wording.headlines, whole.wording.headlines):
        return Ground.HEADLINE
    if whole.wording.is_roundup:
        is_copy = part.wording.is_roundup or _spans_items(whole.wording, sizes)
        return Ground.ITEMS if is_copy else Ground.PASSAGES
    if whole.imprint.outlet in part.imprint.credited:
        return Ground.CREDITED
    if min(sizes) <= OPENING * len(whole.wording.words):
        return Ground.OPENING
    if share >= NEARLY_ALL:
        return Ground.CONTAINED
    return Ground.AGENCY if _common_agency(part, whole) else Ground.PASSAGES


def _sizes(passages: Sequence[Chain], wording: Wording, in_first: bool) -> Sizes:
    sizes: Sizes = Counter()
    for chain in passages:
        sizes[chain[0].first if in_first else chain[0].second] += sum(block.size for block in chain)
    return sizes


def _spans_items(whole: Wording, sizes: Sizes) -> bool:
    """Whether a page has more than one item of a round-up: a text in one item is only embedded there."""
    items: Counter[int] = Counter()
    for place, size in sizes.items():
        items[whole.item[place]] += size
    return max(items.values()) <= ONE_ITEM * items.total()


def _version(first: Page, second: Page, shared: _Shared) -> Ground:
    """VERSION where two pages that share less than half are one agency's report at two times."""
    if first.wording.is_roundup != second.wording.is_roundup or not _common_agency(first, second):
        return Ground.PASSAGES
    is_much = max(shared.first_share, shared.second_share) >= VERSION_SHARE and shared.first_words >= VERSION_WORDS
    is_same = same_headline(first.wording.headlines, second.wording.headlines)
    return Ground.VERSION if is_much or is_same else Ground.PASSAGES


def _common_agency(first: Page, second: Page) -> bool:
    return bool(first.imprint.credited & second.imprint.credited)
