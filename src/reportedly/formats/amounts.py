"""How many, as people write it."""

from reportedly.model import Kind


def amount(low: int | None, high: int | None, approx: bool) -> str:
    """A range as people write it: "≥ 3,000", "≤ 400", "400–600", "≈ 900"."""
    if low is not None and high is not None:
        return ("≈ " if approx else "") + (f"{low:,}" if low == high else f"{low:,}–{high:,}")
    about = "about " if approx else ""
    if low is not None:
        return f"≥ {about}{low:,}"
    return "?" if high is None else f"≤ {about}{high:,}"


def kind_words(kind: Kind) -> str:
    """What happened to the people counted, as words."""
    return {Kind.OTHER: "people"}.get(kind, kind.value.replace("_", " "))


def count(number: int, one: str, many: str | None = None) -> str:
    """ "1 article", "12 articles"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def interval(low: int, high: int) -> str:
    """ "1 origin", "3–7 origins"."""
    return count(low, "origin") if low == high else f"{low}–{high} origins"
