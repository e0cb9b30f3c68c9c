"""Numbers that count nothing: dates, times of day, ordinals, ages, scores, and numbers that are names."""

from collections.abc import Callable

from reportedly.extract.figures.words import Words, word_set

_MONTH_NAMES = (
    "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sep sept|october oct|"
    "november nov|december dec"
)
MONTHS = {name: number for number, names in enumerate(_MONTH_NAMES.split("|"), start=1) for name in names.split()}

"""Names of months, whole and short, with their numbers."""

YEARS = range(1500, 2151)
"""Four bare digits in this range are read as a year unless a unit or people follow."""

OLDEST = 110
"""Years of age up to which a number between commas after a name is an age."""

_ORDINAL = frozenset(("st", "nd", "rd", "th"))
_CODE_TAILS = frozenset(("s", "ers", "er", "x", "i"))
_CLOCK = frozenset(("am", "pm", "a.m", "p.m", "gmt", "utc", "hrs"))
_CURRENCY_LETTERS = word_set("us a c nz hk s rm ps rs usd eur gbp aud cad inr jpy cny nt r chf")
_NAMED_SIZES = frozenset(("group", "gang", "council", "club", "league", "society"))
_SPELLED_NAMES = frozenset(("group", "team", "seal", "phase", "world", "formula", "apple", "air", "force"))
_COUNT_NOUNS = word_set("people men women soldiers troops civilians children fighters dollars euros rpm")
_NAMES_NUMBERS = word_set(
    "no number section row game page chapter article flight route highway channel model room gate grade level stage"
    " version volume vol part day week episode season act bill resolution boeing category war mk"
)
"""Words whose number is a name or a place in an order, small letter or capital: "Flight 17", "article 51"."""

Rule = Callable[[Words, range, int, int], bool]


def is_measured(words: Words, sentence: range, first: int, last: int) -> bool:
    """Whether the number at the words ``first:last`` is a quantity at all."""
    if not words.forms[first][0].isdecimal():
        return not _is_spelled_name(words, sentence, first, last)
    return not any(rule(words, sentence, first, last) for rule in _RULES)


def _is_spelled_name(words: Words, sentence: range, first: int, last: int) -> bool:
    """Whether a number in words is a name ("Air Force One", "Apple One") or an ordinal's part ("one-third")."""
    if first == sentence.start or not words.forms[first][0].isupper():
        return False
    before = words.lows[first - 1]
    if before == "of" and first - 2 >= sentence.start:
        return words.lows[first - 2] in _NAMED_SIZES
    return words.forms[first - 1][0].isupper() and before in _SPELLED_NAMES


def _is_ordinal(words: Words, sentence: range, first: int, last: int) -> bool:
    """11th, 1970s, 49ers."""
    return (
        last < sentence.stop
        and words.glued(last)
        and (words.lows[last] in _ORDINAL or words.lows[last] in _CODE_TAILS or words.forms[last] in ("'s", "’s"))
    )


def _is_date(words: Words, sentence: range, first: int, last: int) -> bool:
    """Feb. 21, 21 February, 11 September 2001, 9/11, 2019."""
    before = _word(words, first - 1, sentence)
    if before == ".":
        before = _word(words, first - 2, sentence)
    after = _word(words, last, sentence)
    if before in MONTHS or (after in MONTHS and after != "may") or (after == "may" and words.forms[last] == "May"):
        return True
    return _is_slashed(words, sentence, first, last) or _is_year(words, sentence, first, last)


def _is_slashed(words: Words, sentence: range, first: int, last: int) -> bool:
    """9/11, 7-7: parts of a date, a score or a ratio."""
    return any(
        sentence.start <= n < sentence.stop and words.forms[n] in ("/", ":") and words.glued(n) and words.glued(n + 1)
        for n in (first - 1, last)
        if n + 1 < sentence.stop
    )


