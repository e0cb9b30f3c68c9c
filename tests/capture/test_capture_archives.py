"""Web archives: WARC and WACZ."""

import gzip
import io
import zipfile
import zlib

import brotli
import pytest
from desk import BODY, SENTENCES, archived, http, page, record, sha1, take

from reportedly.model import Metadata

INFO = record(b"software: pen and paper\r\n", kind="warcinfo", number=900)
PICTURE = record(http(b"\x89PNG" * 50_000, "image/png"), "https://gull.example/pier.png", 901)
GONE = record(http(page().encode(), status="404 Not Found"), "https://gull.example/gone", 902)
REQUEST = record(b"GET / HTTP/1.1\r\nHost: gull.example\r\n\r\n", kind="request", number=903)


@pytest.fixture
def warc(tmp_path, monkeypatch):
    """Writes records to a WARC file and reads it."""
    monkeypatch.chdir(tmp_path)

    def write(*records, name="crawl.warc"):
        (tmp_path / name).write_bytes(b"".join(records))
        return take(name)

    return write


def numbers(taken):
    """The numbers of the reports that were read."""
    return [int(text.split()[2]) for text in taken.texts]


def test_only_pages_that_were_there_become_articles(warc):
    taken = warc(INFO, REQUEST, PICTURE, GONE, archived(1), archived(2))
    assert numbers(taken) == [1, 2]
    assert not taken.problems


def test_a_record_says_what_it_is(warc):
    body = page().encode()
    article = warc(record(http(body), digest=sha1(body))).only
    assert article.text == BODY
    assert article.name == "gull.example-pier"
    assert article.locator == "record urn:uuid:00000001-0000-4000-8000-000000000000"
    assert article.metadata == Metadata(
        url="https://gull.example/pier",
        outlet="gull.example",
        title="Shell hits pier",
        language="en",
        captured="2024-03-05T06:07:08Z",
        record_id="urn:uuid:00000001-0000-4000-8000-000000000000",
        record_digest=sha1(body),
    )


def test_records_packed_one_by_one(warc):
    assert numbers(warc(*map(gzip.compress, [INFO, PICTURE, archived(1), archived(2)]), name="crawl.warc.gz")) == [1, 2]


def test_records_packed_in_one_go(warc):
    assert numbers(warc(gzip.compress(INFO + PICTURE + archived(1) + archived(2)), name="crawl.warc.gz")) == [1, 2]


def chunked(data):
    half = len(data) // 2
    return b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in (data[:half], data[half:], b""))


def raw_deflate(data):
    machine = zlib.compressobj(wbits=-15)
    return machine.compress(data) + machine.flush()


@pytest.mark.parametrize(
    ("headers", "code"),
    [
        (["Content-Encoding: gzip"], gzip.compress),
        (["Content-Encoding: deflate"], zlib.compress),
        (["Content-Encoding: deflate"], raw_deflate),
        (["Content-Encoding: br"], brotli.compress),
        (["Content-Encoding: gzip"], bytes),
        (["Content-Encoding: br"], bytes),
        (["Transfer-Encoding: chunked"], chunked),
        (["Transfer-Encoding: chunked"], bytes),
        (["Transfer-Encoding: chunked", "Content-Encoding: gzip"], lambda data: chunked(gzip.compress(data))),
        (["Content-Encoding: identity"], bytes),
    ],
)
@pytest.mark.parametrize("of", ["payload", "page"])
def test_codings_are_undone_and_the_digest_holds(warc, headers, code, of):
    body = page().encode()
    payload = code(body)
    digest = sha1(payload if of == "payload" else body)
    assert warc(record(http(payload, headers=headers), digest=digest)).only.text == BODY


def test_an_unknown_coding_is_a_problem(warc):
    taken = warc(record(http(b"??", headers=["Content-Encoding: zstd"])), archived(2))
    assert numbers(taken) == [2]
    assert taken.problem.reason == "is compressed as 'zstd', which cannot be read"


def test_the_charset_of_the_response_is_used(warc):
    html = page("Министерство сообщило, что погибли пять человек.", *SENTENCES).replace('<meta charset="utf-8">', "")
    article = warc(record(http(html.encode("koi8-r"), "text/html; charset=KOI8-R"))).only
    assert "погибли пять человек" in article.text


