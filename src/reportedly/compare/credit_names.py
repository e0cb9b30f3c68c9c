"""Patterns for the names that stand in credit lines."""

import re
from functools import cache

from reportedly.compare.outlets import names

ROLE = (
    r"(?:(?:'s|’s)?\s(?:[A-Z][\w&'’-]+\s){0,3}"
    r"(?:[Ww]riters?|[Cc]orrespondents?|[Rr]eporters?|[Ee]ditors?|[Ss]taff|Wires?|Newswires?|Service|Services|Bureau|"
    r"News|Online|UK|US|USA|India|World|Africa|Europe|Asia|Politics|Video|Videos|International))*"
)
"""What may follow an agency's name: "AP Diplomatic Writer", "CNN Wires", "Reuters India"."""

_CALLED_AGENCY = (
    r"(?:[A-Z][\w'’&.-]*\s){1,4}"
    r"(?:News\sAgency|News\sService|Newswires?|Press\sAgency|Wire\sService|Press\sAssociation)"
)
"""A name that says itself that it is an agency's."""


@cache
def known_name() -> str:
    """A pattern for any name of the table, an article in front or not, or one that calls itself an agency."""
    listed = "|".join(re.escape(name).replace(r"\ ", r"\s") for name in names())
    capitals = "|".join(re.escape(name.upper()).replace(r"\ ", r"\s") for name in names() if len(name) > 4)
    return rf"(?:[Tt]he\s|THE\s)?(?:{listed}|{capitals}|{_CALLED_AGENCY})(?![\w])"


ANY_NAME = r"[A-Z][\w'’&/-]*(?:\.\w+)*(?:\s(?:[A-Z0-9&][\w'’&/-]*(?:\.\w+)*|of|the|and|for|in)){0,6}"
"""A name in capitals of up to seven words, for places where only a name can stand."""
