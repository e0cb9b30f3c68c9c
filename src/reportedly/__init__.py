"""Reportedly: a ledger of attributed claims, each cell tied to the exact words of a frozen page."""

__version__ = "0.1.0"
