"""``comity new``: start a meeting, a passage or a source."""

from collections.abc import Sequence
from pathlib import Path

from comity.cli.arguments import Namespace, Parser, add_common
from comity.cli.output import say, write
from comity.record import Known, new_meeting, new_passage, new_source
from comity.store import folders

RECORDS = {
    "meeting": (
        "start the file of a meeting",
        "comity new meeting SECD 7 --start 2018-04-12 --end 2018-04-13",
    ),
    "passage": (
        "print a passage, found by its words",
        'comity new passage report.txt "a few of its words" --source secd-7-report --slug secd-7-opening',
    ),
    "source": (
        "print a source, with the digest of its text",
        "comity new source report.txt --slug secd-7-report",
    ),
}
KNOWN = {
    "label": "what it is called, else its number and the label of its series",
    "start": "its first day, month or year, such as 2018-04-12",
    "end": "its last day, month or year",
    "place": "the city, by its label",
    "format": "in person, hybrid or online",
}


def arguments(parser: Parser, _: Sequence[str]) -> None:
    """Give ``parser`` a command of its own for each kind of record."""
    kinds = parser.add_subparsers(dest="record", metavar="RECORD", required=True, parser_class=Parser)
    made = {}
    for name, (summary, example) in RECORDS.items():
        made[name] = kinds.add_parser(name, help=summary, description=f"To {summary}.", example=example)
        add_common(made[name], again=True)
    _of_meeting(made["meeting"])
    _of_text(made["passage"])
    made["passage"].add_argument("wording", metavar="WORDING", help="one to twelve of its words, as printed")
    made["passage"].add_argument(
        "--source", metavar="SOURCE", required=True, help="the source, such as secd-7-report"
    )
    _of_text(made["source"])


def run(options: Namespace) -> int:
    """Start the file of a meeting, or print the block of a passage or a source."""
    match options.record:
        case "meeting":
            _meeting(options)
        case "passage":
            write(new_passage(options.text, options.wording, options.source, options.slug))
        case "source":
            write(new_source(options.text, options.slug))
    return 0


def _meeting(options: Namespace) -> None:
    known = Known(**{name: getattr(options, name) for name in KNOWN})
    where = folders(options.graph or ())
    file = new_meeting(where, options.series, options.ordinal, known, dry_run=options.dry_run)
    write(file.text if options.dry_run else f"{file.path}\n")
    if not options.dry_run:
        say(options, "started; `comity check` says what is not yet right")


def _of_meeting(parser: Parser) -> None:
    parser.add_argument("series", metavar="SERIES", help="its label, short name or slug, such as SECD")
    parser.add_argument("ordinal", metavar="NUMBER", type=int, help="the number of the meeting in its series")
    for name, about in KNOWN.items():
        parser.add_argument(f"--{name}", metavar=name.upper(), help=about)
    parser.add_argument("--dry-run", action="store_true", help="print the file instead of writing it")


def _of_text(parser: Parser) -> None:
    parser.add_argument("text", metavar="TEXT", type=Path, help="a file with the text of the source")
    parser.add_argument(
        "--slug", metavar="SLUG", required=True, help="the name it gets, such as secd-7-opening"
    )
