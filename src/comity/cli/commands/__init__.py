"""The commands, each a module with ``arguments``, which gives a parser its options, and ``run``."""
