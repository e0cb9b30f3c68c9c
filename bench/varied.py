"""Articles without end, by varying texts, with what a reading of them would find: for ledgers of any size.

Sentences of the bundled examples, with other names and numbers, stand beside sentences made of words that come as often
as in English news (``compare/frequency.tsv``). Stories of one topic share its people, places and words, and now and
then a paragraph of background; a story is carried by 1 to 40 pages, cut, rearranged and retouched as pages are. The
number of an article alone says what it is: a ledger of 1,000 is the beginning of one of 100,000.
"""

import random
import re
from bisect import bisect
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from itertools import accumulate, count

import planted
from reportedly import app
from reportedly.model import Attribution, Extraction, Figure, Kind, Mode, Span, Stance
from reportedly.text.sentences import sentences

MOST_COPIES, COPIES_SLOPE = 40, 1.6
"""Pages that carry one story at most, and how fast larger groups get rarer: a mean of about four."""

STORIES_A_TOPIC, BACKGROUND, BACKGROUNDS = 50, 0.3, 4
"""Stories with the same people and words; how many of them have one of the topic's paragraphs of background."""

OUTLETS, STANDING = 300, 0.05
"""Outlets, and the share of their pages that end in a paragraph which the outlet puts under many of its pages."""

SENTENCES = range(8, 20)
"""Sentences of a story."""

FROM_EXAMPLES, RETOUCHED = 0.35, 0.4
"""Share of sentences that are varied from the bundled examples, and of their longer words that become others."""

TOPICAL, TOPIC_WORDS = 0.3, 250
"""Share of a clause's words that are the topic's own, and how many of these there are."""

NAMES = 40_000
"""Names that people and places may have; the first ones have most bearers."""

_SYLLABLES = "ba da fe gor hal ish jo kel lum mar nev os pra quin ros sel tam ur vel wes yor zan bri dol eth fin"
CUES = (
    ("said", "asserts"),
    ("said", "asserts"),
    ("claimed", "asserts"),
    ("confirmed", "confirms"),
    ("denied", "denies"),
)
ROLES = ("spokesman", "spokeswoman", "commander", "minister", "governor", "analyst", "doctor")
BODIES = (
    "Defence Ministry",
    "General Staff",
    "Health Ministry",
    "Relief Society",
    "Monitoring Group",
    "Interior Ministry",
)
HARM = (("killed", Kind.KILLED), ("wounded", Kind.WOUNDED), ("captured", Kind.CAPTURED), ("displaced", Kind.DISPLACED))

_NAME = re.compile(r"(?<=[a-z,’”] )[A-Z][a-z]{3,}")
_NUMBER = re.compile(r"(?<![\w.,])[1-9]\d{1,2}(?![\w.,]\d|\w)")
_LONGER = re.compile(r"(?<![\w’'-])[a-z]{5,}(?![\w’'-])")
_WORD = re.compile(r"[^\W\d_]{2,}")


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence and what is found in it, its spans counted from its own start."""

    text: str
    attributions: tuple[Attribution, ...] = ()
    figures: tuple[Figure, ...] = ()


@dataclass(frozen=True, slots=True)
class Varied:
    """An article: the place of its story in the series, which of the story's pages it is, and what is in it."""

    story: int
    page: int
    outlet: str
    title: str
    published: str
    text: str
    extraction: Extraction

    @property
    def name(self) -> str:
        """Unique in the series."""
        return f"s{self.story}-{self.page}"

    @property
    def url(self) -> str:
        """Where it seems to have been published."""
        return f"https://{self.outlet.lower().replace(' ', '-')}.example/{self.name}"


@dataclass(frozen=True, slots=True)
class Topic:
    """What the stories of a topic share."""

    people: tuple[str, ...]
    places: tuple[str, ...]
    words: tuple[str, ...]
    others: dict[str, str]


def series(start: int = 0) -> Iterator[Varied]:
    """All articles in order, from the given one on."""
    before = 0
    for story in count():
        size = size_of(story)
        for page in range(max(0, start - before), size):
            yield varied(story, page)
        before += size


def size_of(story: int) -> int:
    """How many pages carry a story."""
    return bisect(_sizes(), random.Random(f"size {story}").random() * _sizes()[-1]) + 1


@cache
def _sizes() -> list[float]:
    return list(accumulate(size**-COPIES_SLOPE for size in range(1, MOST_COPIES + 1)))


