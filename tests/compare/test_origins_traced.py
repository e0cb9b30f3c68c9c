"""Claims traced through tiny articles: who is an origin, who is on the way, and why."""

import itertools

import pytest

import tiny
from reportedly.compare.tracing import trace
from reportedly.dossier.tracing import tracing
from reportedly.model import ArticleStance, Certainty, Ending, Handover
from wires import CLAIM, ledger, names, of, told, traced

WIRE = told(
    "wire",
    "A soldier captured near Osk has died, the Harbour Bureau said on Friday.\n"
    "The bureau learned of the death from a partner service. The ministry would not comment.",
    ("the Harbour Bureau", "said", "A soldier captured near Osk has died"),
    ("The bureau", "learned of", "the death"),
    outlet="Boreal News Agency",
    published="2031-05-04T08:00:00Z",
)
CITING = told(
    "citing",
    "A soldier captured near Osk has died, Boreal News Agency reported, citing the Harbour Bureau.",
    ("Boreal News Agency", "reported", "A soldier captured near Osk has died", {"upstream": ["a2"]}),
    ("the Harbour Bureau", "citing", "A soldier captured near Osk has died"),
    outlet="Port Mail",
    published="2031-05-05T08:00:00Z",
)
SHORT = told(
    "short",
    "The soldier captured near Osk has died, according to Boreal News Agency.",
    ("Boreal News Agency", "according to", "The soldier captured near Osk has died"),
    outlet="Valley Post",
    published="2031-05-05T09:00:00Z",
)
NOBODY = told(
    "nobody",
    "Reports say that the captive from Osk has died.",
    ("Reports", "say", "that the captive from Osk has died"),
    published="2031-05-06T09:00:00Z",
)


def ways(trace, reading):
    return [names(trace, [step.voice for step in chain.steps]) for chain in of(trace, reading).chains]


def test_a_way_goes_on_through_the_ledgers_own_copy_of_the_report_that_is_cited():
    found = traced(WIRE, CITING, SHORT)
    assert ways(found, WIRE) == [["Harbour Bureau", "unnamed service"]]
    assert ways(found, CITING) == [["Boreal News Agency", "Harbour Bureau", "unnamed service"]]
    assert ways(found, SHORT) == [["Boreal News Agency", "Harbour Bureau", "unnamed service"]]
    assert len({it.origins for it in found.articles}) == 1


def test_each_step_has_the_words_of_the_article_that_names_it():
    found = tracing(ledger(WIRE, CITING, SHORT), CLAIM)
    (chain,) = of(found.trace, SHORT).chains
    said = [
        (step.article, found.articles[step.article].text[step.spans[0].start : step.spans[-1].end])
        for step in chain.steps
    ]
    assert said == [
        (SHORT.article.id, "Boreal News Agency"),
        (WIRE.article.id, "the Harbour Bureau"),
        (WIRE.article.id, "a partner service"),
    ]


def test_a_relay_is_a_merge_in_both_counts_with_its_words():
    found = traced(WIRE, CITING)
    (merge,) = [it for it in found.merges if it.reason == "from unnamed service by way of Harbour Bureau"]
    assert merge.certainty is Certainty.PROBABLE
    assert len(merge.places) == 2


def test_an_article_that_names_nobody_may_have_it_from_those_before_it():
    found = traced(WIRE, CITING, NOBODY)
    assert [chain.ending for chain in of(found, NOBODY).chains] == [Ending.BROKEN]
    (merge,) = [it for it in found.merges if "names nobody" in it.reason]
    assert merge.certainty is Certainty.POSSIBLE
    assert "unstated" in merge.of and {place.article for place in merge.places} == {WIRE.article.id, NOBODY.article.id}
    assert "unstated" in {voice.id for voice in found.voices}


def test_articles_that_have_it_from_each_other_are_a_circle():
    one, other = (
        told(
            mine,
            f"A soldier captured near Osk has died, the {theirs} reported on Monday.",
            (f"the {theirs}", "reported", "A soldier captured near Osk has died"),
            outlet=mine,
        )
        for mine, theirs in (("Kelm Mirror", "Border Dispatch"), ("Border Dispatch", "Kelm Mirror"))
    )
    found = traced(one, other)
    assert [chain.ending for it in found.articles for chain in it.chains] == [Ending.CIRCULAR] * 2
    assert [it.origins for it in found.articles] == [(), ()]


def test_a_post_is_read_with_the_post_that_it_answers():
    first = told("Notes-7", "Near Osk we brought in a captured soldier, badly wounded.", outlet="Notes")
    answer = told(
        "Notes-9",
        "A source in the 4th Brigade says he died this morning.",
        ("A source in the 4th Brigade", "says", "he died this morning"),
        outlet="Notes",
        handovers=(Handover("reply_to", None, "7"),),
    )
    alone = told(
        "Notes-11", answer.article.text, ("A source in the 4th Brigade", "says", "he died this morning"), outlet="Notes"
    )
    found = traced(first, answer, alone)
    assert of(found, answer).stance is ArticleStance.ASSERTS
    assert names(found, of(found, answer).origins) == ["unnamed 4th Brigade source"]
    assert of(found, alone) is None


