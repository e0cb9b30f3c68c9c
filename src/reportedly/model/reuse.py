"""Which articles carry the same text, and whose text it is."""

from dataclasses import dataclass
from enum import StrEnum

from reportedly.model.span import Span


class Extent(StrEnum):
    """Whether two articles carry the same text, or one only has passages of the other's."""

    WHOLE = "whole"
    PARTIAL = "partial"


class Ground(StrEnum):
    """On what two articles are held to carry the same text, or only to share passages."""

    MUTUAL = "each is mostly the other"
    HEADLINE = "one lies mostly in the other, under the same headline"
    CREDITED = "one lies mostly in the other and credits its outlet"
    ITEMS = "one has several items of the other, a round-up"
    OPENING = "one lies mostly in the other and begins as it does"
    CONTAINED = "one lies almost wholly in the other"
    AGENCY = "one lies mostly in the other, and both credit the same agency"
    VERSION = "two versions of one agency's report"
    PASSAGES = "they share passages"


class Direction(StrEnum):
    """Which of two articles has its words from the other; both may have them from a third."""

    FIRST_FROM_SECOND = "first from second"
    SECOND_FROM_FIRST = "second from first"
    BOTH_FROM_ANOTHER = "both from another"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that stand in both articles, but for a few changed ones, as a span of each article's text."""

    first: Span
    second: Span


@dataclass(frozen=True, slots=True)
class Credit:
    """Words of an article that say whose text it is: ``name`` the agency or outlet, ``kind`` the form of the credit.

    ``kind`` is "byline", "credit line" (a name without "by"), "dateline", "sign-off", "copyright", "republished" (a
    note on where it appeared first), "provider" (a portal's line), "contributors", "link", "lead-in" ("As NAME
    reports") or "metadata"; ``span`` is None for "metadata", which the page states outside its text.
    """

    article: str
    name: str
    kind: str
    span: Span | None


@dataclass(frozen=True, slots=True)
class Imprint:
    """What a page says of itself; small, where its wording is large.

    ``outlet`` is the one name of who published it, None where nobody says. ``published`` is the date or time as
    printed, ``captured`` when it was fetched (both ISO 8601, either may be unknown). ``size`` is how many words it
    has outside quotation marks. ``credits`` are those to others, ``own_credits`` those to the outlet itself.
    """

    article: str
    outlet: str | None
    published: str | None
    captured: str | None
    size: int
    credits: tuple[Credit, ...]
    own_credits: tuple[Credit, ...]

    @property
    def credited(self) -> frozenset[str]:
        """The names of the others that it credits."""
        return frozenset(credit.name for credit in self.credits)


@dataclass(frozen=True, slots=True)
class Reuse:
    """Two articles share text that is neither quotation, caption nor page furniture.

    ``first`` and ``second`` are article ids, ``first`` the smaller. ``first_share`` is the share of the first
    article's own words (prose outside quotation marks) that stand in the second as well, 0 to 1; ``second_share`` the
    other way round. ``ground`` says why it is whole or partial, ``reason`` why the ``direction`` is what it is.
    """

    first: str
    second: str
    passages: tuple[Passage, ...]
    first_share: float
    second_share: float
    extent: Extent
    ground: Ground
    direction: Direction
    reason: str


@dataclass(frozen=True, slots=True)
class TextGroup:
    """Articles that carry one underlying text, by id; a text that only one article carries is a group of one.

    ``origin`` names the agency or outlet whose text it is, None where nothing tells; ``reason`` says why, and
    ``credits`` are the words that show it. ``partial`` lists articles outside the group that have passages of it.
    """

    origin: str | None
    reason: str
    articles: tuple[str, ...]
    credits: tuple[Credit, ...] = ()
    partial: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """What came of comparing one article with those like it: all that a ledger needs to compare the next ones.

    ``wording`` is its prose, packed. ``keys`` are its fingerprint (signed 64-bit numbers). ``like`` are the ids of
    the articles that it was compared with, ``reuses`` what was found with some of them.
    """

    imprint: Imprint
    wording: bytes
    keys: tuple[int, ...]
    like: tuple[str, ...]
    reuses: tuple[Reuse, ...]
