"""The words of a page that are compared; hostile text among them."""

import time

import press
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.compare.reuse import compare
from reportedly.compare.reuse_fingerprint import WINDOW, fingerprint
from reportedly.compare.reuse_packing import pack, unpack
from reportedly.compare.reuse_page import page
from reportedly.compare.reuse_quotation import quotations
from reportedly.compare.reuse_wording import wording

SIGNS = st.text(alphabet="aB1 .,“”\"'‘’()—–-•|/_\n©😀é中\u200b", max_size=400)


@given(SIGNS)
def test_every_word_stands_where_it_says(text):
    found = wording(press.page(text))
    assert len(found.words) == len(found.spans) == len(found.is_own) == len(found.item)
    for word, (start, end) in zip(found.words, found.spans, strict=True):
        assert text[start:end].lower() == word


@given(SIGNS)
def test_what_is_packed_comes_back(text):
    article = press.page(text, *press.WIRE, "___", *press.OTHER, title="Cracked bridge cuts the valley off")
    found = wording(article)
    assert unpack(article.id, article.text, pack(found)) == found


@given(SIGNS)
def test_no_text_is_too_odd_to_be_compared(noise):
    one = press.page(noise, *press.WIRE, name="one")
    other = press.page(*press.WIRE, noise, name="other")
    found = compare(page(one), page(other))
    for passage in found.passages if found else ():
        first, second = sorted((one, other), key=lambda article: article.id)
        assert passage.first.of(first.text)
        assert passage.second.of(second.text)


def test_a_long_shared_run_gives_a_shared_key():
    run = " ".join(f"word{n}" for n in range(WINDOW + 7))
    one = page(press.page(f"Alpha beta gamma delta. {run} and so it ended."))
    other = page(press.page(f"Something else was said before all of it, {run} and nobody knew why."))
    assert set(fingerprint(one)) & set(fingerprint(other))


def test_scripts_without_spaces_have_words():
    assert len(wording(press.page("今日は橋が閉鎖されたと運輸局が発表した。")).words) > 10


def test_quotations_of_every_kind_are_found():
    assert _quoted("He said “the bridge is gone” and left.") == ["“the bridge is gone”"]
    assert _quoted('"The bridge," she said, "is gone."') == ['"The bridge,"', '"is gone."']
    assert _quoted("He said ‘‘the bridge is gone’’ and left.") == ["‘‘the bridge is gone’’"]
    assert _quoted("The mayor's office said 'the bridge is gone' and left.") == ["'the bridge is gone'"]
    assert _quoted("She went on: “The bridge is gone. It was old.") == ["“The bridge is gone. It was old."]
    assert _quoted("and it will not come back,” she said.") == ["and it will not come back,”"]


def _quoted(paragraph):
    return [span.of(paragraph) for span in quotations(paragraph)]


def test_a_post_is_a_quotation():
    post = "Nobody told the valley that the bridge was going to be closed on the very first day of the harvest."
    found = wording(press.page(post, "— Ruta Lenn (@rutalenn) May 4, 2031", press.LEAD))
    assert found.own_count == len(press.LEAD.replace("'", " ").split())


def test_hard_wrapped_sentences_count_as_one_line():
    wrapped = press.LEAD.replace("after engineers", "after\nengineers").replace("transport office", "transport\noffice")
    assert wording(press.page(wrapped)).words == wording(press.page(press.LEAD)).words


@pytest.mark.parametrize(
    "hostile",
    [
        "'aaa " * 100_000,
        "By " + "A " * 200_000,
        "\n".join(["By " + "Ab Cd, " * 25] * 2000),
        "Reporting by " * 40_000,
        "_ " * 200_000 + "x",
        "HALM " * 100_000 + "(",
        "“" * 300_000,
        ". " * 200_000,
        "(AP " * 100_000,
        "©" * 300_000,
        "one two three four five six seven eight. " * 10_000,
    ],
    ids=[
        "quotes",
        "names",
        "bylines",
        "sign-offs",
        "rules",
        "datelines",
        "openings",
        "stops",
        "brackets",
        "signs",
        "echo",
    ],
)
def test_a_hostile_page_is_done_within_seconds(hostile):
    started = time.process_time()
    one = page(press.page(hostile, name="one"))
    other = page(press.page(hostile, press.LEAD, name="other"))
    compare(one, other)
    fingerprint(one)
    assert time.process_time() - started < 10
