"""Names and nouns in the form in which two mentions of one voice agree."""

import re
import unicodedata
from functools import lru_cache

from reportedly.resolve import words as known

FEWEST = 4
"""Letters of a short name that can be known for a part of a longer one."""

QUOTED = 7
"""Words in a row, inside quotation marks, that two articles have only from one speaker."""

KEPT = 50_000
"""Names and words whose forms are remembered: articles about one event name the same few over and over."""

_QUOTATION = re.compile(r"[\"“”«]([^\"“”«»]{20,}?)[\"“”»]|(?<![^\W_])['‘]([^‘’\"“”]{20,}?)['’](?![^\W_])")
_WORD = re.compile(r"[^\W_]+")
_VOWELS = re.compile(r"(?<=.)[aeiouyh]+")
_DOUBLED = re.compile(r"(.)\1+")
_SERVANT = re.compile(r"^abd(?:[uea]l)?-?(?=\w{4}|$)")
_HOST = re.compile(r"\.(?:com|net|org|co\.uk|co|info|tv|news)$")


@lru_cache(KEPT)
def folded(name: str) -> str:
    """Without case and accents."""
    decomposed = unicodedata.normalize("NFKD", name.casefold())
    return "".join(character for character in decomposed if not unicodedata.combining(character))


@lru_cache(KEPT)
def plain(name: str) -> tuple[str, ...]:
    """The words of a name, folded, without "the", possessive endings and a host's ending."""
    bare = _HOST.sub("", folded(name).replace("’s", "").replace("'s", "").replace("’", "").replace("'", ""))
    words = _WORD.findall(bare)
    return tuple(words[1:] if words[:1] == ["the"] and len(words) > 1 else words)


@lru_cache(KEPT)
def squashed(name: str) -> str:
    """A name without blanks and signs: "National Report" and "nationalreport.net" agree."""
    return "".join(plain(name))


@lru_cache(KEPT)
def body_key(name: str) -> str:
    """The key of a body, country or outlet; names that ``bodies.tsv`` and ``countries.tsv`` hold as one agree."""
    words = plain(name)
    for table in (known.bodies(), known.countries()):
        for form in (name.lower(), " ".join(words)):
            if form in table:
                return squashed(table[form])
    if words and (country := known.countries().get(words[0])):
        return squashed(country) + "".join(words[1:])
    return "".join(words)


def skeleton(word: str) -> str:
    """The consonants of a word, doubled ones once, as spellings of a foreign name agree in them."""
    return _DOUBLED.sub(r"\1", _VOWELS.sub("", _DOUBLED.sub(r"\1", folded(word))))


@lru_cache(KEPT)
def family(name: str) -> str:
    """The family name of a person, by its consonants; particles and "Jr" do not count."""
    words = _person_words(name)
    return skeleton(words[-1]) if words else ""


@lru_cache(KEPT)
def given(name: str) -> str:
    """The consonants of the first name; "" where only a family name is known."""
    words = _person_words(name)
    return skeleton(words[0]) if len(words) > 1 else ""


def _person_words(name: str) -> list[str]:
    bare = (
        re.sub(r"^(?:al|el)-", "", word.strip(".,"))
        for word in folded(name).replace("’s", "").replace("'s", "").split()
    )
    bared = (_SERVANT.sub("", word.replace("'", "").replace("’", "")) for word in bare)
    return [word for word in bared if word and word not in known.PARTICLES]


def within(one: str, other: str) -> bool:
    """Whether one name's words stand, in order, in the other's, and are enough to tell it."""
    short, long = sorted((plain(one), plain(other)), key=len)
    if one.lower() in known.countries() or other.lower() in known.countries() or len("".join(short)) < FEWEST:
        return False
    return any(long[n : n + len(short)] == short for n in range(len(long) - len(short) + 1))


def head_class(noun: str) -> str:
    """The noun in the singular; nouns by which articles call the same unnamed people have one class."""
    singular = noun[:-1] if noun.endswith("s") and not noun.endswith("ss") else noun
    return "official" if singular in known.SOURCES else "user" if singular in known.USERS else singular


def quoted(text: str) -> set[tuple[str, ...]]:
    """Runs of QUOTED words inside the quotation marks of ``text``, by which one quotation is known elsewhere."""
    return {run for quotation in _QUOTATION.findall(text) for run in runs_of("".join(quotation))}


def unquoted(text: str) -> str:
    """The text without what stands in quotation marks."""
    return _QUOTATION.sub(" ", text)


def runs_of(text: str) -> set[tuple[str, ...]]:
    """All runs of QUOTED words in a row, folded."""
    words = _WORD.findall(folded(text))
    return {tuple(words[n : n + QUOTED]) for n in range(len(words) - QUOTED + 1)}
