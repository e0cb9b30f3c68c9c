"""A claim with its statements as one JSON object."""

from typing import Any

from reportedly.dossier.claim_lines import ClaimView
from reportedly.formats.plain import plain


def claim_object(it: ClaimView) -> dict[str, Any]:
    """The claim's row, its statements and the judgements about them, each with its id."""
    judgements = [{"id": one.id, **plain(one)} for one in it.judgements]
    return {**plain(it.claim), "statements": plain(it.statements), "judgements": judgements}
