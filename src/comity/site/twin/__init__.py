"""The static twin: every page, document and file of the site in a folder that needs no server of ours."""

from comity.site.twin.writing import write_twin

__all__ = ["write_twin"]
