import importlib
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

BENCH = Path(__file__).parents[2] / "bench"


class Handler(BaseHTTPRequestHandler):
    """Answers with the path, and 404 for ``/none``."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        body = self.path.encode()
        self.send_response(404 if self.path == "/none" else 200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def test_clients_count_what_they_hear(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(BENCH))
    hammer = importlib.import_module("hammer").hammer
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        heard = hammer(f"http://127.0.0.1:{server.server_port}", ["/a", "/none"], 2, 0.3, "Accept: */*")
        server.shutdown()

    assert len(heard.last) == len(heard.first) > 2
    assert 0 < heard.failed < len(heard.last)
    assert heard.half() > 0
