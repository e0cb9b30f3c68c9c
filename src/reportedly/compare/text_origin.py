"""Whose text a group of articles carries."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from reportedly.compare.outlets import is_acronym_of, kind_of, known, same_name
from reportedly.model import Credit, Imprint, TextGroup

STRONG = 3.0

WEIGHTS = {
    "metadata": STRONG,
    "dateline": STRONG,
    "byline": STRONG,
    "credit line": STRONG,
    "republished": STRONG,
    "copyright": STRONG,
    "sign-off": STRONG,
    "provider": 1.5,
    "link": 1.0,
    "lead-in": 0.7,
    "contributors": 0.5,
}
"""How much a credit says of whose text it is. Forms that stand on the text itself say most. A portal's provider line
names whom the portal has it from, who may have it from an agency. Links and lead-ins also introduce mere quotations;
an agency's people also contribute to reports that are not the agency's."""

LEAST = 1.0
"""Weight that makes an origin; below it nobody is credited with the text."""

LENT = 2.0
"""What the credit of an agency's round-up says of a text that stands in it: more than a provider line, less than any
credit of the text's own copies."""

UNDATED = "~"
"""Sorts after every date."""

OWN_PAGE = 2.0
"""Added where the one credited has a copy in the group on its own pages."""


def text_origin(members: Sequence[Imprint], lent: Sequence[Credit], partial: Sequence[str]) -> TextGroup:
    """The group of these pages with the origin of their text, why it is that, and the credits that show it.

    ``lent`` are credits of round-ups that the text stands in; ``partial`` the articles that share passages of it.
    """
    articles = tuple(sorted(member.article for member in members))
    votes = _votes(members, lent)
    if max(votes.values(), default=0.0) < LEAST:
        origin, why = _original(members)
        return TextGroup(origin, why, articles, (), tuple(partial))
    best = sorted(name for name in votes if votes[name] == max(votes.values()))
    if len(members) == 1 and len(best) > 1:
        return TextGroup(None, f"the page credits {' and '.join(best)}", articles, members[0].credits, tuple(partial))
    origin = min(best, key=lambda name: kind_of(name) != "agency")
    own = [credit for member in members for credit in member.credits]
    shown = tuple(credit for credit in [*own, *lent] if _full_name(credit.name, members) == origin)
    return TextGroup(origin, _why(origin, shown, articles), articles, shown, tuple(partial))


def _why(origin: str, shown: Sequence[Credit], articles: Sequence[str]) -> str:
    crediting = {credit.article for credit in shown} & set(articles)
    if not crediting:
        return f"it stands in a round-up of {origin}"
    if len(articles) == 1:
        return f"the page credits {origin}"
    return f"{len(crediting)} of {len(articles)} copies credit {origin}"


def _votes(members: Sequence[Imprint], lent: Sequence[Credit]) -> dict[str, float]:
    """The weight of each name: one copy adds its heaviest credit to it."""
    heaviest: dict[tuple[str, str], float] = defaultdict(float)
    for name, article, weight in _weighed(members, lent):
        heaviest[name, article] = max(heaviest[name, article], weight)
    votes: dict[str, float] = defaultdict(float)
    for (name, _), weight in sorted(heaviest.items()):
        votes[name] += weight
    outlets = [member.outlet for member in members if member.outlet]
    return {name: weight + OWN_PAGE * any(same_name(name, it) for it in outlets) for name, weight in votes.items()}


def _weighed(members: Sequence[Imprint], lent: Iterable[Credit]) -> Iterator[tuple[str, str, float]]:
    for member in members:
        for credit in member.credits:
            if _counts(credit, members):
                yield _full_name(credit.name, members), member.article, WEIGHTS[credit.kind]
    for credit in lent:
        yield credit.name, "", LENT


def _counts(credit: Credit, members: Iterable[Imprint]) -> bool:
    """A copyright line of nobody known is the site's own furniture."""
    is_outlet = any(member.outlet and same_name(member.outlet, credit.name) for member in members)
    return credit.kind != "copyright" or is_outlet or known(credit.name) is not None


def _full_name(name: str, members: Iterable[Imprint]) -> str:
    """The name that an acronym stands for, where a copy says it in full ("MNA", "Meridian News Agency")."""
    said = {credit.name for member in members for credit in member.credits} | {m.outlet for m in members if m.outlet}
    full = sorted(candidate for candidate in said if is_acronym_of(name, candidate))
    return full[0] if len(full) == 1 else name


def _original(members: Sequence[Imprint]) -> tuple[str | None, str]:
    """The outlet whose text it is where no copy credits anybody."""
    own = [member for member in members if member.outlet and kind_of(member.outlet) != "aggregator"]
    outlets = sorted({member.outlet for member in own if member.outlet})
    if not outlets:
        return None, "no copy says whose text it is"
    if len(outlets) == 1:
        return outlets[0], "the only outlet that carries it on pages of its own"
    signed = sorted({member.outlet for member in own if member.own_credits and member.outlet})
    if len(signed) == 1:
        return signed[0], "the only outlet that signs it"
    first = min(own, key=lambda it: (it.published or UNDATED, -it.size, it.captured or UNDATED, it.article))
    return first.outlet, "published first" if first.published else "the fullest copy; none is dated"
