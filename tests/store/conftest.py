"""Every ledger that the behaviour tests run over."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reportedly.model.store import Store
from reportedly.store import SqliteStore


@pytest.fixture(params=["file", "memory"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """A ledger that holds nothing yet."""
    it = SqliteStore(":memory:" if request.param == "memory" else str(tmp_path / "ledger.db"))
    yield it
    it.close()
