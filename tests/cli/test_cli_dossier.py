"""The command ``dossier``: a page to keep, or one sentence that says what to do."""

CLAIM = "A Quorran soldier captured by Velmoran forces has died of his wounds"


def test_the_page_is_written_and_told_of(run, example_path, tmp_path):
    output = tmp_path / "soldier.html"
    code, out, err = run("dossier", CLAIM, "-o", output, "--ledger", example_path)
    assert (code, out) == (0, "")
    assert f"{output.stat().st_size:,} bytes" in err and "articles" in err
    assert output.read_text("utf-8").startswith("<!DOCTYPE html>")
    assert not list(tmp_path.glob("*.part"))


def test_a_file_is_not_written_over_unless_asked(run, example_path, tmp_path):
    output = tmp_path / "dossier.html"
    output.write_text("mine")
    code, _, err = run("dossier", "captive", "-o", output, "--ledger", example_path)
    assert code == 2 and "--force" in err and output.read_text() == "mine"
    code, out, err = run("dossier", "captive", "-o", output, "--force", "-q", "--ledger", example_path)
    assert (code, out, err) == (0, "", "") and "<html" in output.read_text("utf-8")


def test_filters_and_limit_choose(run, example_path, tmp_path):
    output = tmp_path / "dossier.html"
    chosen = "--outlet", "Hesten", "--since", "2024-02", "--limit", 2
    code, _, _ = run("dossier", "Quorran", "soldier", *chosen, "-o", output, "--ledger", example_path)
    text = output.read_text("utf-8")
    assert code == 0 and "Outlets with “Hesten” in their name, since Feb 2024".lower() in text.lower()
    assert text.count('class="stances"') == 2
    assert "Oskarad Tribune" not in text


def test_nothing_found_is_told_in_one_sentence(run, example_path, tmp_path):
    output = tmp_path / "dossier.html"
    code, out, err = run("dossier", "xylophone", "zeppelin", "-o", output, "--ledger", example_path)
    assert (code, out) == (2, "") and "No article here speaks of 'xylophone zeppelin'" in err
    assert not output.exists()


def test_a_place_that_cannot_be_written_is_named(run, example_path, tmp_path):
    code, _, err = run("dossier", "captive", "-o", tmp_path / "no" / "x.html", "--ledger", example_path)
    assert code == 2 and "cannot be written" in err
    code, _, err = run("dossier", "captive", "-o", tmp_path / ("x" * 300), "--ledger", example_path)
    assert code == 2 and "cannot be written" in err
    (tmp_path / "folder").mkdir()
    code, _, err = run("dossier", "captive", "-o", tmp_path / "folder", "--force", "--ledger", example_path)
    assert code == 2 and "cannot be written" in err and not list(tmp_path.glob("*.part"))


def test_no_ledger_no_dossier(run, tmp_path):
    code, _, err = run("dossier", "captive", "-o", tmp_path / "x.html", "--ledger", tmp_path / "none.db")
    assert code == 2 and "no ledger" in err.lower()
