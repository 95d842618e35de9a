"""Publish the graph to a store elsewhere: what differs there, and sending it."""

from comity.publish.ledger import LEDGER, whole
from comity.publish.plan import Plan, plan, plan_for
from comity.publish.publishing import Progress, publish
from comity.publish.report import Report
from comity.store.writable import Addresses, RemoteStore, addresses, open_store

__all__ = [
    "LEDGER",
    "Addresses",
    "Plan",
    "Progress",
    "RemoteStore",
    "Report",
    "addresses",
    "open_store",
    "plan",
    "plan_for",
    "publish",
    "whole",
]
