"""Words of place in a sentence: where it happened."""

from reportedly.extract.figures.countries import country
from reportedly.extract.figures.exclusions import MONTHS
from reportedly.extract.figures.grammar import DETERMINERS, HYPHENS, STOPS, TIME_WORDS, UNITS_OF_MEASURE
from reportedly.extract.figures.kinds import TRIGGERS
from reportedly.extract.figures.words import Words, word_set

STAYING = word_set("in at near inside outside across around throughout along on off within")
"""Prepositions after which a name is a place unless it is known to be something else."""

MOVING = word_set("from to into of towards toward through against over")
"""Prepositions after which a name is a place only where it is a country's or a noun for a place stands with it."""

REACHING = word_set(
    "attacked stormed raided entered crossed targeted bombed shelled overran besieged hit struck enter cross attack"
    " storm crossing entering attacking storming targeting"
)
"""Verbs whose object can be the place."""

PLACES = word_set(
    "town towns city cities village villages area areas region regions province provinces state states district"
    " districts border borders camp camps base bases airport airports hospital hospitals mosque church churches school"
    " schools market markets mall station stop prison jail jails compound capital neighbourhood neighborhood suburb"
    " suburbs outskirts front frontline frontlines lines checkpoint coast sea desert mountain mountains island valley"
    " river road highway street square bridge building buildings parliament hotel restaurant cafe office offices home"
    " homes house houses field fields crossing graves grave pits university college theatre theater stadium"
    " headquarters embassy consulate port territory territories countryside north south east west northeast northwest"
    " southeast southwest stronghold strongholds enclave strip memorial location nation country countries center centre"
    " lot site scene farm factory plant mine zone zones corridor peninsula republic kingdom municipality county"
    " quarter refinery facility depot barracks shelter synagogue temple monastery shop shops supermarket museum park"
    " playground beach bay lake forest plain hill hills ridge trenches trench nightclub club bar venue arena"
    " neighborhoods neighbourhoods governorate oblast settlement settlements refuge cenotaph"
)
"""Nouns for places; a phrase that ends in one is a place."""

NOT_PLACES = TIME_WORDS | word_set(
    "isis isil is un ap afp cnn bbc nbc cbs abc congress twitter facebook youtube telegram whatsapp instagram arabic"
    " english islam ramadan islamic reuters ypg nato eu fbi cia dhs pentagon fox internet god al-qaeda al-shabaab"
    " hezbollah hamas taliban allah quran koran christmas easter army police haram mr mrs ms dr sgt gen col capt lt"
    " state-run"
)
"""Names after a preposition that are no places: organisations, media, languages, feasts, titles."""

SHORT_TIMES = (MONTHS.keys() - TIME_WORDS) | word_set("mon tue tues wed weds thu thur thurs fri sat sun")
"""Months and weekdays written short: no places, unless a name goes on with them ("Mar Mattai", "Sun Valley")."""

LONGEST = 12
"""Words of the longest phrase of place that is read."""

_POSSESSIVE = frozenset(("'s", "’s"))
_INNER = frozenset(("of", "in", "on", "with"))


def places(words: Words, sentence: range) -> list[tuple[int, int]]:
    """Phrases of place in a sentence, as first word and end."""
    found, n = [], sentence.start
    while n < sentence.stop:
        end = _place_after(words, n, sentence)
        if end:
            found.append((n + 1, end))
        n = end or n + 1
    return found


def _place_after(words: Words, n: int, sentence: range) -> int | None:
    """Where the place after the word at ``n`` ends; None where no place follows it."""
    low = words.lows[n]
    if low not in STAYING and low not in MOVING and low not in REACHING:
        return None
    if low == "to" and n > sentence.start and words.lows[n - 1] == "according":
        return None
    end = _phrase_end(words, n + 1, sentence.stop)
    return end if end > n + 1 and _is_place(words, n + 1, end, low in STAYING) else None


