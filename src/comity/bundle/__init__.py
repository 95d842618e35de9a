"""The scripts of the pages, made from ``web/`` when the package is built."""

from comity.bundle.scripts import path, script

__all__ = ["path", "script"]