def varied(story: int, page: int) -> Varied:
    """One page with a story; page 0 is the agency's own, longer and plain."""
    chance = random.Random(f"page {story} {page}")
    outlet = "Meridian News Agency" if page == 0 else f"{_name(chance.randrange(OUTLETS))} {chance.choice(PAPERS)}"
    pieces = list(_story(story))
    if page:
        pieces = _edited(pieces, topic(story // STORIES_A_TOPIC), outlet, chance)
    text, extraction = _joined(pieces, chance)
    title = " ".join(pieces[0].text.split()[: chance.randrange(7, 11)]).rstrip(".,;:")
    day, hour = divmod(story // 4, 24)
    published = f"20{24 + day // 336 % 70:02}-{day // 28 % 12 + 1:02}-{day % 28 + 1:02}T{hour:02}:{page:02}:00Z"
    return Varied(story, page, outlet, title, published, text, extraction)


PAPERS = ("Courier", "Daily", "Observer", "Tribune", "Post")


@cache
def topic(number: int) -> Topic:
    """The topic with this number."""
    chance = random.Random(f"topic {number}")
    known = sorted({name for piece in examples() for name in _NAME.findall(piece.text)})
    people = tuple(f"{_drawn(chance)} {_drawn(chance)}" for _ in range(25))
    places = tuple(_drawn(chance) for _ in range(15))
    words = tuple(chance.choice(common()[150:]) for _ in range(TOPIC_WORDS))
    return Topic(people, places, words, {name: _drawn(chance) for name in known})


@cache
def examples() -> tuple[Piece, ...]:
    """The sentences of the bundled examples with what the program finds in each."""
    read = [it for it in app.extract([str(planted.PAGES)]) if it.article]
    return tuple(piece for it in read for piece in _cut(it.article.text, it.extraction) if len(piece.text.split()) > 7)


def _cut(text: str, found: Extraction) -> Iterator[Piece]:
    for span in sentences(text):
        inside = [it for it in found.attributions if _within(span, it.source + it.cue + it.content)]
        ids = {it.id for it in inside}
        attributions = (replace(it, upstream=tuple(up for up in it.upstream if up in ids)) for it in inside)
        figures = (
            replace(it, claim_of=it.claim_of if it.claim_of in ids else None)
            for it in found.figures
            if _within(span, it.text + it.of + it.place + it.when)
        )
        yield _shifted(
            Piece(span.of(text), tuple(attributions), tuple(figures)), lambda at, start=span.start: at - start
        )


def _within(outer: Span, spans: tuple[Span, ...]) -> bool:
    return all(outer.covers(span) for span in spans)


@cache
def _story(story: int) -> tuple[Piece, ...]:
    """The sentences of a story as the agency has it."""
    chance, about = random.Random(f"story {story}"), topic(story // STORIES_A_TOPIC)
    pieces = [_piece(about, chance) for _ in range(chance.choice(SENTENCES))]
    if chance.random() < BACKGROUND:
        fixed = random.Random(f"background {story // STORIES_A_TOPIC} {chance.randrange(BACKGROUNDS)}")
        pieces += [_piece(about, fixed), _plain(about, fixed)]
    place = chance.choice(about.places).upper()
    opening = Piece(f"{place} (MNA) — {pieces[0].text}", pieces[0].attributions, pieces[0].figures)
    shift = len(opening.text) - len(pieces[0].text)
    first = _shifted(replace(opening, text=pieces[0].text), lambda at: at + shift)
    return (replace(first, text=opening.text), *pieces[1:])


def _edited(pieces: list[Piece], about: Topic, outlet: str, chance: random.Random) -> list[Piece]:
    """The sentences as an outlet prints them: cut from the end, two exchanged, one or two its own."""
    kept = pieces[: max(4, round(len(pieces) * chance.choice((0.5, 0.7, 0.85, 1, 1))))]
    if chance.random() < 0.4:
        n = chance.randrange(1, len(kept) - 1)
        kept[n], kept[n + 1] = kept[n + 1], kept[n]
    if chance.random() < 0.5:
        kept[chance.randrange(1, len(kept))] = _piece(about, chance)
    if chance.random() < STANDING:
        kept.append(_plain(topic(-1), random.Random(f"standing {outlet}")))
    return kept


def _piece(about: Topic, chance: random.Random) -> Piece:
    if chance.random() < FROM_EXAMPLES:
        return _renamed(chance.choice(examples()), about, chance)
    return chance.choice((_spoken, _spoken, _counted, _plain))(about, chance)


def _renamed(piece: Piece, about: Topic, chance: random.Random) -> Piece:
    """An example's sentence with the topic's names, other numbers and some other words."""
    changes = [(it.span(), about.others[it[0]]) for it in _NAME.finditer(piece.text)]
    changes += [(it.span(), str(chance.randrange(10, 999))) for it in _NUMBER.finditer(piece.text)]
    changes += [(it.span(), chance.choice(common())) for it in _retouched(piece, chance)]
    changes.sort()
    text, at, edges = "", 0, [(0, 0)]
    for (start, end), word in changes:
        text += piece.text[at:start] + word
        edges += [(start, len(text) - len(word)), (end, len(text))]
        at = end
    olds = [old for old, _ in edges]

    def moved(place: int) -> int:
        old, new = edges[bisect(olds, place) - 1]
        return new + place - old

    moved_piece = _shifted(piece, moved)
    return replace(moved_piece, text=text + piece.text[at:])


def _retouched(piece: Piece, chance: random.Random) -> Iterator[re.Match]:
    """Some of the longer words of a sentence, but never a cue."""
    cues = [span for it in piece.attributions for span in it.cue]
    for found in _LONGER.finditer(piece.text):
        if chance.random() < RETOUCHED and not any(span.overlaps(Span(*found.span())) for span in cues):
            yield found


def _spoken(about: Topic, chance: random.Random) -> Piece:
    (cue, stance), clause = chance.choice(CUES), _clause(about, chance)
    who = chance.choice(about.people)
    if chance.random() < 0.5:
        who = f"{who}, a {chance.choice(ROLES)} of the {chance.choice(about.places)} {chance.choice(BODIES)},"
    return _said(who, cue, f"that {clause}", stance)


def _counted(about: Topic, chance: random.Random) -> Piece:
    number, (harm, kind) = str(chance.randrange(3, 400)), chance.choice(HARM)
    where, who = chance.choice(about.places), f"the {chance.choice(about.places)} {chance.choice(BODIES)}"
    piece = _said(
        who.capitalize(), "said", f"that {number} people had been {harm} near {where} in {_clause(about, chance)}"
    )
    at = piece.text.index(number)
    people = Span(at + len(number) + 1, at + len(number) + 7)
    figure = Figure("f1", (Span(at, at + len(number)),), kind, int(number), int(number), False, (people,), (), (), "a1")
    return replace(piece, figures=(figure,))


def _plain(about: Topic, chance: random.Random) -> Piece:
    clause = _clause(about, chance)
    return Piece(f"{clause[0].upper()}{clause[1:]} in {chance.choice(about.places)}.")


def _said(who: str, cue: str, what: str, stance: str = "asserts") -> Piece:
    text = f"{who} {cue} {what}."
    cue_at, what_at = len(who) + 1, len(who) + len(cue) + 2
    spans = (Span(0, len(who.rstrip(","))),), (Span(cue_at, cue_at + len(cue)),), (Span(what_at, len(text) - 1),)
    return Piece(text, (Attribution("a1", *spans, Stance(stance), Mode.INDIRECT, (), 0.9),))


def _clause(about: Topic, chance: random.Random) -> str:
    """Words as news has them, and some of the topic's."""
    size = chance.randrange(9, 22)
    drawn = chance.choices(common(), cum_weights=_weights(), k=size)
    own = [int(TOPIC_WORDS * chance.random() ** 2) for _ in range(size)]
    return " ".join(about.words[n] if chance.random() < TOPICAL else word for n, word in zip(own, drawn, strict=True))


@cache
def common() -> list[str]:
    """The stems of English news, the commonest first."""
    return [stem for stem, _ in _frequency()]


@cache
def _weights() -> list[int]:
    return list(accumulate(number for _, number in _frequency()))


@cache
def _frequency() -> list[tuple[str, int]]:
    lines = files("reportedly.compare").joinpath("frequency.tsv").read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")][1:]
    return [(stem, int(number)) for stem, number in rows if _WORD.fullmatch(stem) and stem.isascii()]


def _drawn(chance: random.Random) -> str:
    """A name, one of the first rather than one of the last."""
    return _name(int(NAMES * chance.random() ** 3))


@cache
def _name(number: int) -> str:
    chance = random.Random(f"name {number}")
    return "".join(chance.choice(_SYLLABLES.split()) for _ in range(chance.choice((2, 3, 3)))).capitalize()


def _joined(pieces: list[Piece], chance: random.Random) -> tuple[str, Extraction]:
    """The sentences in paragraphs of one to three, as one text."""
    text, attributions, figures = "", [], []
    for number, piece in enumerate(pieces):
        text += "" if not number else "\n\n" if chance.random() < 0.5 else " "
        start, prefix = len(text), f"{number + 1}."
        placed = _shifted(piece, lambda at, start=start: at + start)
        ids = {it.id: f"a{prefix}{it.id[1:]}" for it in piece.attributions}
        attributions += [
            replace(it, id=ids[it.id], upstream=tuple(ids[up] for up in it.upstream)) for it in placed.attributions
        ]
        figures += [
            replace(it, id=f"f{prefix}{it.id[1:]}", claim_of=ids.get(it.claim_of or "")) for it in placed.figures
        ]
        text += piece.text
    return text, Extraction(tuple(attributions), tuple(figures))


def _shifted(piece: Piece, move) -> Piece:
    """The same with every place of a span moved."""

    def spans(before):
        return tuple(Span(move(span.start), move(span.end)) for span in before)

    return Piece(
        piece.text,
        tuple(
            replace(it, source=spans(it.source), cue=spans(it.cue), content=spans(it.content))
            for it in piece.attributions
        ),
        tuple(
            replace(it, text=spans(it.text), of=spans(it.of), place=spans(it.place), when=spans(it.when))
            for it in piece.figures
        ),
    )
