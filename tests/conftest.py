"""What all tests share; that this file is here lets them import ``tiny``."""

import pytest

import planted
import tiny
from reportedly import app

STORY = (
    "Meridian said the bureau believes a soldier has died. More than 3,000 have fallen, Dasko claims.\n"
    "\n"
    "The ministry denied that he ever lived."
)


@pytest.fixture
def story():
    """Two paragraphs with a relay, a figure and a denial."""
    it = tiny.article(
        STORY,
        name="story",
        title="A soldier has died",
        outlet="The Courier",
        byline="Ada Lind",
        published="2024-02-09T06:20:00Z",
        published_by="html",
        url="https://courier.example/story",
        language="en",
    )
    return tiny.reading(
        it,
        tiny.said(STORY, "a1", "Meridian", "said", "the bureau believes a soldier has died", upstream=["a2"]),
        tiny.said(STORY, "a2", "the bureau", "believes", "a soldier has died"),
        tiny.said(STORY, "a3", "Dasko", "claims", "More than 3,000 have fallen", confidence=0.51),
        tiny.said(STORY, "a4", "The ministry", "denied", "that he ever lived", stance="denies"),
        tiny.counted(STORY, "f1", "More than 3,000", "killed", 3000, None, claim_of="a3"),
    )


@pytest.fixture(scope="session")
def example_path(tmp_path_factory):
    """The path of a ledger that was made from the bundled examples."""
    path = tmp_path_factory.mktemp("examples") / "examples.db"
    store = app.open_ledger(path)
    summary = app.add(store, [str(planted.PAGES)])
    store.close()
    assert summary.problems == 0
    return path


@pytest.fixture
def example_ledger(example_path):
    """The ledger of the bundled examples, open."""
    store = app.existing_ledger(example_path)
    yield store
    store.close()
