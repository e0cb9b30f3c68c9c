"""Counts of people in a sentence: which numbers are ones, who is counted and what happened to them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from reportedly.extract.figures.acceptance import counts_people
from reportedly.extract.figures.candidates import Candidate, Form, candidates
from reportedly.extract.figures.evidence import Evidence, evidence, kind_of
from reportedly.extract.figures.nouns import is_person
from reportedly.extract.figures.words import Words
from reportedly.model import Kind


@dataclass(frozen=True, slots=True)
class Count:
    """A count of people: the number with the people named after it, its kind, and what gives that kind."""

    candidate: Candidate
    kind: Kind
    evidence: Evidence


def counts(words: Words, sentence: range, known: bool = False) -> list[Count]:
    """All counts of people of a sentence in order; ``known`` where the text counted people before.

    A number has several where verbs are joined ("captured and beheaded").
    """
    found: list[Count] = []
    for candidate in candidates(words, sentence):
        count = _count(words, sentence, candidate, known or bool(found))
        if count:
            found.extend((count, *_twins(words, sentence, count), *_joined(count)))
    return found


def _count(words: Words, sentence: range, candidate: Candidate, known: bool) -> Count | None:
    """The candidate as a count, or None where it counts no people."""
    around = evidence(words, sentence, candidate)
    kind = kind_of(words, candidate, around)
    if not counts_people(words, sentence, candidate, around, kind, known):
        return None
    return Count(candidate, kind, around)


def _twins(words: Words, sentence: range, count: Count) -> Iterator[Count]:
    """The second of "a wife and child": one more person under the same article."""
    candidate, group = count.candidate, count.candidate.group
    if candidate.form is not Form.ARTICLE or group is None or group.end != group.head + 1:
        return
    at = group.end + 1
    if at < sentence.stop and words.lows[at - 1] == "and" and is_person(words.lows[at]):
        twin = replace(group, start=at, head=at, end=at + 1)
        yield replace(count, candidate=replace(candidate, group=twin))


def _joined(count: Count) -> Iterator[Count]:
    """The further events of "captured and beheaded"."""
    best = count.evidence.best
    for kind in best.more if best else ():
        if kind is not count.kind and (count.kind, kind) != (Kind.KILLED, Kind.WOUNDED):
            yield replace(count, kind=kind)
