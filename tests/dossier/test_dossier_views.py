"""Rows of a ledger: articles, notes, findings, problems, counts."""

import tiny
from reportedly.dossier import findings, listing, margin, overview, page, trouble, troubles
from reportedly.model.store import Filter


def test_a_note_names_voice_stance_and_relay(story):
    first = margin(story.article, story.extraction)[0]
    assert (first.voice, first.stance, first.cue) == ("Meridian", "asserts", "said")
    assert (first.relies_on, first.through) == (("a2",), ("the bureau",))
    assert first.id == f"{story.article.id}.a1"
    assert first.locator == f"{story.article.id}#0-52"


def test_a_figure_names_the_voice_that_gives_it(story):
    figure = next(note for note in margin(story.article, story.extraction) if note.number == "f1")
    assert (figure.words, figure.low, figure.high, figure.voice) == ("More than 3,000", 3000, None, "Dasko")


def test_where_nobody_is_named_the_voice_is_none():
    text = "He is believed to be dead."
    it = tiny.reading(tiny.article(text), tiny.said(text, "a1", None, "believed to", ["He", "be dead"]))
    (note,) = margin(it.article, it.extraction)
    assert (note.voice, note.content) == (None, "He … be dead")


def test_words_that_run_over_a_line_break_become_one_line():
    text = "The chief\nof staff said no."
    it = tiny.reading(tiny.article(text), tiny.said(text, "a1", "The chief\nof staff", "said", "no"))
    assert margin(it.article, it.extraction)[0].voice == "The chief of staff"


def test_the_list_is_in_order_of_publication_with_revisions_and_counts(story):
    first = tiny.article(
        "Killed: 9.", name="a", url="https://x.example/p", published="2024-02-01", captured="2024-02-02"
    )
    later = tiny.article("Hurt: 9.", name="b", url="https://x.example/p", published="2024-02-01", captured="2024-02-05")
    rows = list(listing(tiny.ledger(story, tiny.reading(later), tiny.reading(first))))
    assert sorted((row.name, row.revision, row.revisions) for row in rows) == [
        ("a", 1, 2),
        ("b", 2, 2),
        ("story", 1, 1),
    ]
    assert (rows[-1].name, rows[-1].attributions, rows[-1].figures) == ("story", 4, 1)
    assert rows[-1].opening == "Meridian said the bureau believes a soldier has died. More than 3,000 have…"
    assert rows[-1].locator == f"{story.article.id}#0-{len(story.article.text)}"


def test_an_article_is_called_by_its_name_only_where_no_other_has_it(story):
    twins = [tiny.reading(tiny.article(text, name="twin")) for text in ("one", "two")]
    keys = {row.name: row.key for row in listing(tiny.ledger(story, *twins))}
    assert keys["story"] == "story"
    assert keys["twin"] in {it.article.id for it in twins}


def test_the_list_keeps_to_the_filter(story):
    store = tiny.ledger(story, tiny.reading(tiny.article("x", outlet="Other", published="2024-03-01")))
    assert [row.outlet for row in listing(store, Filter(outlet="courier"))] == ["The Courier"]
    assert [row.outlet for row in listing(store, Filter(since="2024-03"))] == ["Other"]
    assert [row.outlet for row in listing(store, Filter(stance="denies"))] == ["The Courier"]


def test_a_search_finds_voices_contents_and_sentences_with_their_attribution(story):
    found = {(it.kind, it.words): it for it in findings(tiny.ledger(story), "bureau")}
    voice = found["voice", "the bureau"]
    assert (voice.voice, voice.stance, voice.id) == ("the bureau", "asserts", f"{story.article.id}.a2")
    content = found["content", "the bureau believes a soldier has died"]
    assert (content.voice, content.title) == ("Meridian", "A soldier has died")
    sentence = found["article", "Meridian said the bureau believes a soldier has died."]
    assert (sentence.voice, sentence.stance) == (None, None)
    assert sentence.locator == f"{story.article.id}#0-53"


def test_the_locator_of_a_finding_leads_to_its_words(story):
    for it in findings(tiny.ledger(story), "soldier"):
        start, end = map(int, it.locator.split("#")[1].split("-"))
        assert story.article.text[start:end] == it.words


def test_a_search_keeps_to_the_stance(story):
    store = tiny.ledger(story)
    assert [it.stance for it in findings(store, "lived", Filter(stance="denies")) if it.kind == "content"] == ["denies"]
    assert not list(findings(store, "lived", Filter(stance="doubts")))


def test_a_page_shows_its_own_problems_only(story):
    ours, elsewhere = tiny.problem(story.article), tiny.problem(story.article, place="line 7")
    it = tiny.reading(story.article, *story.extraction.attributions, problems=[ours, elsewhere])
    store = tiny.ledger(it)
    assert page(store, story.article).troubles == (trouble(ours),)
    assert {row.locator for row in troubles(store)} == {"story.html", "story.html#line 7"}


def test_a_problem_has_the_same_id_each_time(story):
    ours = tiny.problem(story.article)
    assert (
        trouble(ours).id == trouble(tiny.problem(story.article)).id != trouble(tiny.problem(story.article, "other")).id
    )


def test_the_overview_counts_everything(story):
    it = overview(tiny.ledger(story), "case.db")
    assert (it.locator, it.captures, it.articles, it.attributions, it.figures, it.unread) == ("case.db", 1, 1, 4, 1, 0)
    assert it.made_by == ("reportedly 0, tiny",)
