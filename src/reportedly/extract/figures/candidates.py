"""Words that may count people: numbers, articles before a person, "the other", "none"."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from reportedly.extract.figures.exclusions import is_measured
from reportedly.extract.figures.grammar import HYPHENS, UNITS_OF_MEASURE
from reportedly.extract.figures.kinds import HEADS, PHRASES, TRIGGERS
from reportedly.extract.figures.populations import Group, group_after
from reportedly.extract.figures.quantities import Counted, counted
from reportedly.extract.figures.words import Words, word_set
from reportedly.model import Kind


class Form(Enum):
    """How a candidate counts."""

    NUMBER = auto()
    """A number: "12 soldiers", "dozens"."""
    ARTICLE = auto()
    """One person: "a soldier"."""
    DEFINITE = auto()
    """One person that the text takes as known: "the soldier"."""
    REST = auto()
    """The rest of some named before: "the other", "the pair"."""
    NONE = auto()
    """Nobody: "no casualties", "none of them"."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words that may count people, with the people named after them, if any are."""

    number: Counted
    group: Group | None
    form: Form

    @property
    def start(self) -> int:
        """Its first word."""
        return self.number.start

    @property
    def end(self) -> int:
        """The word after all that belongs to it."""
        return self.group.end if self.group else self.number.end

    @property
    def partitive(self) -> bool:
        """Whether the number takes a part of the people named."""
        return self.group is not None and self.group.partitive

    @property
    def is_one(self) -> bool:
        """Whether it counts exactly one."""
        return self.number.low == self.number.high == 1


_ARTICLES = {"a": Form.ARTICLE, "an": Form.ARTICLE, "another": Form.ARTICLE, "the": Form.DEFINITE}
_NOBODY = frozenset(("no", "none", "nobody"))
_RESTS: tuple[tuple[tuple[str, ...], int], ...] = (
    (("the", "other"), 1),
    (("a", "second"), 1),
    (("a", "third"), 1),
    (("the", "pair"), 2),
    (("the", "duo"), 2),
    (("the", "trio"), 3),
    (("another",), 1),
)
"""Words for people named before, with their number."""

_LIVELY = TRIGGERS.keys() | PHRASES.keys() | HEADS.keys()
"""Words that show that something happens to someone."""

SHORT = 3
"""Words that may stand between "no" and its noun."""

_STRENGTHS = word_set("strong man member person")
_BODIES = word_set(
    "force army contingent team unit group brigade battalion militia crew patrol mission garrison delegation squad"
)
"""Nouns for a body of people whose strength a number gives: "2,800-strong force"."""


def candidates(words: Words, sentence: range) -> Iterator[Candidate]:
    """All candidates of a sentence in order; people without a number only where something happens to someone."""
    numbers = {number.start: number for number in counted(words, sentence)}
    lively = any(words.lows[n] in _LIVELY for n in sentence)
    n = sentence.start
    while n < sentence.stop:
        if number := numbers.get(n):
            yield from _numbered(words, number, sentence)
            n = number.end
            continue
        if lively and words.lows[n] in _ARTICLES:
            yield from _single(words, n, sentence)
        if lively and words.lows[n] in _NOBODY:
            yield from _nobody(words, n, sentence)
            n += words.lows[n : n + 2] == ["no", "one"]
        n += 1


def _numbered(words: Words, number: Counted, sentence: range) -> Iterator[Candidate]:
    """A number that can count people, with them."""
    body = _body(words, number, sentence)
    if body:
        yield Candidate(number, body, Form.NUMBER)
    elif _can_count(words, number, sentence):
        top = number.high if number.high is not None else number.low
        yield Candidate(number, group_after(words, number.end, sentence.stop, top != 1), Form.NUMBER)


def _can_count(words: Words, number: Counted, sentence: range) -> bool:
    """Whether a number can count people: whole, no money, no share, no date or name."""
    if any(end is not None and end != int(end) for end in (number.low, number.high)):
        return False
    if words.forms[number.start] in "$£€¥" or words.lows[number.last : number.last + 1] in (
        ["%"],
        ["percent"],
        ["per"],
    ):
        return False
    return not _is_size(words, number, sentence) and is_measured(words, sentence, number.first, number.last)


def _is_size(words: Words, number: Counted, sentence: range) -> bool:
    """Whether the number only measures what follows: "five-year-old twins"."""
    at = number.last
    return (
        at + 1 < sentence.stop
        and words.forms[at] in HYPHENS
        and words.glued(at)
        and words.lows[at + 1] in UNITS_OF_MEASURE
    )


def _body(words: Words, number: Counted, sentence: range) -> Group | None:
    """The body of people in "2,800-strong force", "four-man team"."""
    at = number.last
    if at + 2 >= sentence.stop or words.forms[at] != "-" or words.lows[at + 1] not in _STRENGTHS:
        return None
    for head in range(at + 2, min(at + 6, sentence.stop)):
        if words.lows[head] in _BODIES:
            return Group(at + 2, head + 1, head, Kind.DEPLOYED if words.lows[at + 1] == "strong" else None)
    return None


def _single(words: Words, n: int, sentence: range) -> Iterator[Candidate]:
    """One person without a number, or the rest of those named before."""
    form = _ARTICLES[words.lows[n]]
    rest = _rest(words, n, sentence)
    if rest and rest.group is None:
        yield rest
        return
    start = rest.number.end if rest else n + 1
    group = group_after(words, start, sentence.stop, False)
    if group:
        yield Candidate(_exactly(n, start, 1), group, form)


def _rest(words: Words, n: int, sentence: range) -> Candidate | None:
    """ "the other", "the pair", "another", where no noun follows; with its noun where one does."""
    for parts, size in _RESTS:
        end = n + len(parts)
        if tuple(words.lows[n:end]) == parts and end < sentence.stop:
            group = group_after(words, end, sentence.stop, False) if size == 1 else None
            return Candidate(_exactly(n, end, size), group, Form.REST)
    return None


def _nobody(words: Words, n: int, sentence: range) -> Iterator[Candidate]:
    """Nobody: "no casualties", "none of its fighters", "no one"."""
    bare = words.lows[n] == "no" and words.lows[n + 1 : n + 2] != ["one"]
    end = n + 1 if bare or words.lows[n] != "no" else n + 2
    if end >= sentence.stop:
        return
    group = group_after(words, end, sentence.stop, True) or group_after(words, end, sentence.stop, False)
    if (group and group.head <= end + SHORT and "and" not in words.lows[end : group.head]) or not bare:
        yield Candidate(_exactly(n, end, 0), group, Form.NONE)


def _exactly(start: int, end: int, value: int) -> Counted:
    """Words that stand for an exact number without being one."""
    return Counted(start, end, start, end, value, value, False, "=")
