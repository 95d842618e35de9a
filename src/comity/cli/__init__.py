"""The command line: one module a command, each reads its arguments, calls one function, prints one result."""

from comity.cli.main import main

__all__ = ["main"]
