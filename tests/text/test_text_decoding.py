"""Bytes to text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.text.decoding import Decoded, codec_name, decode

ENGLISH = (
    "“We were forty in a room for ten,” said Jon Ardel — a corporal — who was captured. The ministry’s list was short."
)
SAMPLES = [
    (ENGLISH, "cp1252"),
    ("Le ministère a déclaré que trois soldats étaient portés disparus près de la frontière, à Genève.", "cp1252"),
    ("Ministerstvo uvedlo, že při útoku na město zahynulo nejméně pět lidí a řada dalších byla zraněna.", "cp1250"),
    ("Министерство сообщило, что при обстреле города погибли не менее пяти человек, многие ранены.", "cp1251"),
    ("Министерство сообщило, что при обстреле города погибли не менее пяти человек, многие ранены.", "koi8_r"),
    ("Міністерство повідомило, що внаслідок обстрілу міста загинуло щонайменше п’ять людей.", "cp1251"),
    ("قالت الوزارة إن خمسة أشخاص على الأقل قتلوا في قصف المدينة يوم الاثنين", "cp1256"),
    ("该部表示，周一的炮击造成至少五人死亡，多人受伤。目击者称城市部分地区起火。", "gb18030"),
    ("同省は月曜日の砲撃で少なくとも5人が死亡し、多数が負傷したと発表した。", "cp932"),
    ("국방부는 월요일 포격으로 최소 5명이 숨졌다고 밝혔다.", "cp949"),
    ("Το υπουργείο ανακοίνωσε ότι τουλάχιστον πέντε άνθρωποι σκοτώθηκαν.", "cp1253"),
    ("Bakanlık, şehrin bombalanmasında en az beş kişinin öldüğünü açıkladı.", "cp1254"),
]


@pytest.mark.parametrize(("text", "encoding"), SAMPLES)
def test_legacy_encodings_are_guessed_and_said_to_be_guesses(text, encoding):
    decoded = decode(text.encode(encoding))
    assert (decoded.text, decoded.sure) == (text, False)


@pytest.mark.parametrize(("text", "encoding"), SAMPLES)
def test_a_declaration_makes_them_sure(text, encoding):
    assert decode(text.encode(encoding), encoding) == Decoded(text, codec_name(encoding), sure=True)


@pytest.mark.parametrize(("text", "_"), SAMPLES)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_needs_no_declaration_and_believes_none(text, _, encoding):
    decoded = decode(text.encode(encoding), "windows-1252")
    assert (decoded.text, decoded.sure) == (text, True)


@pytest.mark.parametrize("text", [text for text, _ in SAMPLES if " " in text])
@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_is_known_by_its_spaces(text, encoding):
    assert decode(text.encode(encoding)) == Decoded(text, encoding, sure=True)


def test_damaged_utf8_stays_utf8():
    data = ("Le ministère a déclaré à Genève" * 3).encode() + b"\xe2\x80"
    decoded = decode(data)
    assert (decoded.encoding, decoded.sure) == ("utf-8", False)
    assert decoded.text == "Le ministère a déclaré à Genève" * 3 + "\ufffd"


def test_a_mark_is_believed_even_where_the_text_is_damaged():
    assert decode(b"\xff\xfea") == Decoded("\ufffd", "utf-16", sure=False)


@pytest.mark.parametrize(
    ("declared", "codec"),
    [
        ("ISO-8859-1", "cp1252"),
        (" 'UTF8' ", "utf-8"),
        ("windows-1251", "cp1251"),
        ("gb2312", "gb18030"),
        ("x-unknown", None),
        ("rot13", None),
        ("zip", None),
        ("idna", None),
        ("punycode", None),
        ("unicode_escape", None),
        ("a\0b", None),
        ("", None),
        (None, None),
    ],
)
def test_declared_names(declared, codec):
    assert codec_name(declared) == codec


def test_iso_2022_jp_is_believed_where_declared():
    text = "同省は月曜日に発表した。"
    assert decode(text.encode("iso2022_jp"), "iso-2022-jp").text == text


@settings(deadline=None)
@given(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff")))
def test_utf8_comes_back_as_it_was(text):
    assert decode(text.encode()) == Decoded(text, "utf-8", sure=True)


@settings(deadline=None)
@given(
    st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff")),
    st.sampled_from(["utf-8-sig", "utf-16", "utf-32"]),
)
def test_marked_text_comes_back_without_its_mark(text, encoding):
    decoded = decode(text.encode(encoding))
    assert (decoded.text, decoded.sure) == (text, True)


@settings(deadline=None)
@given(
    st.binary(max_size=500), st.one_of(st.none(), st.sampled_from(["cp1251", "utf-16", "big5"]), st.text(max_size=12))
)
def test_any_bytes_decode(data, declared):
    decoded = decode(data, declared)
    assert decoded == decode(data, declared)
    assert decoded.text == data.decode(decoded.encoding, "strict" if decoded.sure else "replace")
