"""The page in a browser: it is drawn, nothing complains, nothing is asked of a network."""

import re
import shutil
import subprocess
import zlib
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import pytest

from reportedly import app
from reportedly.dossier.topic import dossier
from reportedly.formats.dossier_html import dossier_html

CLAIM = "A Quorran soldier captured by Velmoran forces has died of his wounds"

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser")

SWITCHES = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--enable-logging=stderr",
)

WIDTH, HEIGHT = 1440, 1200

pytestmark = pytest.mark.skipif(BROWSER is None, reason="no chromium here (Debian: apt-get install chromium)")


@pytest.fixture(scope="module")
def text(example_path):
    """The page of the bundled story."""
    store = app.existing_ledger(example_path)
    yield "\n".join(dossier_html(dossier(store, CLAIM)))
    store.close()


@pytest.fixture
def served(text):
    """The address of the page on a server of its own, and the paths that were asked for."""
    asked = []

    class Desk(BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(text.encode())

        def log_message(self, *_):
            pass

    server = HTTPServer(("127.0.0.1", 0), Desk)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/dossier.html", asked
    server.shutdown()


def browse(tmp_path, *arguments):
    """Run the browser; what it says."""
    command = [BROWSER, *SWITCHES, f"--user-data-dir={tmp_path / 'profile'}", *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=180, check=True)
    return done.stdout, done.stderr


def shades(png):
    """The different bytes in the lines of a PNG: a blank picture has few."""
    data, at, packed = png.read_bytes(), 8, b""
    while at < len(data):
        size, kind = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8]
        packed += data[at + 8 : at + 8 + size] if kind == b"IDAT" else b""
        at += size + 12
    return len(set(zlib.decompress(packed)))


def test_it_is_drawn_and_nothing_else_is_asked_for(served, tmp_path):
    address, asked = served
    shot = tmp_path / "shot.png"
    _, complaints = browse(tmp_path, f"--window-size={WIDTH},{HEIGHT}", f"--screenshot={shot}", address)
    assert "CONSOLE" not in complaints
    assert shades(shot) > 100
    assert set(asked) <= {"/dossier.html", "/favicon.ico"} and asked[0] == "/dossier.html"


def test_a_browser_keeps_every_anchor(text, served, tmp_path):
    address, _ = served
    dom, complaints = browse(tmp_path, "--dump-dom", address)
    assert "CONSOLE" not in complaints
    assert sorted(re.findall(r' id="([^"]+)"', dom)) == sorted(re.findall(r' id="([^"]+)"', text))
