"""A dossier as one page of HTML: no script, nothing from elsewhere, safe against hostile words."""

from reportedly.formats.dossier_html.page import dossier_html

__all__ = ["dossier_html"]
