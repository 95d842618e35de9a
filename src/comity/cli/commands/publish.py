"""``comity publish``: load or update a store elsewhere."""

import json
import sys
from collections.abc import Sequence
from dataclasses import asdict

from comity.cli.arguments import Namespace, Parser
from comity.cli.output import counted, graph_here, progress, write
from comity.errors import UsageError
from comity.names import visible
from comity.publish import Plan, Report, addresses, open_store, plan_for, publish

ABOUT = {
    "--to": "where the store takes graphs (Graph Store Protocol) or updates; /store for Oxigraph",
    "--query": "where the store is asked, where that does not follow from --to",
}


def arguments(parser: Parser, _: Sequence[str]) -> None:
    """Give ``parser`` the options of the command."""
    for name, about in ABOUT.items():
        parser.add_argument(name, metavar="URL", required=name == "--to", help=about)
    flags = {
        "--update": "use SPARQL Update only; --to is its address",
        "--dry-run": "say what would be done, and do nothing",
        "--json": "print the plan or the outcome as JSON",
        "--yes": "remove without asking the graphs that are no longer ours",
    }
    for name, about in flags.items():
        parser.add_argument(name, action="store_true", help=about)


def run(options: Namespace) -> int:
    """Print what would be done, or do it and print the outcome.

    The code is 1 where a graph of the store differs, and where its questions would find nothing.
    """
    store = open_store(addresses(options.to, options.query, update=options.update))
    wanted = plan_for(graph_here(options), store.graph)
    if options.dry_run:
        _show_plan(wanted, as_json=options.json)
        return 0
    _agree(wanted, options)
    report = publish(wanted, store, progress(options))
    _show(report, as_json=options.json)
    for warning in report.warnings:
        sys.stderr.write(f"{visible(store.graph.address)}: {visible(warning)}\n")
    return 1 if report.differ or report.warnings else 0


def _agree(wanted: Plan, options: Namespace) -> None:
    """Have the user agree to what is removed; raises UsageError where nobody does."""
    if not wanted.drop or options.yes:
        return
    number = counted(len(wanted.drop), "graph")
    sys.stderr.write("".join(f"to be removed: {visible(graph)}\n" for graph in wanted.drop))
    if sys.stdin.isatty():
        sys.stderr.write(f"Remove {number} from the store? Type yes: ")
        if sys.stdin.readline().strip() == "yes":
            return
    raise UsageError("publish", f"{number} to be removed", "--yes, to agree")


def _show_plan(wanted: Plan, *, as_json: bool) -> None:
    if as_json:
        sizes = [
            {"graph": each.graph, "triples": len(each.lines), "digest": each.digest} for each in wanted.send
        ]
        kept = [each.graph for each in wanted.keep]
        _write_json({"send": sizes, "drop": wanted.drop, "keep": kept})
        return
    for content in wanted.send:
        write(f"send\t{len(content.lines)}\t{visible(content.graph)}\n")
    write("".join(f"drop\t\t{visible(graph)}\n" for graph in wanted.drop))
    write(f"{counted(len(wanted.keep), 'graph')} as they are\n")


def _show(report: Report, *, as_json: bool) -> None:
    if as_json:
        _write_json(asdict(report))
        return
    done = {"sent": report.sent, "removed": report.dropped, "as before": report.kept}
    write("".join(f"{counted(len(graphs), 'graph')} {what}\n" for what, graphs in done.items() if graphs))
    for graph, how in report.differ.items():
        write(f"differs\t{visible(graph)}\t{visible(how)}\n")


def _write_json(value: object) -> None:
    write(json.dumps(value, ensure_ascii=False, indent=1) + "\n")
