"""Articles that carry one text, gathered from the reuses between them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from reportedly.compare.outlets import kind_of
from reportedly.compare.reuse import MOST_OF_IT
from reportedly.compare.text_origin import STRONG, WEIGHTS, text_origin
from reportedly.model import Credit, Extent, Ground, Imprint, Reuse, Span, TextGroup, length, shared

CARRIES_NOTHING_ELSE = 0.8
"""Share of an article's own words from which the rest of it is not worth naming."""

WEAK = (Ground.OPENING, Ground.CONTAINED, Ground.AGENCY)
"""Grounds that a page which embeds a text among others can give as well."""

EDGE = 0.1
"""Share of a passage that may belong to its neighbour: where two texts meet, both may go on with "The"."""

Neighbours = dict[str, dict[str, Reuse]]
"""For each article the reuses that it has a part in, by the other article."""

Set = tuple[str, ...]
"""Ids of articles that carry one text, ascending."""


def group(reuses: Iterable[Reuse], imprints: Mapping[str, Imprint]) -> list[TextGroup]:
    """The groups, by their first article.

    An article alone makes one only where it credits somebody else, or where most of it stands in a round-up.
    ``imprints`` holds every article that is to be grouped, those without any reuse too. Pages are joined by whole
    reuse, but never through a page that embeds two texts: that one is named among the ``partial`` ones of both.
    """
    known = sorted(reuses, key=lambda reuse: (reuse.first, reuse.second))
    sets = components(imprints, map(pair, joins(known)))
    home = {article: members for members in sets for article in members}
    partial, lent = _partial(known, home), _lent(known, home, imprints)
    made = [
        text_origin([imprints[article] for article in members], lent.get(members, []), partial.get(members, []))
        for members in sets
    ]
    embedded = {_ends(reuse)[1] for reuse in known if max(reuse.first_share, reuse.second_share) >= MOST_OF_IT}
    return [it for it in made if len(it.articles) > 1 or it.credits or embedded.issuperset(it.articles)]


def joins(reuses: Iterable[Reuse]) -> list[Reuse]:
    """The reuses that make two articles one text: the whole ones, less those by which a page would join two texts."""
    near: Neighbours = defaultdict(dict)
    for reuse in reuses:
        near[reuse.first][reuse.second] = near[reuse.second][reuse.first] = reuse
    whole = {pair(reuse): reuse for found in near.values() for reuse in found.values() if reuse.extent is Extent.WHOLE}
    for article in sorted(near):
        for reuse in _strays(article, near):
            whole.pop(pair(reuse), None)
    return [whole[key] for key in sorted(whole)]


def pair(reuse: Reuse) -> tuple[str, str]:
    """The two articles of a reuse."""
    return reuse.first, reuse.second


def components(articles: Iterable[str], joined: Iterable[tuple[str, str]]) -> list[Set]:
    """The articles in sets that the pairs join, each set ascending, the sets by their first."""
    root = {article: article for article in articles}

    def find(article: str) -> str:
        while root[article] != article:
            root[article] = root[root[article]]
            article = root[article]
        return article

    for first, second in joined:
        one, other = sorted((find(first), find(second)))
        root[other] = one
    members: dict[str, list[str]] = defaultdict(list)
    for article in sorted(root):
        members[find(article)].append(article)
    return [tuple(found) for found in members.values()]


def _ends(reuse: Reuse) -> tuple[str, str]:
    """The article that holds more beside what is shared, and the other one."""
    return (reuse.first, reuse.second) if reuse.first_share < reuse.second_share else (reuse.second, reuse.first)


def _strays(page: str, near: Neighbours) -> list[Reuse]:
    """The reuses of a page that embeds several texts which have nothing in common, but for those with its main one."""
    carried = {other: reuse for other, reuse in near[page].items() if reuse.extent is Extent.WHOLE}
    texts = _texts(page, carried, near)
    if len(texts) < 2:
        return []
    main = max(texts, key=lambda text: (max(share(carried[other], page) for other in text), text))
    return [reuse for other, reuse in carried.items() if _is_loose(reuse, page, other in main)]


def _texts(page: str, carried: Mapping[str, Reuse], near: Neighbours) -> list[Set]:
    """The articles that a page shares text with, those apart that neither meet in it nor share anything else."""
    places = {other: _places(reuse, page) for other, reuse in carried.items()}
    related = [
        (one, other)
        for one, other in combinations(sorted(carried), 2)
        if other in near[one] or _meet(places[one], places[other])
    ]
    return components(carried, related)


def _places(reuse: Reuse, article: str) -> list[Span]:
    """Where what is shared stands in one of the two articles."""
    return [passage.first if article == reuse.first else passage.second for passage in reuse.passages]


def _meet(ones: Sequence[Span], others: Sequence[Span]) -> bool:
    """Whether two sets of places lie on each other, but for a word or two at an edge."""
    return shared(ones, others) > EDGE * min(length(ones), length(others))


def _is_loose(reuse: Reuse, page: str, is_main: bool) -> bool:
    """Whether a page that embeds several texts may hold one without being it."""
    of_page = share(reuse, page)
    if reuse.ground in WEAK and (of_page < MOST_OF_IT or not is_main):
        return True
    return reuse.ground is Ground.MUTUAL and of_page < CARRIES_NOTHING_ELSE and not is_main


def share(reuse: Reuse, article: str) -> float:
    """The share of one of its two articles."""
    return reuse.first_share if article == reuse.first else reuse.second_share


def _partial(reuses: Iterable[Reuse], home: Mapping[str, Set]) -> dict[Set, list[str]]:
    """For each set the articles outside it that share passages with one in it."""
    found: dict[Set, set[str]] = defaultdict(set)
    for reuse in reuses:
        if home[reuse.first] != home[reuse.second]:
            found[home[reuse.first]].add(reuse.second)
            found[home[reuse.second]].add(reuse.first)
    return {members: sorted(articles) for members, articles in found.items()}


def _lent(reuses: Iterable[Reuse], home: Mapping[str, Set], imprints: Mapping[str, Imprint]) -> dict[Set, list[Credit]]:
    """For each set the credits of agencies' round-ups that one of its articles stands in."""
    found: dict[Set, list[Credit]] = defaultdict(list)
    for reuse in reuses:
        host, part = _ends(reuse)
        is_embedded = (
            max(reuse.first_share, reuse.second_share) >= CARRIES_NOTHING_ELSE and reuse.extent is Extent.PARTIAL
        )
        if is_embedded and home[host] != home[part]:
            found[home[part]].extend(_agency_credits(imprints[host]))
    return found


def _agency_credits(imprint: Imprint) -> Iterator[Credit]:
    for credit in imprint.credits:
        if WEIGHTS[credit.kind] >= STRONG and kind_of(credit.name) == "agency":
            yield credit