@pytest.mark.parametrize("name", ["sha256", "sha512", "md5", "sha1"])
def test_digests_in_hexadecimal(warc, name):
    import hashlib

    body = page().encode()
    assert warc(record(http(body), digest=f"{name}:{hashlib.new(name, body).hexdigest()}")).only


@pytest.mark.parametrize("digest", [sha1(b"other"), "sha1:????", "crc32:00000000", "nothing"])
def test_a_digest_that_does_not_hold_is_a_problem(warc, digest):
    taken = warc(archived(1), archived(2, digest=digest), archived(3))
    assert numbers(taken) == [1, 3]
    assert taken.problem.place == "record urn:uuid:00000002-0000-4000-8000-000000000000"
    assert "digest" in taken.problem.reason
    assert taken.problem.remedy


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("digest", [True, False])
@pytest.mark.parametrize("lie", [-900, -1, +37, +2000, +(10**6), +(10**9)])
def test_a_length_that_lies_costs_one_record(warc, lie, digest, packed):
    """However wrong a length is, the records before and after are read and it becomes a problem."""
    true = archived(2)
    length = int(true.split(b"Content-Length: ")[1].split(b"\r\n")[0])
    lying = archived(2, length=length + lie, **({} if digest else {"digest": None}))
    data = INFO + archived(1) + lying + archived(3) + PICTURE + archived(4)
    taken = warc(gzip.compress(data) if packed else data, name="crawl.warc.gz" if packed else "crawl.warc")
    assert numbers(taken) == [1, 3, 4]
    assert taken.problems
    assert all(problem.file.startswith("crawl.warc") and problem.remedy for problem in taken.problems)


@pytest.mark.parametrize("lie", [1, 2, 3, 4])
def test_a_length_that_takes_in_the_blank_lines_only_matters_to_the_digest(warc, lie):
    for digest in (None, sha1(page().encode())):
        block = http(page().encode())
        taken = warc(archived(1), record(block, number=2, length=len(block) + lie, digest=digest), archived(3))
        assert "number 3" in taken.texts[-1]
        assert len(taken.articles) + len(taken.problems) == 3


def test_a_length_that_swallows_the_next_record_whole_is_noticed(warc):
    following = archived(3)
    true = archived(2, digest=None)
    length = int(true.split(b"Content-Length: ")[1].split(b"\r\n")[0])
    taken = warc(archived(1), archived(2, digest=None, length=length + len(following)), following, archived(4))
    assert numbers(taken) == [1, 3, 4]
    assert taken.problems[0].reason == "the length of this record lies: the next record is inside it"


@pytest.mark.parametrize("length", [b"many", b"-5", b"", b"9" * 5000])
def test_a_length_that_is_none_costs_one_record(warc, length):
    head, _, tail = archived(2).partition(b"Content-Length: ")
    broken = head + b"Content-Length: " + length + b"\r\n" + tail.partition(b"\r\n")[2]
    taken = warc(archived(1), broken, archived(3))
    assert numbers(taken) == [1, 3]
    assert taken.problem


def test_a_picture_whose_length_lies_costs_no_page(warc):
    lying = record(http(b"\x89PNG" * 100, "image/png"), number=7, length=1_000_000)
    assert numbers(warc(archived(1), lying, archived(2), archived(3))) == [1, 2, 3]


def test_headers_without_end_cost_one_record(warc):
    endless = b"WARC/1.0\r\nWARC-Type: response\r\n" + b"X-Long: " + b"x" * 2_000_000 + b"\r\n\r\n"
    taken = warc(archived(1), endless, archived(2))
    assert numbers(taken) == [1, 2]
    assert taken.problem.reason == "the headers of this record are damaged"


def test_a_warc_cut_off_gives_the_whole_records(warc):
    taken = warc(archived(1), archived(2), archived(3)[:-500])
    assert numbers(taken) == [1, 2]
    assert taken.problem.reason.startswith("is cut off, or its length lies")


def test_a_packed_warc_cut_off_gives_the_whole_records(warc):
    members = [gzip.compress(archived(number)) for number in (1, 2, 3)]
    taken = warc(*members[:2], members[2][:-200], name="crawl.warc.gz")
    assert numbers(taken) == [1, 2]
    assert taken.problem.reason == "the gzip file is cut off: its end is missing"


