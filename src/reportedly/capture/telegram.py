"""The ``result.json`` that Telegram Desktop exports: one chat, or all of them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, BinaryIO

from reportedly.capture.fault import FaultError
from reportedly.capture.inflate import plain
from reportedly.capture.json_stream import values
from reportedly.capture.moment import iso
from reportedly.capture.names import slug, stem, word
from reportedly.model import Capture, Handover, Item, Metadata, Problem

HOMES = ("", "chats.list.item.", "left_chats.list.item.")
"""Where chats stand in an export of one chat, of all chats, and of those that were left."""

HEADINGS = ("name", "type", "id")
"""What an export says of a chat before its messages."""

ENTITIES = frozenset(
    {
        *("plain", "mention", "hashtag", "bot_command", "link", "email", "bold", "italic", "code", "pre", "text_link"),
        *("mention_name", "phone", "cashtag", "underline", "strikethrough", "blockquote", "bank_card", "spoiler"),
        *("custom_emoji", "unknown"),
    }
)
"""Kinds of text that Telegram Desktop writes (``export_output_json.cpp``, "unknown" among them)."""

LOOK = "Look at that message in the export; export it again with a newer Telegram Desktop if it matters."
"""Remedy for what this version does not know."""

_PLACES = {home + heading: heading for home in HOMES for heading in (*HEADINGS, "messages.item")}
_CHATS = frozenset(home.removesuffix(".") for home in HOMES if home)


@dataclass(frozen=True, slots=True)
class Chat:
    """What has been told so far of the chat that messages belong to; ``home`` is where it stands in the export."""

    home: str = ""
    name: object = None
    type: object = None
    id: object = None

    def told(self, heading: str, value: object) -> "Chat":
        """The chat with one more heading known."""
        return replace(self, **{heading: value})  # type: ignore[arg-type]

    def locator(self, message: object) -> str:
        """Where a message of this chat stands in the export."""
        return f"chat {self.id} message {message}" if self.home else f"message {message}"


def items(capture: Capture, stream: BinaryIO) -> Iterator[Item | Problem]:
    """One item a message with text. Service messages (joined, pinned) and bare pictures are none."""
    chat = Chat()
    for prefix, value in values(plain(stream), frozenset(_PLACES), _CHATS):
        if prefix in _CHATS:
            chat = Chat(prefix)
        elif (heading := _PLACES[prefix]) in HEADINGS:
            chat = chat.told(heading, value)
        else:
            yield from _message(capture, chat, value)


def _message(capture: Capture, chat: Chat, message: Any) -> Iterator[Item | Problem]:
    """The item of one message, and a problem where parts of it are unknown."""
    if not isinstance(message, dict):
        yield FaultError("is no message object", LOOK).of(capture, chat.locator(None))
        return
    place, kind = chat.locator(word(message.get("id"))), message.get("type", "message")
    if kind == "message":
        yield from _written(capture, chat, message, place)
    elif kind != "service":
        yield FaultError(f"is a message of unknown type {kind!r:.60}", LOOK).of(capture, place)


def _written(capture: Capture, chat: Chat, message: dict[str, Any], place: str) -> Iterator[Item | Problem]:
    text, strange = _text(message.get("text") or message.get("text_entities") or "")
    if text.strip():
        yield _item(capture, chat, message, text)
    for reason in strange:
        yield FaultError(reason, LOOK).of(capture, place)


def _text(parts: Any) -> tuple[str, list[str]]:
    """The text of a message, given as a string or as a list of strings and marked pieces; and what was strange."""
    pieces = [_piece(part) for part in (parts if isinstance(parts, list) else [parts])]
    return "".join(text for text, _ in pieces), [reason for _, reason in pieces if reason]


def _piece(part: Any) -> tuple[str, str | None]:
    if isinstance(part, str):
        return part, None
    if not isinstance(part, dict) or not isinstance(part.get("text"), str):
        return "", f"holds a piece of text that is neither a string nor marked text: {part!r:.60}"
    kind = str(part.get("type"))
    return part[
        "text"
    ], None if kind in ENTITIES else f"holds marked text of unknown type {kind:.60}; its words are kept"


def _item(capture: Capture, chat: Chat, message: dict[str, Any], text: str) -> Item:
    number = word(message.get("id"))
    name = f"{slug(word(chat.name)) or stem(capture.place)}-{number}"
    metadata, handovers = _metadata(chat, message), tuple(_handovers(message))
    return Item(capture.sha256, chat.locator(number), name, "text", text, metadata, handovers, capture.place)


def _metadata(chat: Chat, message: dict[str, Any]) -> Metadata:
    outlet, writer = word(chat.name), word(message.get("author")) or word(message.get("from"))
    published = iso(message.get("date_unixtime")) or iso(message.get("date"))
    return Metadata(
        outlet=outlet,
        byline=writer if writer != outlet else None,
        published=published,
        published_by="telegram" if published else None,
    )


def _handovers(message: dict[str, Any]) -> Iterator[Handover]:
    """Whom a message has been forwarded from (unnamed where the account is gone), and what it replies to."""
    if "forwarded_from" in message:
        yield Handover("forwarded_from", word(message["forwarded_from"]), word(message.get("forwarded_from_id")))
    if "reply_to_message_id" in message:
        yield Handover("reply_to", None, word(message["reply_to_message_id"]))
