"""A noun phrase as tokens: which belong to names, which stand in the possessive, where commas part them."""

import re
from dataclasses import dataclass, replace

from reportedly.resolve import words as known

LONGEST_PHRASE = 400
"""Code points looked at; no source is longer, and a wrong one must not cost more."""

NOTHING: frozenset[str] = frozenset()

_TOKEN = re.compile(r"@\w+|#\w+|[^\W_][\w.'’&/-]*|[,;:()—–]|\s-\s")
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])$")
_AFFILIATED = re.compile(
    r"(?:(?:pro|anti|ex)-([A-Z@][\w-]*)|"
    r"([A-Z][\w-]*?)-(?:linked|affiliated|associated|backed|aligned|loyal|run|controlled|allied))$"
)
_BASED = re.compile(r".*-(?:based|born|led|old|wide|owned|style)$")
_NAME = re.compile(r"(?:(?:al|el|de|bin|ibn|von|van|d|l|mc)[-'’]?)?[A-Z]|@|[a-z]{1,2}[A-Z]|#")
_HOST = re.compile(r"\w\.(?:com|net|org|co\.uk|info|tv)$")
_NUMBER = re.compile(r"\d+(?:st|nd|rd|th)")
_INNER = frozenset({"of", "for", "de", "al", "bin", "von", "van", "and", "the", "del", "la", "der", "den", "&"})


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a phrase: ``bare`` is it in small letters without a full stop, ``affiliate`` the body in "pro-X"."""

    text: str
    is_name: bool
    possessive: bool = False
    affiliate: str = ""
    bound: bool = False

    @property
    def lower(self) -> str:
        """The word in small letters."""
        return self.text.lower()

    @property
    def bare(self) -> str:
        """The word in small letters without full stops: "Sen." gives "sen"."""
        return self.lower.rstrip(".")

    @property
    def handle(self) -> bool:
        """Whether it is an account's name ("@somebody")."""
        return self.text.startswith("@")


def is_name(word: str) -> bool:
    """Whether a word is written like a name."""
    return _NAME.match(word) is not None or _HOST.search(word) is not None


def telling(phrase: str, vocabulary: frozenset[str], opens: bool) -> frozenset[str]:
    """What of a vocabulary matters to a phrase: its first word, where that opens a sentence."""
    first = _TOKEN.search(phrase, 0, LONGEST_PHRASE) if opens else None
    return vocabulary & {first[0].lower()} if first else NOTHING


def parts(phrase: str, vocabulary: frozenset[str], opens: bool) -> list[tuple[Token, ...]]:
    """The tokens of a phrase, parted at commas, brackets and dashes."""
    found: list[list[Token]] = [[]]
    words = _TOKEN.findall(phrase[:LONGEST_PHRASE])
    for n, word in enumerate(words):
        if word.strip() in {",", ";", ":", "(", ")", "—", "–", "-"}:
            found.append([])
        else:
            small = n == 0 and opens and _is_small(word, vocabulary, words[1:2])
            found[-1].append(_token(word, small))
    return [_bound(_numbered(_placed(tokens))) for tokens in found if tokens]


def _placed(tokens: list[Token]) -> list[Token]:
    """Without the place in front of "based": "the U.S. based Post" is the Post."""
    at = next((n for n, token in enumerate(tokens) if n and token.lower == "based" and tokens[n - 1].is_name), None)
    return tokens if at is None or at + 1 == len(tokens) else tokens[at + 1 :]


def _numbered(tokens: list[Token]) -> list[Token]:
    """A number before a name in capitals is part of it: the 4th Brigade."""
    pairs = zip(tokens, [*tokens[1:], Token("", False)], strict=True)
    return [replace(one, is_name=one.is_name or _numbers(one, after)) for one, after in pairs]


def _numbers(one: Token, after: Token) -> bool:
    return _NUMBER.fullmatch(one.text) is not None and after.is_name


def _is_small(word: str, vocabulary: frozenset[str], following: list[str]) -> bool:
    """Whether the first word of a sentence has its capital from there only."""
    lower = word.lower()
    if word.isupper() and len(word) > 1:
        return False
    if lower in known.PRONOUNS | known.VAGUE | known.PEOPLE | known.PAPERS | known.MEDIA:
        return True
    return lower in vocabulary and not any(map(is_name, following))


def _token(word: str, small: bool) -> Token:
    possessive = _POSSESSIVE.search(word) is not None
    text = _POSSESSIVE.sub("", word)
    affiliated = _AFFILIATED.match(text)
    if affiliated:
        return Token(text, False, possessive, affiliated[1] or affiliated[2])
    lower = text.lower().rstrip(".")
    small = (
        small
        or lower in known.DETERMINERS | known.INDEFINITE | known.DAYS | known.OPENERS
        or _BASED.match(text) is not None
    )
    text = text.rstrip(".") if text.count(".") == 1 and len(text) > 3 and lower not in known.TITLES else text
    return Token(text, is_name(text) and not small and not text[0].isdigit(), possessive)


def _bound(tokens: list[Token]) -> tuple[Token, ...]:
    """Small words inside a body's name ("Ministry of Defence", "State department official") are part of it."""
    made = list(tokens)
    for n in range(1, len(tokens) - 1):
        if made[n - 1].is_name and not made[n - 1].possessive and _is_inner(made, n):
            made[n] = replace(tokens[n], is_name=True, bound=True)
    return tuple(made)


def _is_inner(tokens: list[Token], n: int) -> bool:
    if tokens[n].lower in {"department", "ministry", "government", "police", "administration", "army", "military"}:
        return tokens[n + 1].lower in known.PEOPLE | known.SPOKES | known.PAPERS
    following = tokens[n + 1].is_name or (
        tokens[n + 1].lower in _INNER and n + 2 < len(tokens) and tokens[n + 2].is_name
    )
    return tokens[n].lower in _INNER and following and _may_hold(tokens, n)


def _may_hold(tokens: list[Token], n: int) -> bool:
    """Whether the name before a small word is of the kind that holds one: a body's, or a person's particle."""
    if tokens[n].lower in {"de", "al", "bin", "von", "van", "del", "la", "der", "den"}:
        return True
    run = []
    for token in reversed(tokens[:n]):
        if not token.is_name:
            break
        run.append(token.bare)
    return any(word in _HOLDERS for word in run)


_HOLDERS = known.ORGANISATION_WORDS | {
    "ministry",
    "department",
    "centers",
    "city",
    "secretary",
    "kingdom",
    "association",
}


def runs(tokens: tuple[Token, ...]) -> list[tuple[Token, ...]]:
    """Names: the longest stretches of name tokens; a possessive ends one."""
    found: list[list[Token]] = []
    open_ = False
    for token in tokens:
        if token.is_name and open_:
            found[-1].append(token)
        elif token.is_name:
            found.append([token])
        open_ = token.is_name and not token.possessive
    return [tuple(run) for run in found if not all(token.bound for token in run)]