def test_a_packed_warc_with_a_damaged_middle(warc):
    data = bytearray(gzip.compress(archived(1)) + gzip.compress(archived(2)) + gzip.compress(archived(3)))
    middle = len(gzip.compress(archived(1))) + 40
    data[middle : middle + 20] = b"\0" * 20
    taken = warc(bytes(data), name="crawl.warc.gz")
    assert numbers(taken)[:1] == [1]
    assert taken.problems


def test_records_that_are_all_broken_end(warc, monkeypatch):
    monkeypatch.setattr("reportedly.capture.warc.MAX_REPAIRS", 5)
    taken = warc(*(archived(number, digest=sha1(b"other")) for number in range(1, 20)))
    assert len(taken.problems) == 7
    assert taken.problems[-1].reason == "has more than 5 broken records: the rest is not read"


def test_a_bomb_inside_a_record_costs_one_record(warc):
    for headers, body in [
        (["Content-Encoding: gzip"], gzip.compress(bytes(30_000_000))),
        (["Content-Encoding: br"], brotli.compress(bytes(300_000_000), quality=5)),
        (["Content-Encoding: deflate"], zlib.compress(bytes(30_000_000))),
        (["Transfer-Encoding: chunked", "Content-Encoding: gzip"], chunked(gzip.compress(bytes(30_000_000)))),
    ]:
        taken = warc(archived(1), record(http(body, headers=headers), number=5), archived(2))
        assert numbers(taken) == [1, 2]
        assert "20,000,000 bytes" in taken.problem.reason or "zip bomb" in taken.problem.reason


@pytest.fixture
def wacz(tmp_path, monkeypatch):
    """Writes named members to a WACZ file and reads it."""
    monkeypatch.chdir(tmp_path)

    def write(members, method=zipfile.ZIP_STORED):
        with zipfile.ZipFile("crawl.wacz", "w", method) as archive:
            for name, data in members.items():
                archive.writestr(name, data)
        return take("crawl.wacz")

    return write


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_a_wacz_gives_the_pages_of_its_archives(wacz, method):
    members = {
        "datapackage.json": b"{}",
        "archive/one.warc.gz": gzip.compress(INFO) + gzip.compress(archived(1)),
        "archive/two.warc": archived(2),
        "pages/pages.jsonl": b'{"format": "json-pages-1.0"}\n',
    }
    taken = wacz(members, method)
    assert numbers(taken) == [1, 2]
    assert taken.articles[0].locator.startswith("archive/one.warc.gz record urn:uuid:")
    assert not taken.problems


def test_a_broken_archive_leaves_the_others_alone(wacz):
    members = {"archive/a.warc.gz": gzip.compress(archived(1))[:-90], "archive/b.warc": archived(2)}
    taken = wacz(members)
    assert numbers(taken) == [2]
    assert taken.problem.place == "archive/a.warc.gz"


def test_a_wacz_without_archives_is_a_problem(wacz):
    assert "holds no page" in wacz({"datapackage.json": b"{}"}).problem.reason


def test_a_zip_bomb_is_not_opened(wacz):
    taken = wacz({"archive/bomb.warc": bytes(50_000_000)}, zipfile.ZIP_DEFLATED)
    assert "zip bomb" in taken.problem.reason
    assert taken.problem.place == "archive/bomb.warc"


def test_a_wacz_cut_off_is_a_problem(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("archive/one.warc", archived(1))
    (tmp_path / "crawl.wacz").write_bytes(buffer.getvalue()[:-100])
    assert take("crawl.wacz").problem.reason.startswith("the zip file is cut off or damaged")


def test_a_wacz_with_a_damaged_member_is_a_problem(wacz, tmp_path):
    wacz({"archive/one.warc": archived(1), "archive/two.warc": archived(2)})
    data = bytearray((tmp_path / "crawl.wacz").read_bytes())
    place = data.index(b"pier")
    data[place : place + 4] = b"quay"
    (tmp_path / "crawl.wacz").write_bytes(bytes(data))
    taken = take("crawl.wacz")
    assert numbers(taken)[-1:] == [2]
    assert taken.problems
