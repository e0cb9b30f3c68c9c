"""Exports of Telegram Desktop."""

import json

import pytest
from desk import take

from reportedly.model import Handover


def message(number, text, **more):
    return {
        "id": number,
        "type": "message",
        "date": "2024-03-05T06:07:08",
        "date_unixtime": "1709618828",
        "text": text,
    } | more


@pytest.fixture
def export(tmp_path, monkeypatch):
    """Writes an export of one channel and reads it."""
    monkeypatch.chdir(tmp_path)

    def write(*messages, **more):
        chat = {"name": "Pier Watch", "type": "public_channel", "id": 42, "messages": list(messages)} | more
        (tmp_path / "result.json").write_text(json.dumps(chat, indent=1), encoding="utf-8")
        return take("result.json")

    return write


def test_a_message_becomes_an_article(export):
    article = export(message(7, "Three died, they say.", **{"from": "Pier Watch"})).only
    assert (article.name, article.locator, article.text) == ("Pier-Watch-7", "message 7", "Three died, they say.")
    metadata = article.metadata
    assert (metadata.outlet, metadata.byline) == ("Pier Watch", None)
    assert (metadata.published, metadata.published_by) == ("2024-03-05T06:07:08Z", "telegram")


def test_mixed_text_is_joined(export):
    text = ["See ", {"type": "link", "text": "gull.example"}, " – ", {"type": "bold", "text": "now"}, "!"]
    assert export(message(7, text)).only.text == "See gull.example – now!"


def test_text_may_stand_in_the_entities_alone(export):
    entities = [{"type": "plain", "text": "Two "}, {"type": "spoiler", "text": "boats"}]
    assert export(message(7, "", text_entities=entities)).only.text == "Two boats"


def test_what_is_passed_on_is_kept(export):
    taken = export(
        message(7, "x", forwarded_from="Harbour Eye", forwarded_from_id="channel9"),
        message(8, "y", reply_to_message_id=7),
        message(9, "z", forwarded_from=None, author="Ada"),
    )
    assert [article.handovers for article in taken.articles] == [
        (Handover("forwarded_from", "Harbour Eye", "channel9"),),
        (Handover("reply_to", None, "7"),),
        (Handover("forwarded_from", None, None),),
    ]
    assert taken.articles[2].metadata.byline == "Ada"


def test_pictures_and_service_messages_are_nothing(export):
    service = {"id": 1, "type": "service", "action": "pin_message", "text": ""}
    taken = export(service, message(2, "", photo="photos/1.jpg"), message(3, "x"))
    assert [article.name for article in taken.articles] == ["Pier-Watch-3"]
    assert not taken.problems


def test_unknown_types_are_problems_and_the_rest_goes_on(export):
    taken = export(
        message(1, "one"),
        message(2, "two", type="hologram"),
        message(3, ["three ", {"type": "smell", "text": "of smoke"}]),
        message(4, 44),
        message(5, [{"type": ["bold"], "text": "five"}, 5, {"type": "bold"}]),
        "six",
        message(7, "seven"),
    )
    assert taken.texts == ["one", "three of smoke", "five", "seven"]
    assert [problem.place for problem in taken.problems] == [
        *("message 2", "message 3", "message 4", "message 5", "message 5", "message 5", "message None")
    ]
    assert taken.problems[0].reason == "is a message of unknown type 'hologram'"
    assert all(problem.file == "result.json" and problem.remedy for problem in taken.problems)


def test_an_export_of_all_chats(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    chats = [
        {"name": "Pier Watch", "type": "public_channel", "id": 42, "messages": [message(1, "one")]},
        {"type": "saved_messages", "id": 43, "messages": [message(1, "mine")]},
        {"name": "Gull Talk", "type": "private_group", "id": 44, "messages": [message(1, "two", **{"from": "Ada"})]},
    ]
    export = {"about": "x", "contacts": {"list": [{"user_id": 1}]}, "chats": {"about": "y", "list": chats}}
    (tmp_path / "result.json").write_text(json.dumps(export))
    taken = take("result.json")
    assert [article.locator for article in taken.articles] == [f"chat {n} message 1" for n in (42, 43, 44)]
    assert [article.metadata.outlet for article in taken.articles] == ["Pier Watch", None, "Gull Talk"]
    assert [article.metadata.byline for article in taken.articles] == [None, None, "Ada"]
    assert len({article.id for article in taken.articles}) == 3


def test_an_export_without_words_is_a_problem(export):
    assert "holds no page, message" in export().problem.reason


def test_a_cut_off_export_gives_the_messages_before_the_cut(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    chat = {"name": "Pier Watch", "type": "public_channel", "id": 42, "messages": [message(n, "x") for n in range(9)]}
    data = json.dumps(chat)
    (tmp_path / "result.json").write_text(data[: data.index('"id": 5')])
    taken = take("result.json")
    assert [article.locator for article in taken.articles] == [f"message {n}" for n in range(5)]
    assert taken.problem.place == "after message 4"
    assert taken.problem.reason.startswith("the JSON is cut off or damaged")


def test_json_nested_without_end_is_a_problem(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "result.json").write_text('{"name": "x", "messages": [{"id": 1, "text": ' + "[" * 2_000_000)
    assert take("result.json").problem.reason == "nests JSON values more than 64 deep"


def test_a_value_without_end_is_a_problem(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("reportedly.capture.json_stream.MAX_RECORD", 3_000_000)
    (tmp_path / "result.json").write_text('{"name": "x", "messages": [{"id": 1, "text": "' + "x" * 9_000_000)
    assert take("result.json").problem.reason == "holds one value of more than 3,000,000 bytes"
