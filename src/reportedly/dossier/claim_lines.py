"""Claims and their statements as flat rows, with the words and the address of each."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from reportedly.compare.judging import ATTRIBUTION, FIGURE, rejected
from reportedly.dossier.articles import article_of
from reportedly.dossier.claiming import ClaimRow
from reportedly.dossier.locator import locator, record_id
from reportedly.dossier.margin import voice_words
from reportedly.model import (
    Article,
    Attribution,
    Claim,
    Extraction,
    Figure,
    Judgement,
    Kind,
    Likeness,
    Stance,
    Statement,
    words,
)
from reportedly.model.store import Store


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """One claim. ``words`` are those at ``locator``; ``articles`` and ``statements`` are counts, ``ids`` the articles'.

    ``low`` and ``high`` are the interval of independent origins. The five stances count articles that hold a
    statement with each. ``first`` is the earliest date of publication as printed.
    """

    id: str
    locator: str
    words: str
    articles: int
    low: int
    high: int
    asserts: int
    confirms: int
    denies: int
    withholds: int
    doubts: int
    first: str | None
    statements: int
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StatementLine:
    """One statement of a claim.

    ``voice`` is None where nobody is named, ``is_attributed`` false where the article says it itself. ``score`` and
    ``reason`` say why it is grouped, with the statement ``like``; where a person joined it, ``score`` is None.
    ``figures`` are the counts of people in it, as written, each with what happened to them. ``within`` is the id of the
    statement that this one stands inside, with its voice and stance; ``relies_on`` are the ids of those that this one
    has it from, ``through`` their voices.
    """

    id: str
    locator: str
    claim: str
    stance: Stance
    voice: str | None
    is_attributed: bool
    words: str
    score: float | None
    reason: str
    like: str | None
    figures: tuple[str, ...]
    article: str
    name: str
    outlet: str | None
    published: str | None
    within: str | None = None
    within_voice: str | None = None
    within_stance: Stance | None = None
    relies_on: tuple[str, ...] = ()
    through: tuple[str | None, ...] = ()


@dataclass(frozen=True, slots=True)
class ClaimView:
    """One claim with its statements, by date, and the judgements that hold about them."""

    claim: ClaimLine
    statements: tuple[StatementLine, ...]
    judgements: tuple[Judgement, ...]


JOINED, ALONE = "joined by a judgement", "like no other statement"
"""Reasons where no likeness is one."""

PEOPLE = "people"
"""What is counted where nothing is said to have happened to them."""


def claim_line(row: ClaimRow) -> ClaimLine:
    """A claim as a flat row."""
    shown = centre(row.claim)
    return ClaimLine(
        row.claim.id,
        locator(shown.article, (shown.span,)),
        row.claim.words,
        len(row.articles),
        row.low,
        row.high,
        **{stance.value: row.stances[stance] for stance in Stance},
        first=row.first,
        statements=len(row.claim.statements),
        ids=row.articles,
    )


def claim_view(store: Store, row: ClaimRow, judgements: Sequence[Judgement]) -> ClaimView:
    """A claim with its statements in the order of their articles, then of the text."""
    articles = {key: article_of(store, key) for key in row.articles}
    refused = rejected(judgements, FIGURE) | rejected(judgements, ATTRIBUTION)
    found = {key: _held(key, store.extraction(key), refused) for key in row.articles}
    best = _best(row.claim)
    lines = [
        _statement(row, it, articles[it.article], best.get(it.id), found[it.article]) for it in row.claim.statements
    ]
    place = {key: number for number, key in enumerate(row.articles)}
    spans = {it.id: it.span for it in row.claim.statements}
    ids = spans.keys()
    about = tuple(it for it in judgements if not ids.isdisjoint(it.subjects))
    ordered = sorted(lines, key=lambda it: (place[it.article], spans[it.id], it.id))
    return ClaimView(claim_line(row), tuple(ordered), about)


def centre(claim: Claim) -> Statement:
    """The statement whose words the claim goes by."""
    return next(it for it in claim.statements if it.words == claim.words)


def _best(claim: Claim) -> Mapping[str, Likeness]:
    """For each statement the closest likeness that grouped it."""
    best: dict[str, Likeness] = {}
    for it in claim.likenesses:
        best.setdefault(it.first, it)
        best.setdefault(it.second, it)
    return best


def _statement(
    row: ClaimRow, it: Statement, article: Article, why: Likeness | None, found: Extraction
) -> StatementLine:
    line = StatementLine(
        id=it.id,
        locator=locator(it.article, (it.span,)),
        claim=row.claim.id,
        stance=it.stance,
        voice=it.voice.strip(" ,;:") or None,
        is_attributed=bool(it.cue),
        words=it.words,
        score=why.score if why else None,
        reason=why.reason if why else JOINED if len(row.claim.statements) > 1 else ALONE,
        like=(why.second if it.id == why.first else why.first) if why else None,
        figures=tuple(_figures(it, article, found.figures)),
        article=article.id,
        name=article.name,
        outlet=article.metadata.outlet,
        published=article.metadata.published,
    )
    return _placed(line, article, found.attributions)


def _placed(line: StatementLine, article: Article, found: Sequence[Attribution]) -> StatementLine:
    """The statement with what it stands inside, and what it relies on."""
    here = next((it for it in found if record_id(article.id, it.id) == line.id), None)
    if here is None:
        return line
    outer, relied_on = _outer(here, found), [it for it in found if it.id in here.upstream]
    return replace(
        line,
        within=record_id(article.id, outer.id) if outer else None,
        within_voice=voice_words(article.text, outer) if outer else None,
        within_stance=outer.stance if outer else None,
        relies_on=tuple(record_id(article.id, it.id) for it in relied_on),
        through=tuple(voice_words(article.text, it) for it in relied_on),
    )


def _outer(here: Attribution, found: Iterable[Attribution]) -> Attribution | None:
    """The closest attribution with a content in which another one has its cue, and its own content."""
    place = (*here.cue, *here.content)
    around = [
        (span.end - span.start, it.id, it)
        for it in found
        for span in it.content
        if it.id != here.id and place and all(map(span.covers, place))
    ]
    return min(around)[2] if around else None


def _held(article: str, found: Extraction, refused: frozenset[str]) -> Extraction:
    """What was found, without what people have rejected."""
    return Extraction(
        tuple(it for it in found.attributions if record_id(article, it.id) not in refused),
        tuple(it for it in found.figures if record_id(article, it.id) not in refused),
    )


def _figures(it: Statement, article: Article, found: Iterable[Figure]) -> Iterator[str]:
    """The counts of people within a statement's words."""
    for one in found:
        if one.text and it.span.covers(one.text[0]):
            number = " ".join(words(article.text, one.text).split())
            yield f"{number} {PEOPLE if one.kind is Kind.OTHER else one.kind.value.replace('_', ' ')}"
