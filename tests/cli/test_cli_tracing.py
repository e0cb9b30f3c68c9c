"""A claim traced, and what people judge of its origins, as a person sees it."""

import json
import shutil

import pytest

from planted import EXPECTED

CLAIM = EXPECTED["claim"]


@pytest.fixture
def ledger(example_path, tmp_path):
    """A ledger of the bundled examples that may be written to."""
    return shutil.copy(example_path, tmp_path / "mine.db")


def traced(run, ledger, claim=CLAIM):
    code, out, _ = run("trace", claim, "--json", "--ledger", ledger)
    assert code == 0
    return json.loads(out)[0] if out.startswith("[") else json.loads(out)


def test_the_object_has_what_the_document_says(run, example_path):
    found = traced(run, example_path)
    assert found["claim"] == CLAIM
    assert {it["stance"] for it in found["articles"].values()} == {"asserts", "denies", "doubts"}
    for it in found["articles"].values():
        assert it["chain"] == it["chains"][0]["steps"]
        assert {*it["origins"], *it["via"], *it["denied_by"]} <= set(found["voices"])
    assert {one for merge in found["merges"] for one in merge["of"]} <= set(found["voices"])
    assert found["first"] == "Kelm-Front-Notes-221"


def test_the_screen_shows_the_interval_the_ids_and_why(run, example_path):
    _, out, _ = run("trace", CLAIM, "--ledger", example_path)
    low, high = EXPECTED["origin_count"].values()
    assert f"{low}–{high} origins" in out
    assert "nobody named" in out
    assert "Taken for one" in out and "from unnamed service by way of State Information Bureau" in out


def test_a_judgement_on_two_origins_is_seen_in_the_next_trace(run, ledger):
    before = traced(run, ledger)
    (of,) = (it["of"] for it in before["merges"] if it["certainty"] == "possible" and "unstated" not in it["of"])
    code, _, _ = run("judge", "voice", "different", *of, "--by", "Ada", "--note", "two brigades", "--ledger", ledger)
    assert code == 0
    after = traced(run, ledger)
    assert [it for it in after["merges"] if it["of"] == of] == []
    code, _, _ = run("judge", "voice", "same", *of, "--by", "Ada", "--note", "one ward", "--ledger", ledger)
    joined = traced(run, ledger)
    assert code == 0
    assert any(it["reason"].startswith("judged the same by Ada") for it in joined["merges"])
    assert joined["origin_count"]["high"] <= before["origin_count"]["high"]


def test_a_claim_that_nobody_carries_has_no_origin(run, example_path):
    found = traced(run, example_path, "The lighthouse keeper of Umbra sang at the opera")
    assert (found["articles"], found["origin_count"]) == ({}, {"low": 0, "high": 0})
    _, out, _ = run("trace", "The lighthouse keeper of Umbra sang at the opera", "--ledger", example_path)
    assert "No article here carries that claim." in out


@pytest.mark.parametrize("claim", ["Пленный солдат умер от ран", "被俘士兵已死亡"])
def test_a_claim_in_another_script_is_told_that_only_english_is_read(run, example_path, claim):
    _, out, _ = run("trace", claim, "--ledger", example_path)
    assert out == "No article here carries that claim. Only English is read: put it in English words.\n"


def test_no_words_are_no_claim(run, example_path):
    code, out, err = run("trace", "…", "--ledger", example_path)
    assert (code, out) == (2, "") and "Write the claim in words" in err
