"""Numbers that a toll or a total stands at: "the death toll rose to 47", "among the dead were four guards"."""

from reportedly.extract.figures.kinds import TRIGGERS
from reportedly.extract.figures.predicates import MAIN, Predicate
from reportedly.extract.figures.words import Words, word_set
from reportedly.model import Kind

REACH = 25
"""Words before the number within which the toll is named."""

_WORDS = {
    Kind.KILLED: "victims toll death dead deaths fatalities killed killings",
    Kind.WOUNDED: "wounded injured injuries",
    Kind.KILLED_OR_WOUNDED: "casualties",
    Kind.CAPTURED: "detainees arrests arrested detained apprehended captured hostages prisoners captives",
    Kind.MISSING: "missing disappeared",
    Kind.DISPLACED: "refugees displaced",
    Kind.RELEASED: "released freed",
    Kind.DEPLOYED: "troops soldiers fighters deployed",
}
_KINDS = {word: kind for kind, words in _WORDS.items() for word in words.split()}
TOLLS = word_set("toll count number total tally figure estimate")
_LINKS = word_set("to at was is were reached hit topped stands stood passed exceeded from : past surpassed")
_LISTS = word_set("were was are is include includes included including")
_VICTIMS = word_set(
    "detainees hostages victims prisoners casualties dead killed wounded injured missing arrested detained captured"
    " released freed"
)


def toll_before(words: Words, n: int, floor: int) -> Predicate | None:
    """The toll or list that a number beginning at word ``n`` belongs to; None where there is none."""
    at = n - 1
    if at <= floor:
        return None
    return _listed(words, at, floor) or _standing(words, at, floor)


def _listed(words: Words, at: int, floor: int) -> Predicate | None:
    """ "among the dead were four guards"."""
    if words.lows[at] not in _LISTS:
        return None
    for n in range(at - 1, max(floor, at - 6), -1):
        if words.lows[n] in _VICTIMS and words.lows[n - 1] in ("the", "those", "of"):
            return _predicate(words, n)
    return None


def _standing(words: Words, at: int, floor: int) -> Predicate | None:
    """ "the number of detainees stood at 50"."""
    if words.lows[at] not in _LINKS:
        return None
    window = range(at - 1, max(floor, at - REACH) - 1, -1)
    if not any(words.lows[n] in TOLLS for n in window):
        return None
    return next((_predicate(words, n) for n in window if words.lows[n] in _KINDS or words.lows[n] in TRIGGERS), None)


def _predicate(words: Words, n: int) -> Predicate:
    """The word at ``n`` as what gives the kind."""
    low = words.lows[n]
    return Predicate(n, n + 1, _KINDS[low] if low in _KINDS else TRIGGERS[low].kind, MAIN)
