"""What describes tables of a network, as W3C CSVW metadata (https://www.w3.org/TR/tabular-metadata/)."""

import json
from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias
from urllib.parse import quote

from comity.network.assembly import Network
from comity.network.caption import caption
from comity.network.content import NUMBER, TEXT, TEXTS, TRUTH, WHOLE, Columns, said
from comity.network.measures import explained

TYPES = {TEXT: "string", TEXTS: "string", TRUTH: "boolean", WHOLE: "integer", NUMBER: "double"}
Table: TypeAlias = dict[str, Any]

LICENCE = "https://creativecommons.org/licenses/by/4.0/"
DESCRIPTIONS = {
    "bipartite": "0 in the first mode, 1 in the second.",
    "dataset": "The version of the dataset.",
    "date": "The day on which this version of the dataset came out.",
    "evidence_count": "How many passages prove the link.",
    "filters": "What was asked for.",
    "first": "The first day of the earliest meeting, or the month or year where no more is known.",
    "group": "The kind of institution, the pillar of a topic.",
    "id": "The CURIE of the thing.",
    "iri": "The IRI of the thing.",
    "last": "The last day of the latest meeting, or the month or year where no more is known.",
    "meeting_count": "How many meetings make the link.",
    "short": "The short name, if there is one.",
    "source": "The CURIE of the thing that the link begins with; of two modes, it is of the first.",
    "target": "The CURIE of the thing that the link ends with.",
    "view": "The view of the graph.",
    "weight": "How strong the link is, as the description says.",
}


def described(network: Network, tables: Sequence[Table]) -> bytes:
    """Return the metadata of ``tables``, which say what the view shows, of which data, by which filters."""
    words = said(network)
    whole = {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
        "dc:title": words["title"],
        "dc:description": caption(network),
        "dc:creator": words["creator"],
        "dc:license": {"@id": LICENCE},
        "schema:version": words["dataset"],
        "schema:additionalProperty": [
            {"@type": "schema:PropertyValue", "schema:name": name, "schema:value": value}
            for name, value in words.items()
        ],
        "dialect": {"encoding": "utf-8", "lineTerminators": ["\r\n"]},
        "tables": [_explained(table, network) for table in tables],
    }
    return json.dumps(whole, ensure_ascii=False, indent=2).encode() + b"\n"


def table_of(
    url: str, title: str, columns: Columns, key: Sequence[str], ends: Mapping[str, str] | None = None
) -> Table:
    """Return one table with typed columns and its key; ``ends`` says which columns name rows of which."""
    schema: dict[str, Any] = {
        "columns": [typed(name, of) for name, of in columns.items()],
        "primaryKey": list(key),
    }
    if ends:
        schema["foreignKeys"] = [
            {"columnReference": column, "reference": {"resource": url_of(other), "columnReference": "id"}}
            for column, other in ends.items()
        ]
    return {"url": url_of(url), "dc:title": title, "tableSchema": schema}


def typed(name: str, of: str) -> Table:
    """Return one column with its datatype."""
    return {"name": name, "titles": name, "datatype": TYPES[of]}


def url_of(file: str) -> str:
    """Return the address of ``file`` beside the metadata.

    >>> url_of("who hosts.csv")
    'who%20hosts.csv'
    """
    return quote(file)


def _explained(table: Table, network: Network) -> Table:
    """Return ``table`` with a description of each column that we have one of, measures included."""
    words = {**DESCRIPTIONS, **(explained(network) if network.graph.get("measured") else {})}
    columns = [
        {**column, **({"dc:description": words[column["name"]]} if column["name"] in words else {})}
        for column in table["tableSchema"]["columns"]
    ]
    return {**table, "tableSchema": {**table["tableSchema"], "columns": columns}}
