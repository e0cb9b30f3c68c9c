"""What belongs to a noun for people after it: more nouns joined to it, and an "of" phrase."""

from reportedly.extract.figures.grammar import DETERMINERS, HYPHENS, STOPS
from reportedly.extract.figures.kinds import TRIGGERS
from reportedly.extract.figures.nouns import is_plural_people
from reportedly.extract.figures.words import Words

LONGEST_OF = 8
"""Words of an "of" phrase that are kept with the noun ("members of the group")."""

LONGEST_JOINED = 5
"""Words from "and" to the noun that it joins ("and federal and state police")."""

_POSSESSIVE = frozenset(("'s", "’s"))


def extended(words: Words, n: int, stop: int) -> int:
    """Over coordinated nouns ("soldiers, marines and police") and an "of" phrase ("members of the group")."""
    end = n
    while end < stop and (grown := _coordinated(words, end, stop)) > end:
        end = grown
    if end + 1 >= stop or words.lows[end] != "of" or not words.forms[end + 1][0].isalpha():
        return end
    at = end + 1
    while at < stop and at < end + LONGEST_OF and _in_of_phrase(words, at):
        at += 1
    return at if at > end + 1 else end


def _in_of_phrase(words: Words, at: int) -> bool:
    """Whether a word can belong to the phrase after "of"."""
    form, low = words.forms[at], words.lows[at]
    if form in HYPHENS:
        return words.glued(at)
    if form in _POSSESSIVE:
        return True
    if not form[0].isalpha():
        return False
    if low in TRIGGERS and form[0].islower():
        return words.lows[at - 1] == "the"
    return low not in STOPS or low in DETERMINERS


def _coordinated(words: Words, n: int, stop: int) -> int:
    """Past one more noun without a number of its own: ", marines", "and state police"; ``n`` where there is none."""
    if words.lows[n] not in ("and", ",", "or") or n + 1 >= stop:
        return n
    for at in range(n + 1, min(stop, n + LONGEST_JOINED)):
        low = words.lows[at]
        if is_plural_people(low) and low not in TRIGGERS:
            return at + 1
        if low in STOPS or low in DETERMINERS or not words.forms[at].isalpha() or low in TRIGGERS:
            return n
    return n
