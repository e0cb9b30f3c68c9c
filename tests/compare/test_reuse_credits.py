"""Whose text a page says that it carries."""

import press
import pytest

from reportedly.compare.credits import credits
from reportedly.compare.outlets import canonical, same_name, table
from reportedly.compare.reuse_page import page
from reportedly.model import Handover


def named(*lines, **metadata):
    """The credits of a page as (name, form)."""
    return {(credit.name, credit.kind) for credit in credits(press.page(*lines, **metadata))}


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("By ANNA BREK Associated Press", "AP"),
        ("By Anna Brek, AP Diplomatic Writer | on", "AP"),
        ("By The Associated Press", "AP"),
        ("By Anna Brek and Tom Ilves, Bloomberg News", "Bloomberg"),
        ("By    ANNA   BREK    Agence France-Presse", "AFP"),
        ("Posted 6:08 am, May 4, 2031, by CNN Wires", "CNN"),
        ("The Associated Press — By ANNA BREK - AP Business Writer", "AP"),
        ("The Associated Press | Sunday, May 4, 2031, 11:30 a.m.", "AP"),
        ("Anna Brek | Reuters | Updated 4 May", "Reuters"),
        ("USA TODAY Published 1:42 p.m. ET May 4, 2031", "USA TODAY"),
        ("by Associated Press / May.04.2031 / 2:57 PM ET", "AP"),
        ("Agence France-Presse in Osk", "AFP"),
        ("Source: The Daily Beast", "The Daily Beast"),
        ("From The Washington Post", "The Washington Post"),
        ("By Boreal News Agency", "Boreal News Agency"),
    ],
)
def test_bylines(line, name):
    found = named(press.HEADLINE, line, "May 4, 2031", *press.WIRE[:2])
    assert {it for it, _ in found} == {name}


@pytest.mark.parametrize(
    "line",
    [
        "Photo: Anna Brek, AP",
        "Anna Brek / AP",
        "Anna Brek/AFP/Getty Images",
        "(Anna Brek/Reuters)",
        "AP Photo/Anna Brek",
        "Anna Brek, Associated Press",
        "AP",
    ],
)
def test_a_line_over_a_caption_credits_the_picture(line):
    caption = "Lorries wait in front of the northern bridge at Osk after it had been closed to all traffic on Monday."
    assert named(press.HEADLINE, line, caption, *press.WIRE[:2]) == set()


@pytest.mark.parametrize(
    "line",
    [
        "Cracks nobody wants to see | Mashable",
        "People on the bridge",
        "People in Norvia fear for their harvest",
        "Mayors blast CNN",
        "© AP PHOTO/ ANNA BREK",
    ],
)
def test_a_headline_or_a_picture_credits_nobody(line):
    assert named(line, "4 May 2031", *press.WIRE[:2]) == set()


def test_every_source_of_a_list_counts():
    assert named(press.HEADLINE, "Source: WSJ, CNBC", *press.WIRE[:2]) == {
        ("The Wall Street Journal", "byline"),
        ("CNBC", "byline"),
    }


def test_a_name_alone_over_a_time_or_a_dateline_is_a_byline():
    assert named(press.HEADLINE, "Reuters", "4 May 2031", press.LEAD) == {("Reuters", "credit line")}
    assert named(press.HEADLINE, "Associated Press", f"OSK, Norvia — {press.LEAD}") == {("AP", "credit line")}


@pytest.mark.parametrize(
    ("dateline", "name"),
    [
        ("OSK, Norvia (AP) — ", "AP"),
        ("(Reuters) - ", "Reuters"),
        ("OSK, May 4 (Reuters) - ", "Reuters"),
        ("OSK, May 4 /TASS/. ", "TASS"),
        ("Osk [Norvia], May 4 (ANI): ", "ANI"),
        ("OSK (AFP, Reuters) - ", "AFP"),
        ("(Washington Examiner) ", "Washington Examiner"),
        ("OSK, Norvia (BNA) — ", "BNA"),
    ],
)
def test_datelines(dateline, name):
    assert named(press.HEADLINE, dateline + press.LEAD) == {(name, "dateline")}


