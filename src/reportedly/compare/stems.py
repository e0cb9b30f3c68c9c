"""Words in the form in which two wordings of one thing agree."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

import snowballstemmer

LONGEST = 40
"""Code points of a stem; longer "words" are addresses and noise."""

KEPT = 200_000
"""Words whose stems are remembered."""

LONGEST_ACRONYM = 3
"""Letters of a word in capitals that is told apart from the same word in small letters: "US" from "us"."""

NUMBERS = {
    **{"two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9"},
    **{"ten": "10", "eleven": "11", "twelve": "12", "thirteen": "13", "fourteen": "14", "fifteen": "15"},
}
"""Number words that headlines write as digits."""

_WORD = re.compile(r"[^\W_]+(?:[.'’](?=[^\W_])[^\W_]+)*")
_stemmer = snowballstemmer.stemmer("english")


def stems(text: str) -> Iterator[str]:
    """The stems of all words of ``text``, in order: no case, no accents, no endings."""
    return (stem for word in _WORD.findall(text) if (stem := stem_of(word)))


@lru_cache(KEPT)
def stem_of(word: str) -> str:
    """The stem of one word: "Airstrikes" and "airstrike" give the same, "U.S." and "US" too ("us.")."""
    plain = folded(word).replace("’", "'").removesuffix("'s")
    if "." in plain or (word.isupper() and 1 < len(word) <= LONGEST_ACRONYM):
        return plain.replace(".", "")[: LONGEST - 1] + "."
    return NUMBERS.get(plain) or str(_stemmer.stemWord(plain.replace("'", "")))[:LONGEST]


def folded(words: str) -> str:
    """Without case and accents."""
    decomposed = unicodedata.normalize("NFKD", words.casefold())
    return "".join(character for character in decomposed if not unicodedata.combining(character))
