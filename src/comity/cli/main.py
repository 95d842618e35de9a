"""Find the command, run it, and turn whatever goes wrong into one line and an exit code.

0 is good, 1 an error or findings, 2 wrong use; 130 and 141 are those of a shell for an interrupt and for a
reader that has gone.
"""

import difflib
import os
import sys
from collections.abc import Sequence
from importlib import import_module

from comity import __version__
from comity.cli.arguments import COMMANDS, Parser, add_common, plain_words
from comity.cli.output import prepare
from comity.errors import ComityError, UsageError
from comity.names import visible

DESCRIPTION = "Ask an open knowledge graph of cyber diplomacy, and see the words that prove each answer."
INTERRUPTED, READER_GONE = 130, 141


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command in ``argv``, else in ``sys.argv``, and return the exit code."""
    words = list(sys.argv[1:] if argv is None else argv)
    prepare()
    try:
        return _run(words)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _close_quietly()
        return READER_GONE
    except ComityError as error:
        return _complain(str(error), error.exit_code)
    except Exception as error:
        # The edge: a user sees a traceback only when asking for one.
        if os.environ.get("COMITY_TRACEBACK"):
            raise
        found = f"{type(error).__name__}: {error}"
        return _complain(
            f"a defect of Comity: found {found}; expected none; COMITY_TRACEBACK=1 shows where", 1
        )


def _run(words: Sequence[str]) -> int:
    try:
        code = _command(words)
    except SystemExit as end:  # --help and --version
        code = int(end.code or 0)
    sys.stdout.flush()
    return code


def _command(words: Sequence[str]) -> int:
    parser = _parser(words)
    options, unknown = parser.parse_known_args(words)
    if options.command is None:
        parser.print_help()
        return UsageError.exit_code
    if unknown:
        question = getattr(options, "question", None)
        help_ = f"what `comity {options.command}{f' {question}' if question else ''} --help` says"
        raise UsageError(options.command, " ".join(map(repr, unknown)), help_)
    return int(import_module(_module(options.command)).run(options))


def _parser(words: Sequence[str]) -> Parser:
    parser = Parser("comity", DESCRIPTION, 'comity ask where-was-it-agreed --topic "Internet governance"')
    parser.add_argument("--version", action="version", version=f"comity {__version__}")
    add_common(parser)
    wanted = plain_words(words)
    _refuse_unknown(wanted)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=Parser)
    for name, (summary, example) in COMMANDS.items():
        command = commands.add_parser(name, help=summary, description=_sentence(summary), example=example)
        add_common(command, name)
        if wanted[:1] == [name]:
            import_module(_module(name)).arguments(command, wanted[1:])
    return parser


def _refuse_unknown(wanted: Sequence[str]) -> None:
    if wanted and wanted[0] not in COMMANDS:
        near = difflib.get_close_matches(wanted[0], COMMANDS, n=3) or COMMANDS
        raise UsageError("command", repr(wanted[0]), " or ".join(near))


def _module(command: str) -> str:
    return f"comity.cli.commands.{command}"


def _sentence(summary: str) -> str:
    return f"{summary[0].upper()}{summary[1:]}."


def _complain(message: str, code: int) -> int:
    print(visible(f"comity: {message}"), file=sys.stderr)
    return code


def _close_quietly() -> None:
    # What is still in the buffer must not be tried again when Python ends.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
