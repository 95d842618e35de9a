"""Check records, vocabulary and questions, and say which sentences of the sources are coded."""

from comity.check.checking import check
from comity.check.covering import Sentence, SourceCoverage, coverage
from comity.check.findings import Counts, Finding, Report

__all__ = ["Counts", "Finding", "Report", "Sentence", "SourceCoverage", "check", "coverage"]
