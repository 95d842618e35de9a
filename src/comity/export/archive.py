"""The export as one file to take away: a ZIP archive, the same bytes for the same graph."""

import hashlib
import io
import zipfile
from collections.abc import Iterable

from comity.export.folder import Content
from comity.export.notes import ExportedFile

# Archives cannot do without a date; this is the first that they know.
EPOCH = (1980, 1, 1, 0, 0, 0)
PLAIN_FILE = 0o644 << 16


class Archive:
    """Takes files as ``Writer`` does, into one archive below the folder ``top``, and lists them."""

    def __init__(self, top: str) -> None:
        self.top = top
        self.files: list[ExportedFile] = []
        self._bytes = io.BytesIO()
        self._zip = zipfile.ZipFile(self._bytes, "w", zipfile.ZIP_DEFLATED)

    def write(self, contents: Iterable[Content]) -> None:
        """Put in each path with its bytes."""
        for path, data in contents:
            entry = zipfile.ZipInfo(f"{self.top}/{path}", EPOCH)
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, PLAIN_FILE
            self._zip.writestr(entry, data)
            self.files.append(ExportedFile(path, len(data), hashlib.sha256(data).hexdigest()))

    def close(self) -> bytes:
        """Return the whole archive; nothing can be put in after."""
        self._zip.close()
        return self._bytes.getvalue()
