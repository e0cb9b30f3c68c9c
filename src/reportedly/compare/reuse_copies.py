"""Of which article each is a copy."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from reportedly.compare.reuse import MOST_OF_IT
from reportedly.compare.reuse_groups import joins
from reportedly.model import Reuse

Models = dict[str, str | None]
"""For each article the one that it is a copy of, or None."""


def copies(reuses: Iterable[Reuse], lengths: Mapping[str, int]) -> Models:
    """For each article the one whose words it plainly shares for more than half of its text, or None.

    All copies of one text point to the longest of them (``lengths`` in code points; ties go to the smaller id), also
    those that have it only by way of another copy.
    """
    shares: dict[str, dict[str, float]] = defaultdict(dict)
    for reuse in joins(reuses):
        shares[reuse.first][reuse.second] = reuse.first_share
        shares[reuse.second][reuse.first] = reuse.second_share
    models = {article: _model(article, shares[article], lengths) for article in sorted(lengths)}
    return {article: _furthest(model, models) for article, model in models.items()}


def _furthest(model: str | None, models: Models) -> str | None:
    """The end of the way from a model to its own model and on; each step goes to a longer text, so there is an end."""
    while model is not None and (beyond := models[model]) is not None:
        model = beyond
    return model


def _model(article: str, shares: Mapping[str, float], lengths: Mapping[str, int]) -> str | None:
    """The longest article that holds most of this one, where it is longer than this one."""
    holding = [other for other, share in shares.items() if share >= MOST_OF_IT]
    order = {name: (-lengths[name], name) for name in (*holding, article)}
    longest = min(order, key=lambda name: order[name])
    return longest if longest != article else None
