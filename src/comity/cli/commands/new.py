"""``comity new``: start a series, an institution, a meeting, a source or a passage."""

from collections.abc import Sequence
from pathlib import Path

from comity.cli.arguments import Namespace, Parser, add_common
from comity.cli.files import printed_or
from comity.cli.output import say, write
from comity.record import (
    Known,
    Name,
    NewFile,
    Title,
    new_institution,
    new_meeting,
    new_passage,
    new_series,
    new_source,
    start,
)
from comity.store import folders

RECORDS = {
    "institution": (
        "print an institution, or start a file with it",
        'comity new institution EEAS "European External Action Service" --kind eu-body',
    ),
    "meeting": (
        "start the file of a meeting",
        "comity new meeting SECD 7 --start 2018-04-12 --end 2018-04-13",
    ),
    "passage": (
        "print a passage, found by its words, or start a file with it",
        'comity new passage report.txt "a few of its words" --source secd-7-report --slug secd-7-opening',
    ),
    "series": (
        "print a series, or start a file with it",
        'comity new series BF "Border Forum" --source bf-1-report -o mine/bf.ttl',
    ),
    "source": (
        "print a source, with the digest of its text, or start a file with it",
        'comity new source report.txt --slug secd-7-report --label "Report of the 7th meeting"',
    ),
}
KNOWN = {
    "label": "what it is called, else its number and the label of its series",
    "start": "its first day, month or year, such as 2018-04-12",
    "end": "its last day, month or year",
    "place": "the city, by its label; those of ours are at hand with --graph ours before your own",
    "format": "in person, hybrid or online",
    "evidence": "the passage that says so, by its slug, such as secd-7-opening",
}
TITLE = {
    "label": "its title",
    "date": "the day, month or year of its publication",
    "language": "the language of its text, such as en",
    "address": "the address of its page",
}
# In which file of ours a record of each kind stands.
PLACES = {
    "institution": "institutions.ttl",
    "passage": "the file of its meeting",
    "series": "series.ttl",
    "source": "sources.ttl",
}


def arguments(parser: Parser, _: Sequence[str]) -> None:
    """Give ``parser`` a command of its own for each kind of record."""
    kinds = parser.add_subparsers(dest="record", metavar="RECORD", required=True, parser_class=Parser)
    made = {}
    for name, (summary, example) in RECORDS.items():
        made[name] = kinds.add_parser(name, help=summary, description=f"To {summary}.", example=example)
        add_common(made[name], "new")
        made[name].add_argument("--dry-run", action="store_true", help="print the file instead of writing it")
    _of_name(made["institution"])
    made["institution"].add_argument("--kind", metavar="KIND", help="a code, such as think-tank")
    _of_meeting(made["meeting"])
    _of_passage(made["passage"])
    _of_name(made["series"])
    _of_source(made["source"])
    for name in PLACES:
        _of_output(made[name])


def run(options: Namespace) -> int:
    """Start the file of a meeting, or print another record or start a file with it."""
    if options.record == "meeting":
        _meeting(options)
    else:
        _print_or_start(options, _text(options))
    return 0


def _meeting(options: Namespace) -> None:
    known = Known(**{name: getattr(options, name) for name in KNOWN})
    where = folders(options.graph or ())
    file = new_meeting(where, options.series, options.ordinal, known, dry_run=options.dry_run)
    _show(options, file)


def _text(options: Namespace) -> str:
    match options.record:
        case "passage":
            return new_passage(options.text, options.wording, options.source, options.slug)
        case "source":
            known = Title(**{name: getattr(options, name) for name in TITLE})
            return new_source(options.text, options.slug, known)
        case "series":
            return new_series(folders(options.graph or ()), _name(options))
    return new_institution(folders(options.graph or ()), _name(options), options.kind)


def _name(options: Namespace) -> Name:
    return Name(options.short, options.label, options.source)


def _print_or_start(options: Namespace, text: str) -> None:
    if options.output:
        file = NewFile(options.output, text)
        start(file, dry_run=options.dry_run)
        _show(options, file)
    else:
        write(text)
        say(
            options,
            "-o FILE starts a file with it; `>> FILE` adds it to one, which `comity fmt FILE` lays out",
        )
        say(options, f"in our own records it belongs in {PLACES[options.record]}")


def _show(options: Namespace, file: NewFile) -> None:
    write(file.text if options.dry_run else f"{file.path}\n")
    if not options.dry_run:
        say(options, "started; `comity check` says what is not yet right")


def _of_meeting(parser: Parser) -> None:
    parser.add_argument("series", metavar="SERIES", help="its label, short name or slug, such as SECD")
    parser.add_argument("ordinal", metavar="NUMBER", type=int, help="the number of the meeting in its series")
    _of_known(parser, KNOWN)


def _of_name(parser: Parser) -> None:
    about = "its short name as printed, such as SECD; where it has none, a slug such as border-forum"
    parser.add_argument("short", metavar="SHORT", help=about)
    parser.add_argument("label", metavar="LABEL", help="its name in English")
    parser.add_argument("--source", metavar="SOURCE", help="the source that says so, such as secd-7-report")


def _of_passage(parser: Parser) -> None:
    _of_text(parser)
    parser.add_argument("wording", metavar="WORDING", help="one to twelve of its words, as printed")
    parser.add_argument("--source", metavar="SOURCE", required=True, help="the source, such as secd-7-report")


def _of_source(parser: Parser) -> None:
    _of_text(parser)
    _of_known(parser, TITLE)


def _of_text(parser: Parser) -> None:
    parser.add_argument("text", metavar="TEXT", type=Path, help="a file with the text of the source")
    parser.add_argument(
        "--slug", metavar="SLUG", required=True, help="the name it gets, such as secd-7-opening"
    )


def _of_known(parser: Parser, known: dict[str, str]) -> None:
    for name, about in known.items():
        parser.add_argument(f"--{name}", metavar=name.upper(), help=about)


def _of_output(parser: Parser) -> None:
    about = "start this file with it (- or else: printed); a file that is there is never written over"
    parser.add_argument("-o", "--output", metavar="FILE", type=printed_or, help=about)
