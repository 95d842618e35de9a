"""The links of a network as CSV (RFC 4180), safe to open in a spreadsheet."""

import csv
from io import StringIO

from comity.network.assembly import Network, links
from comity.network.caption import about
from comity.network.text import printable

COLUMNS = ("source", "target", "source_label", "target_label", "weight", "first", "last", "evidence_count")
ORIGIN = ("view", "filters", "dataset")
FORMULA = ("=", "+", "-", "@")


def table(network: Network) -> bytes:
    """Return one row a link, each with the view, the filters and the version of the dataset it comes from."""
    said = about(network)
    written = StringIO(newline="")
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow((*COLUMNS, *ORIGIN))
    for source, target, held in links(network):
        labels = [network.nodes[node]["label"] for node in (source, target)]
        cells = (source, target, *labels, held["weight"], held["first"], held["last"], len(held["evidence"]))
        writer.writerow([_safe(cell) for cell in (*cells, *(said[key] for key in ORIGIN))])
    return written.getvalue().encode("utf-8")


def _safe(cell: str | int) -> str | int:
    """Return a cell that no spreadsheet takes for a formula, as OWASP advises."""
    if isinstance(cell, int):
        return cell
    plain = printable(cell)
    return f"'{plain}" if plain.startswith(FORMULA) else plain
