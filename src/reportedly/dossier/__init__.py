"""Read-only views of a ledger: frozen rows that can be rebuilt at any time."""

from reportedly.dossier.finding import Finding, findings
from reportedly.dossier.listing import Listed, listing
from reportedly.dossier.margin import AttributionNote, FigureNote, Note, margin
from reportedly.dossier.overview import Overview, overview
from reportedly.dossier.page import Page, Paragraph, page, page_of
from reportedly.dossier.segment import Mark, Role, Segment, marks, segments
from reportedly.dossier.trouble import Trouble, trouble, troubles

__all__ = [
    "AttributionNote",
    "FigureNote",
    "Finding",
    "Listed",
    "Mark",
    "Note",
    "Overview",
    "Page",
    "Paragraph",
    "Role",
    "Segment",
    "Trouble",
    "findings",
    "listing",
    "margin",
    "marks",
    "overview",
    "page",
    "page_of",
    "segments",
    "trouble",
    "troubles",
]