def _phrase_end(words: Words, n: int, stop: int) -> int:
    """Where the phrase of nouns that begins at word ``n`` ends, further names of place included."""
    at = n
    while at < min(stop, n + LONGEST) and _continues(words, at, n, stop):
        at += 1
    while at > n and _is_loose(words, at - 1):
        at -= 1
    return at


def _is_loose(words: Words, at: int) -> bool:
    """Whether a word cannot end a phrase."""
    low = words.lows[at]
    return low in STOPS or low in DETERMINERS or low in (",", "and") or words.forms[at] in HYPHENS


def _continues(words: Words, at: int, n: int, stop: int) -> bool:
    """Whether the word at ``at`` belongs to the phrase that begins at ``n``."""
    low, form = words.lows[at], words.forms[at]
    if low in DETERMINERS:
        return at == n or words.lows[at - 1] in ("of", "in", "on")
    if low in _INNER:
        return at > n and (low != "with" or words.lows[at - 1] in PLACES) and _leads_to_name(words, at, stop)
    if low in (",", "and"):
        return at > n and at + 1 < stop and _joins_names(words, at)
    if not (form[0].isalpha() or (form in HYPHENS and words.glued(at)) or form in _POSSESSIVE or form == "#"):
        return False
    if (low in STOPS and form != "US") or _is_time(words, at) or low in UNITS_OF_MEASURE:
        return False
    return at == n or form[0].isupper() or _is_inside(words, at, stop)


def _joins_names(words: Words, at: int) -> bool:
    """Whether a comma or "and" stands between two names of place."""
    after = words.forms[at + 1]
    return after[0].isupper() and words.forms[at - 1][0].isupper() and not _is_time(words, at + 1)


def _is_time(words: Words, at: int) -> bool:
    """Whether a word begins or is a phrase of time: "Monday", "Sept. 26"."""
    low, after = words.lows[at], "".join(words.forms[at + 1 : at + 2])
    return low in TIME_WORDS or (low in SHORT_TIMES and not after[:1].isupper())


def _is_inside(words: Words, at: int, stop: int) -> bool:
    """Whether a word in small letters goes on with the phrase: not a verb, not what follows the noun for the place."""
    low, form, before = words.lows[at], words.forms[at], words.forms[at - 1]
    if low in TRIGGERS or low.endswith("ing"):
        return False
    if words.lows[at - 1] in PLACES and form.islower():
        return low in PLACES
    if before[0].isupper() and form.islower() and low not in PLACES and not words.glued(at):
        return any(words.lows[k] in PLACES and words.forms[k].islower() for k in range(at, min(stop, at + 3)))
    return True


def _leads_to_name(words: Words, at: int, stop: int) -> bool:
    """Whether "of" or "in" leads on to a further name: "town of Damboa in Borno state"."""
    after = at + 1
    while after < min(stop, at + 6) and (
        words.lows[after] in DETERMINERS or (words.forms[after].islower() and words.lows[after] not in STOPS)
    ):
        after += 1
    return after < min(stop, at + 6) and words.forms[after][0].isupper() and words.lows[after] not in NOT_PLACES


def _is_place(words: Words, start: int, end: int, stays: bool) -> bool:
    """Whether a phrase names a place: by its noun, or by a name that is no organisation."""
    names = [n for n in range(start, end) if words.forms[n][0].isupper()]
    last = words.lows[end - 1]
    if words.lows[start] in NOT_PLACES or "islamic" in words.lows[start:end]:
        return False
    if last in ("lines", "front") and words.lows[end - 2] != "front" and not names:
        return False
    if last in PLACES or (names and any(words.lows[n] in PLACES for n in range(start, end))):
        return True
    if not stays:
        return bool(names) and country(words.text[words.starts[names[0]] : words.ends[end - 1]]) is not None
    return bool(names) and words.forms[end - 1][0].isupper() and last not in NOT_PLACES
