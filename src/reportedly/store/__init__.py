"""The ledger: captures, what was read from them, and judgements, behind one protocol."""

from reportedly.store.sqlite import SqliteStore

__all__ = ["SqliteStore"]
