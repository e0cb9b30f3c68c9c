"""The texts that several articles carry, as a person sees them."""

import csv
import io
import json

import planted


def test_planted_copies_are_one_text_and_the_round_up_is_none(run, example_path, example_ledger):
    code, out, _ = run("copies", "--json", "--ledger", example_path)
    assert code == 0
    texts = json.loads(out)
    ids = {key: article.id for key, article in planted.articles(example_ledger).items()}
    for wanted in planted.EXPECTED["copies"]:
        carrying = {ids[key] for key in wanted["articles"]}
        found = [text for text in texts if len(text["ids"]) > 1 and carrying & set(text["ids"])]
        assert [(it["origin"], set(it["ids"])) for it in found] == [(wanted["origin"], carrying)] * (len(carrying) > 1)
    (wire,) = (text for text in texts if ids["meridian-wire"] in text["ids"])
    assert wire["partial"] == ["evening-ledger"]


def test_a_page_that_credits_two_agencies_is_neithers(run, example_path):
    _, out, _ = run("copies", "--json", "--ledger", example_path)
    (briefing,) = (text for text in json.loads(out) if "evening-ledger" in text["articles"])
    assert briefing["origin"] is None
    assert briefing["reason"] == "the page credits CP and Meridian News Agency"


def test_every_row_has_an_id_and_the_words_that_credit(run, example_path):
    _, out, _ = run("copies", "--csv", "--ledger", example_path)
    rows = list(csv.DictReader(io.StringIO(out)))
    assert len({row["id"] for row in rows}) == len(rows) > 0
    assert any("MNA" in row["credits"] for row in rows)


def test_the_screen_says_whose_it_is_and_why(run, example_path):
    _, out, _ = run("copies", "--ledger", example_path)
    assert "Meridian News Agency, 4 articles" in out
    assert "meridian-wire" in out


def test_a_ledger_without_copies_says_so(run, tmp_path):
    (tmp_path / "alone.txt").write_text("Nobody else has printed this sentence about the harbour of Sund.")
    run("add", tmp_path / "alone.txt", "--ledger", tmp_path / "l.db", "--quiet")
    _, out, _ = run("copies", "--ledger", tmp_path / "l.db")
    assert out.strip() == "No text stands in more than one article."
    _, out, _ = run("copies", "--json", "--ledger", tmp_path / "l.db")
    assert json.loads(out) == []