def test_an_aside_in_brackets_is_no_dateline():
    assert (
        named("The regional transport office (RTO) - which nobody likes - has closed a bridge at Osk again.") == set()
    )


@pytest.mark.parametrize(
    ("line", "name", "kind"),
    [
        ("© Copyright 2031 The Associated Press. All rights reserved.", "AP", "copyright"),
        ("© 2031 Thomson/Reuters.  All rights reserved.", "Reuters", "copyright"),
        ("Copyright 2031 by CNN NewSource. All rights reserved.", "CNN", "copyright"),
        ("© Boreal News Agency. Republished with permission.", "Boreal News Agency", "copyright"),
        ("(Reporting by Anna Brek in Osk; Writing by Tom Ilves; Editing by Jo Park)", "Reuters", "sign-off"),
        ("The ferry will start on Friday, the navy said. — AFP", "AFP", "sign-off"),
        ("This story originally appeared on Harbour Weekly.", "Harbour Weekly", "republished"),
        (
            "This article was first published by ProPublica and is republished under a licence.",
            "ProPublica",
            "republished",
        ),
        ("Reprinted with permission from The Conversation.", "The Conversation", "republished"),
        ("Associated Press writers Anna Brek and Tom Ilves contributed to this report.", "AP", "contributors"),
        ("politico.com/story/2031/05/04/cracked-bridge-valley-722205", "Politico", "link"),
    ],
)
def test_marks_under_the_story(line, name, kind):
    assert (name, kind) in named(press.HEADLINE, *press.WIRE[:2], line)


def test_an_agency_that_contributed_is_not_credited_with_the_text():
    line = "The Associated Press contributed to this report."
    assert named(press.HEADLINE, *press.WIRE[:2], line) == set()


def test_a_portals_line_names_whom_it_has_it_from():
    assert named(press.HEADLINE, "Harbour Weekly•", *press.WIRE[:2]) == {("Harbour Weekly", "provider")}
    assert named(press.HEADLINE, "feeds.cbsnews.com•", *press.WIRE[:2]) == {("CBS News", "provider")}


def test_what_the_container_says_counts():
    given = [Handover("feed_source", "Boreal News Agency", None)]
    assert named(*press.WIRE, byline="Anna Brek, Reuters", handovers=given) == {
        ("Boreal News Agency", "metadata"),
        ("Reuters", "metadata"),
    }


def test_a_credit_points_to_its_words():
    article = press.page(press.HEADLINE, "By Anna Brek, Reuters", "May 4, 2031", *press.WIRE)
    (found,) = credits(article)
    assert found.span.of(article.text) == "By Anna Brek, Reuters"


def test_no_name_of_the_table_is_two_outlets():
    names = [name for entry in table() for name in {entry.name, *entry.aliases}]
    assert len(names) == len(set(names))
    hosts = [host for entry in table() for host in entry.hosts]
    assert len(hosts) == len(set(hosts))


def test_names_in_many_writings_are_one():
    assert canonical("the associated press") == "AP"
    assert canonical("www.nytimes.com/section/world") == "The New York Times"
    assert canonical("yahoo.com/news") == "Yahoo News"
    assert same_name("MNA", "Meridian News Agency")
    assert not same_name("MNA", "Meridian")


def test_a_host_goes_by_the_name_that_its_page_writes():
    lines = ("Quota row | The Harbour Mail", *press.OTHER, "harbourmail.com", "Write to the Harbour Mail")
    assert page(press.page(*lines, outlet="harbourmail.com")).imprint.outlet == "The Harbour Mail"
    assert page(press.page(*press.OTHER, outlet="harbourmail.com")).imprint.outlet == "harbourmail.com"
    assert page(press.page(*press.OTHER, url="https://www.bbc.co.uk/news/1")).imprint.outlet == "BBC News"
