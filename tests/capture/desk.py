"""A reading desk for tests: files in, articles and problems out, by the way that the product takes."""

import base64
import hashlib
from dataclasses import dataclass

from reportedly.capture import find, items, read, receive
from reportedly.model import Article, Item, Problem

SENTENCES = (
    "The harbour ministry said on Monday that three fishermen had died when a shell hit the eastern pier.",
    "A spokesman for the port, Henrik Vale, declined to say who had fired it or how many boats were lost.",
    "Residents told the Gull that they had heard two explosions shortly before the ferry was due to leave.",
    "The opposition denied that its forces were anywhere near the town, and called the report an invention.",
)
"""A small article in words of our own."""

BODY = "\n".join(SENTENCES)
"""The text that is to be got out of ``page()``."""


@dataclass(frozen=True)
class Taken:
    """What came of some paths, in order."""

    articles: list[Article]
    problems: list[Problem]

    @property
    def only(self):
        """The one article, where there were no problems."""
        assert not self.problems, self.problems
        (article,) = self.articles
        return article

    @property
    def problem(self):
        """The one problem."""
        (problem,) = self.problems
        return problem

    @property
    def texts(self):
        return [article.text for article in self.articles]


def take(*paths):
    """Find, receive, take apart and read all that lies at ``paths``."""
    articles, problems = [], []
    for found in find([str(path) for path in paths]):
        for article, trouble in [(None, [found])] if isinstance(found, Problem) else _read(found):
            articles += [article] if article else []
            problems += trouble
    return Taken(articles, problems)


def _read(found):
    capture, raw = receive(found)
    with raw.open() as stream:
        for item in items(capture, stream):
            yield read(item) if isinstance(item, Item) else (None, [item])


def page(*paragraphs, head="", title="Shell hits pier", before="", after=""):
    """A web page with an article in it."""
    body = "".join(f"<p>{paragraph}</p>\n" for paragraph in paragraphs or SENTENCES)
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>{head}</head>'
        f"<body>{before}<article><h1>{title}</h1>{body}</article>{after}</body></html>"
    )


def http(body, content_type="text/html; charset=utf-8", status="200 OK", headers=()):
    """An HTTP response as it came over the wire."""
    lines = [f"HTTP/1.1 {status}", f"Content-Type: {content_type}", *headers]
    return "\r\n".join([*lines, "", ""]).encode() + body


def sha1(data):
    """A digest as archivers write it."""
    return "sha1:" + base64.b32encode(hashlib.sha1(data).digest()).decode()


def record(block, url="https://gull.example/pier", number=1, kind="response", length=None, digest=None):
    """A WARC record; ``length`` and ``digest`` may lie."""
    lines = [
        "WARC/1.1",
        f"WARC-Type: {kind}",
        f"WARC-Record-ID: <urn:uuid:{number:08d}-0000-4000-8000-000000000000>",
        "WARC-Date: 2024-03-05T06:07:08Z",
        f"WARC-Target-URI: {url}",
        "Content-Type: application/http; msgtype=response",
        f"Content-Length: {len(block) if length is None else length}",
        *([f"WARC-Payload-Digest: {digest}"] if digest else []),
    ]
    return "\r\n".join([*lines, "", ""]).encode() + block + b"\r\n\r\n"


def archived(number, text=None, **changes):
    """A record of a page whose article begins with its number."""
    body = page(f"Report number {number} from the pier.", *SENTENCES, text or "Nobody else was hurt.").encode()
    return record(http(body), f"https://gull.example/{number}", number, **{"digest": sha1(body)} | changes)
