"""Names of agencies and outlets: one for each, however a credit line or an address puts it."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from urllib.parse import urlsplit

LONGEST_ACRONYM = 6
"""Letters. Longer words in capitals are names."""

SHORTEST_LABEL = 5
"""Letters of a host's name below which the same letters stand in a text by chance."""

_KEY = re.compile(r"[^\W_]+")
_ACRONYM = re.compile(rf"[A-Z]{{2,{LONGEST_ACRONYM}}}")
_HOST = re.compile(r"(?:https?://)?((?:[a-z0-9-]+\.)+[a-z]{2,})(?:[/:?#]|$)", re.I)
_SMALL_WORDS = frozenset({"a", "and", "for", "in", "of", "the"})


@dataclass(frozen=True, slots=True)
class Known:
    """An agency or outlet of the table: ``kind`` is "agency", "outlet" or "aggregator"."""

    name: str
    kind: str
    hosts: tuple[str, ...]
    aliases: tuple[str, ...]


@cache
def table() -> tuple[Known, ...]:
    """The agencies and outlets of ``outlets.tsv``, which says where they are from."""
    lines = files(__package__).joinpath("outlets.tsv").read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")][1:]
    return tuple(Known(name, kind, tuple(hosts.split()), _listed(also)) for name, kind, hosts, also in rows)


def name_key(name: str) -> str:
    """The form in which two writings of one name agree: lower case, no punctuation, no article in front."""
    words = [word.lower() for word in _KEY.findall(name.replace("’", "").replace("'", ""))]
    return " ".join(words[1:] if words[:1] == ["the"] and len(words) > 1 else words)


def known(name: str) -> Known | None:
    """The entry that goes by this name, or that publishes at this host ("yahoo.com/news" too)."""
    host = host_of(name)
    return _by_name().get(name_key(name)) or (_by_host(host) if host else None)


def canonical(name: str) -> str:
    """The one name of an agency or outlet; the name itself, tidied, where the table has none."""
    entry = known(name)
    return entry.name if entry else " ".join(name.split()).strip(" .,;:|•·-–—")


def kind_of(name: str) -> str:
    """ "agency", "outlet" or "aggregator"; what the table does not know is an outlet."""
    entry = known(name)
    return entry.kind if entry else "outlet"


def same_name(one: str, other: str) -> bool:
    """Whether two names are one: the same entry or key, or the initials of the other."""
    ones, others = canonical(one), canonical(other)
    return name_key(ones) == name_key(others) or is_acronym_of(one, other) or is_acronym_of(other, one)


def is_acronym_of(short: str, long: str) -> bool:
    """Whether ``short`` is made of the initials of ``long`` ("MNA", "Meridian News Agency")."""
    words = [word for word in _KEY.findall(long) if word.lower() not in _SMALL_WORDS]
    return _ACRONYM.fullmatch(short) is not None and len(words) > 1 and short == "".join(w[0] for w in words).upper()


def host_of(address: str) -> str | None:
    """The host of a web address or of a bare host with or without a path, lower case, without "www."; else None."""
    found = _HOST.match(address.strip())
    return found.group(1).lower().removeprefix("www.") if found else None


def spelled(host: str, text: str) -> str | None:
    """The name of a host as its own page writes it: "harbourmail.example" is "Harbour Mail" where the text says so.

    None where the text does not, or writes it without capitals.
    """
    label = max(host.split(".")[:-1] or [host], key=len)
    if len(label) < SHORTEST_LABEL or not label.isalnum():
        return None
    letters = r"[\s'’.&-]{0,2}".join(label)
    written = Counter(found.group() for found in re.finditer(rf"\b(?:The )?{letters}\b", text, re.I))
    names = [name for name in written if name[0].isupper() and not name.lower().endswith(label + ".com")]
    return min(names, key=lambda name: (-written[name], name), default=None)


def url_host(url: str | None) -> str | None:
    """The host of a full URL; None for what is none."""
    try:
        host = urlsplit(url or "").hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None


def names() -> list[str]:
    """All names and aliases of the table, longest first, so that a pattern made of them takes the longest."""
    found = {name for entry in table() if entry.kind != "aggregator" for name in (entry.name, *entry.aliases)}
    return sorted(found, key=lambda name: (-len(name), name))


def _listed(field: str) -> tuple[str, ...]:
    return tuple(part for part in field.split(";") if part)


@cache
def _by_name() -> dict[str, Known]:
    found: dict[str, Known] = {}
    for entry in table():
        for name in (entry.name, *entry.aliases):
            found.setdefault(name_key(name), entry)
    return found


@cache
def _hosts() -> dict[str, Known]:
    return {host: entry for entry in table() for host in entry.hosts}


def _by_host(host: str) -> Known | None:
    """The entry of a host or of the nearest domain above it."""
    parts = host.split(".")
    return next((entry for n in range(len(parts) - 1) if (entry := _hosts().get(".".join(parts[n:])))), None)
