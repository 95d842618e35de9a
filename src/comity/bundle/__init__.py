"""The scripts of the pages, made from ``web/`` when the package is built."""

from comity.bundle.scripts import is_built, path, script

__all__ = ["is_built", "path", "script"]