def _is_year(words: Words, sentence: range, first: int, last: int) -> bool:
    """Four bare digits that can be a year and count nothing."""
    form = words.forms[first]
    if len(form) != 4 or not form.isdecimal() or int(form) not in YEARS:
        return False
    if first > sentence.start and not words.forms[first - 1].isalnum() and words.forms[first - 1] in "$£€¥":
        return False
    following = _word(words, last, sentence)
    return following not in _COUNT_NOUNS and _word(words, first - 1, sentence) not in ("than", "least", "about", "some")


def _is_clock(words: Words, sentence: range, first: int, last: int) -> bool:
    """2.55pm, 5:25 a.m., 0900 GMT."""
    following = _word(words, last, sentence)
    if following in ("a", "p") and _word(words, last + 1, sentence) == ".":
        return _word(words, last + 2, sentence) == "m"
    return following.rstrip(".") in _CLOCK or following in ("o", "oclock")


def _is_code(words: Words, sentence: range, first: int, last: int) -> bool:
    """S23, CO2, V-6, COVID-19, #1: digits glued to letters or signs."""
    n = first - 1
    if n < sentence.start or not words.glued(first):
        return False
    if words.forms[n] == "-" and n > sentence.start and words.glued(n):
        return words.forms[n - 1].isalpha() and words.lows[n - 1] not in ("sub", "now", "mid", "minus")
    if words.forms[n] in "#@_\\&":
        return True
    return words.forms[n].isalpha() and words.lows[n] not in _CURRENCY_LETTERS


def _is_name(words: Words, sentence: range, first: int, last: int) -> bool:
    """Flight 17, Section 427, Big 12, S&P 500: bare digits right after a word that is a name."""
    n = first - 1
    if n < sentence.start or words.glued(first) or not words.forms[n].isalpha():
        return False
    if words.lows[n] in _NAMES_NUMBERS:
        return words.forms[n][0].isupper() or words.lows[n] in ("no", "flight", "page", "article", "room", "chapter")
    is_name = words.forms[n][0].isupper() and n > sentence.start and words.lows[n] not in _FUNCTION
    return is_name and words.forms[first].isdecimal() and not _has_people(words, last, sentence)


def _is_age(words: Words, sentence: range, first: int, last: int) -> bool:
    """Kim, 33, said; aged 18 to 34."""
    before, after = _word(words, first - 1, sentence), _word(words, last, sentence)
    if before == "aged" or (before == "age" and _word(words, first - 2, sentence) != "of"):
        return True
    small = words.forms[first].isdecimal() and len(words.forms[first]) < 4 and int(words.forms[first]) <= OLDEST
    return small and before == "," and after in (",", ".", ")", ";") and words.forms[first - 2 : first - 1] != []


def _is_score(words: Words, sentence: range, first: int, last: int) -> bool:
    """2-2, 89-89: two numbers around a dash that are no rising range."""
    return any(
        sentence.start <= dash < sentence.stop
        and words.forms[dash] in ("-", "–")
        and words.glued(dash)
        and words.glued(near)
        and sentence.start <= near < sentence.stop
        and words.forms[far][0].isdecimal()
        for dash, near, far in ((first - 1, first, first - 2), (last, last + 1, min(last + 1, sentence.stop - 1)))
        if far >= sentence.start
    )


def _has_people(words: Words, n: int, sentence: range) -> bool:
    """Whether a noun for people follows at once."""
    return _word(words, n, sentence) in _COUNT_NOUNS


def _word(words: Words, n: int, sentence: range) -> str:
    """The lower-case word at ``n``, empty outside the sentence."""
    return words.lows[n] if sentence.start <= n < sentence.stop else ""


_FUNCTION = word_set(
    "the a an of in on at to by for from with and or but than that this these those his her its their our my your"
    " about over under after before since until between least most only just as some all said says say were was are"
    " is had has have killed killing wounded injured up down i he she it they we you"
)

_RULES: tuple[Rule, ...] = (_is_ordinal, _is_date, _is_clock, _is_code, _is_name, _is_age, _is_score)
