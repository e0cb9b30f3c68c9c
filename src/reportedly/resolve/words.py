"""Words that tell what a noun phrase names: pronouns, titles, roles, and nouns for people, papers and bodies."""

from functools import cache
from importlib.resources import files


def _rows(table: str) -> list[list[str]]:
    lines = files(__package__).joinpath(table).read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def _sorts() -> dict[str, list[frozenset[str]]]:
    found: dict[str, list[frozenset[str]]] = {}
    for sort, words in _rows("words.tsv"):
        found.setdefault(sort, []).append(frozenset(words.split()))
    return found


_SORTS = _sorts()


def _one(sort: str) -> frozenset[str]:
    return _SORTS[sort][0]


SINGULAR_PERSON, THING, PLURAL = _one("singular_person"), _one("thing"), _one("plural")
SPEAKER, RELATIVE = _one("speaker"), _one("relative")
PRONOUNS = SINGULAR_PERSON | THING | PLURAL | SPEAKER | RELATIVE

VAGUE = _one("vague")
"""Words for somebody or other: "some", "another"."""

TITLES = _one("titles")
"""Words in front of a person's name; "Rear", "Prime" and the like only among them."""

SPOKES = _one("spokes")
"""Roles whose words are those of the person or body that they speak for."""

STAFF = _one("staff")
"""Roles whose words are those of their outlet, where one is named."""

PEOPLE, PAPERS, MEDIA, BODIES = _one("people"), _one("papers"), _one("media"), _one("bodies")
"""Nouns for people; for what is written, filmed or recorded; for outlets; for other bodies."""

VENUES = _one("venues")
"""Where anybody may speak; "social media" is one too."""

ORGANISATION_WORDS = _one("organisation_words")
"""Words in the names of bodies and outlets."""

OUTLET_WORDS = _one("outlet_words")
"""Words in the names of outlets."""

DAYS = _one("days")
"""Words at which a source's name is over: "the militants Sunday"."""

MAKERS = _one("makers")
"""Words before the maker of a paper: "a report in the Post"."""

DETERMINERS, INDEFINITE, NUMBERS = _one("determiners"), _one("indefinite"), _one("numbers")

LINKS = _one("links")
"""Words at which the head of a noun phrase has come to its end."""

OPENERS = _one("openers")
"""Adjectives that often open a sentence and are no name there."""

STATEMENTS = _one("statements")
"""Papers "of" those who made them; a photo "of" somebody only shows them."""

STORIES = _one("stories")
"""Papers that an outlet publishes."""

NAMES_TOO = _one("names_too")
"""Titles that are names as well: "Hassan Sheikh Mohamud"."""

FIELDS = _one("fields")
"""Words of titles that belong to the body: "Defense" in "the Defense Department's spokesman"."""

BODY_ADJECTIVES = _one("body_adjectives")
"""Words between a body's name and its noun: "Reuters news agency", "the Shabab terror group"."""

OWN_PEOPLE = _one("own_people")
"""Those whose words are taken for their body's: its supporters, fighters, accounts."""

NOBODY = _one("nobody")
"""Sources that are nobody in particular: "reports", "some"."""

INSTITUTIONS = _one("institutions")
"""Bodies of which a country has one."""

COMPANIES = _one("companies")
"""Bodies that are often described first and named then: "a group monitoring the war"."""

HEADS = _one("heads")
"""Roles of those who lead a body."""

NUMEROUS = _one("numerous")
"""Sorts of people of whom an article may well mean another one than the next it names."""

SOURCES, USERS = _one("sources"), _one("users")
"""Nouns, in the singular, by which articles call the same unnamed people."""

PARTICLES = _one("particles")
"""Small words of persons' names."""


def role_family(noun: str) -> int | None:
    """Which family of roles a noun is of: a senator is a lawmaker, a sheikh a cleric; None where it is of none."""
    return next((n for n, members in enumerate(_SORTS["role_family"]) if noun in members), None)


@cache
def countries() -> dict[str, str]:
    """The country that each name or adjective in ``countries.tsv`` belongs to, lower case."""
    return _names("countries.tsv")


@cache
def bodies() -> dict[str, str]:
    """The one name of each body in ``bodies.tsv`` that goes by several, by their names in lower case."""
    return _names("bodies.tsv")


def _names(table: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, others in _rows(table):
        for known in (name, *others.split(";")):
            if known:
                found.setdefault(known.lower(), name)
    return found
