"""``comity check``: everything that is wrong, in one go."""

import json
from collections.abc import Sequence
from pathlib import Path

from comity.check import Report, check
from comity.cli.arguments import Namespace, Parser
from comity.cli.output import progress, say, write
from comity.names import visible
from comity.store import folders


def arguments(parser: Parser, _: Sequence[str]) -> None:
    """Give ``parser`` the options of the command."""
    parser.add_argument(
        "--sources", metavar="DIR", type=Path, help="texts of sources, to find each passage again"
    )
    parser.add_argument("--json", action="store_true", help="print the report as JSON")


def run(options: Namespace) -> int:
    """Print what is found, a line each; 1 where there is anything."""
    report = check(folders(options.graph or ()), options.sources, progress(options))
    write(
        json.dumps(report.as_json(), ensure_ascii=False, indent=1) + "\n" if options.json else lines(report)
    )
    for note in (*report.notes, summary(report)):
        say(options, note)
    return report.exit_code


def lines(report: Report) -> str:
    """Return the findings of ``report``, then its warnings, a line each."""
    warnings = (f"{warning} (a warning)" for warning in report.warnings)
    return "".join(f"{visible(line)}\n" for line in (*map(str, report.findings), *warnings))


def summary(report: Report) -> str:
    """Return how much was checked and how much was found, as one sentence."""
    found = f"{len(report.findings)} finding{'' if len(report.findings) == 1 else 's'}"
    return f"{found} in {report.counts}"
