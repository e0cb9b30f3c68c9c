"""Make the web archive among the bundled examples from the pages beside this script.

The same pages give the same archive: dates and record ids are fixed here. Run it after a change to a page::

    python examples/build_warc.py

An image and a request record are in it as well, as in any real crawl; a reader must pass over them.
"""

import io
import uuid
from dataclasses import dataclass
from pathlib import Path

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

HERE = Path(__file__).parent
PAGES = HERE / "pages-in-warc"
ARCHIVE = HERE.parent / "src" / "reportedly" / "examples" / "pages" / "crawl.warc.gz"
DOT = bytes.fromhex("47494638396101000100800000000000ffffff21f90401000000002c00000000010001000002024401003b")
"""A GIF of one transparent pixel."""


@dataclass(frozen=True)
class Response:
    """One answer of a web server, as the crawl got it."""

    url: str
    captured: str
    media_type: str
    body: bytes


def crawl() -> list[Response]:
    """What the archive holds, in order: one page twice (the second time corrected), an image, another page."""
    hesten, quay = "https://hesten-standard.example/", "https://the-quay.example/"
    page = "text/html; charset=utf-8"
    story = f"{hesten}world/quorran-prisoner-died"
    return [
        Response(story, "2024-02-09T15:02:11Z", page, (PAGES / "hesten-standard-1.html").read_bytes()),
        Response(f"{hesten}dot.gif", "2024-02-09T15:02:12Z", "image/gif", DOT),
        Response(story, "2024-02-11T08:30:40Z", page, (PAGES / "hesten-standard-2.html").read_bytes()),
        Response(
            f"{quay}essays/how-to-count-a-war-nobody-admits",
            "2024-02-11T13:15:05Z",
            page,
            (PAGES / "the-quay.html").read_bytes(),
        ),
    ]


def record_id(kind: str, response: Response) -> str:
    """A record id that depends on kind, address and time alone."""
    return f"<urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, f'{kind} {response.captured} {response.url}')}>"


def warc_headers(kind: str, response: Response) -> dict[str, str]:
    """What is fixed here and would otherwise be a random id and the clock's time."""
    return {"WARC-Record-ID": record_id(kind, response), "WARC-Date": response.captured}


def write(response: Response, writer: WARCWriter) -> None:
    """The request and the response, as two records."""
    asked = StatusAndHeaders(f"GET {response.url} HTTP/1.1", [("User-Agent", "crawler")], is_http_request=True)
    answered = StatusAndHeaders(
        "200 OK",
        [("Content-Type", response.media_type), ("Content-Length", str(len(response.body)))],
        protocol="HTTP/1.1",
    )
    for kind, body, headers in (("request", b"", asked), ("response", response.body, answered)):
        writer.write_record(
            writer.create_warc_record(
                response.url,
                kind,
                payload=io.BytesIO(body),
                http_headers=headers,
                warc_headers_dict=warc_headers(kind, response),
            )
        )


def archive() -> bytes:
    """The whole archive, each record compressed alone."""
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=True)
    for response in crawl():
        write(response, writer)
    return out.getvalue()


if __name__ == "__main__":
    ARCHIVE.write_bytes(archive())