def test_a_toll_is_another_claim():
    toll = told(
        "toll",
        "The president said that more than 3,000 soldiers had been killed near Osk.",
        ("The president", "said", "more than 3,000 soldiers had been killed near Osk"),
    )
    found = traced(WIRE, toll)
    assert "president" not in " ".join(voice.name for voice in found.voices)


def test_the_agency_that_a_page_credits_is_on_the_way():
    copy = told(
        "copy",
        f"{WIRE.article.text}\n© Boreal News Agency",
        ("the Harbour Bureau", "said", "A soldier captured near Osk has died"),
        outlet="Hill Gazette",
    )
    found = traced(WIRE, copy)
    (way,) = ways(found, copy)
    assert way[0] == "Boreal News Agency"


def test_an_outlet_is_known_by_the_head_of_its_page_and_is_no_origin_beside_others():
    page = told(
        "page",
        "Mill TV\n\nA soldier captured near Osk has died, the Harbour Bureau said. Mill TV has seen the captured "
        "soldier who died near Osk.",
        ("the Harbour Bureau", "said", "A soldier captured near Osk has died"),
        ("Mill TV", "has seen", "the captured soldier who died near Osk"),
    )
    found = traced(page)
    assert names(found, of(found, page).origins) == ["Harbour Bureau"]


def test_an_article_led_by_a_denial_denies():
    denial = told(
        "denial",
        "The ministry rejected reports that a soldier captured near Osk had died. “There was no such soldier who "
        "died,” it said.",
        ("The ministry", "rejected", "reports that a soldier captured near Osk had died", {"stance": "denies"}),
        ("it", "said", "There was no such soldier who died"),
    )
    found = traced(WIRE, denial)
    assert of(found, denial).stance is ArticleStance.DENIES
    assert of(found, denial).origins == ()
    assert len(of(found, denial).denied_by) >= 1


@pytest.mark.parametrize(
    ("who", "what", "denies"),
    [
        ("Varra’s embassy", "that any of its citizens had been captured", True),
        ("Varra’s embassy", "that any of its citizens had been robbed", False),
        ("Varra’s embassy", "that the town had been captured", False),
        ("Torland’s embassy", "that any of its citizens had been captured", False),
    ],
)
def test_who_denies_it_of_all_of_theirs_denies_it_of_one(who, what, denies):
    page = told(
        "page",
        f"A Varran soldier who was captured near Osk has died, the Harbour Bureau said. {who} denied {what}.",
        ("the Harbour Bureau", "said", "A Varran soldier who was captured near Osk has died"),
        (who, "denied", what, {"stance": "denies"}),
    )
    found = tracing(ledger(page), "A Varran soldier captured near Osk has died").trace
    assert bool(found.articles[0].denied_by) is denies


def test_who_calls_the_story_false_denies_it_and_who_only_passes_that_on_does_not():
    page = told(
        "page",
        "A soldier captured near Osk has died, the Harbour Bureau said. Ana Marr told Port Mail that the story was a "
        "hoax. The clerk denied that the mill was old.",
        ("the Harbour Bureau", "said", "A soldier captured near Osk has died"),
        ("Ana Marr", "told", "that the story was a hoax"),
        ("Port Mail", "told", "that the story was a hoax", {"upstream": ["a2"]}),
        ("The clerk", "denied", "that the mill was old", {"stance": "denies"}),
    )
    found = traced(page)
    assert names(found, of(found, page).denied_by) == ["Ana Marr"]


def test_persons_with_one_quotation_may_be_one():
    words = "“The soldier captured near Osk has died and we buried him at noon beside the old mill”"
    pages = [
        told(name, f"{opening} {words}, {who} said.", (who, "said", words), outlet=outlet)
        for name, who, outlet, opening in (
            ("one", "Diane", "Port Mail", "Few came to the grave by the river, where the bells of two villages rang."),
            ("two", "Ana Marr", "Valley Post", "In the harbour the ferries lay still all day and the shops were shut."),
        )
    ]
    merged = [it for it in traced(*pages).merges if "the same quotation" in it.reason]
    assert [it.certainty for it in merged] == [Certainty.POSSIBLE]


def test_copies_of_one_text_that_name_a_voice_in_two_ways_may_speak_of_one():
    rest = "\n".join(
        f"Line {n} of the report tells of the mill, the river and the ferry in words of its own." for n in "abcdef"
    )
    pages = [
        told(
            name,
            f"A soldier captured near Osk has died on the third day, {who} said.\n{rest}",
            (who, "said", "A soldier captured near Osk has died on the third day"),
            outlet=outlet,
        )
        for name, who, outlet in (("one", "Harbour TV", "Port Mail"), ("two", "the Mill Channel", "Valley Post"))
    ]
    found = traced(*pages)
    assert [it.certainty for it in found.merges if "copies of one text" in it.reason] == [Certainty.POSSIBLE]
    assert found.low == 1


@pytest.mark.parametrize("order", list(itertools.permutations((WIRE, CITING, SHORT, NOBODY)))[:6])
def test_the_order_of_arrival_makes_no_difference(order):
    assert traced(*order) == traced(WIRE, CITING, SHORT, NOBODY)


def test_nothing_is_traced_through_no_articles():
    found = trace(CLAIM, [], {})
    assert (found.articles, found.low, found.high, found.merges) == ((), 0, 0, ())
    assert tracing(tiny.ledger(), CLAIM).trace == found
