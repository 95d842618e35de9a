"""The twin of the small graph behind a server of files that knows nothing of what it serves."""

from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from tests.site.twin.conftest import twin

__all__ = ["twin"]

POLICY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; "
    "connect-src 'self'; form-action 'self'; worker-src 'self'"
)


class Files(SimpleHTTPRequestHandler):
    """Serves a folder under the strictest policy that lets it work, and its page for what is not there."""

    def end_headers(self) -> None:
        """Send the policy with each file."""
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Send, at any depth, the page that GitHub Pages sends for what is not there."""
        page = (Path(self.directory) / "comity" / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="package")
def top(twin: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Return the address of the twin, which lies below the top of its server."""
    root = tmp_path_factory.mktemp("server")
    (root / "comity").symlink_to(twin)
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Files, directory=str(root))) as server:
        server.daemon_threads = True
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/comity"
        server.shutdown()
