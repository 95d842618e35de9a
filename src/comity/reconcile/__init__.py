"""Reconcile names with the things of the graph: in a table, or as a service of the Reconciliation API 0.2."""

from comity.reconcile.asked import MOST_QUERIES, whole_number
from comity.reconcile.candidates import SURE, Candidate, Wish, candidates
from comity.reconcile.encoding import MOST_BYTES
from comity.reconcile.filling import fill
from comity.reconcile.kinds import TYPES, Json, kinds_of
from comity.reconcile.manifest import manifest
from comity.reconcile.matching import DOUBTFUL, EMPTY, MATCHED, NOTHING, Matcher
from comity.reconcile.rows import checked_delimiter
from comity.reconcile.service import Service
from comity.reconcile.table import Table, table

__all__ = [
    "DOUBTFUL",
    "EMPTY",
    "MATCHED",
    "MOST_BYTES",
    "MOST_QUERIES",
    "NOTHING",
    "SURE",
    "TYPES",
    "Candidate",
    "Json",
    "Matcher",
    "Service",
    "Table",
    "Wish",
    "candidates",
    "checked_delimiter",
    "fill",
    "kinds_of",
    "manifest",
    "table",
    "whole_number",
]
