"""When two addresses name the same page."""

from urllib.parse import parse_qsl, urlencode, urlsplit

TRACKING = ("utm_", "fbclid", "gclid", "mc_cid", "mc_eid", "igshid", "ref_src")
"""Beginnings of query parameters that say where a reader came from, never which page it is."""


def url_key(url: str | None) -> str | None:
    """An address without what does not tell pages apart: scheme, "www.", fragment, last slash, tracking.

    None for what is no web address.
    """
    parts = _split(url or "")
    if parts is None:
        return None
    host, path, query = parts
    kept = [(name, value) for name, value in parse_qsl(query, True) if not name.lower().startswith(TRACKING)]
    return f"{host}{path.rstrip('/')}" + (f"?{urlencode(sorted(kept))}" if kept else "")


def _split(url: str) -> tuple[str, str, str] | None:
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return None
    if parts.scheme.lower() not in ("http", "https") or not parts.netloc:
        return None
    return parts.netloc.lower().removeprefix("www."), parts.path, parts.query
