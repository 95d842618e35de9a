"""Which options of ``comity network`` say something of what comes out of it: no other is silently ignored."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from comity import network
from comity.cli.arguments import Namespace
from comity.cli.files import is_standard
from comity.errors import UsageError
from comity.network import FILTERS, VIEWS

LIST, TABLE, DATA, PAGE = "the list of views", "a table that is printed", "a file of data", "a page"
SVG, PNG = "a picture in SVG", "a picture in PNG"
OF_ENDING = {".svg": SVG, ".png": PNG}
HTML = "html"
# What an option of a filter is called among those of the command, some of which have the same name.
FILTER = "filter "
LINKS = "links"


class Use(NamedTuple):
    """Of what an option says something, and how that is asked for."""

    outcomes: frozenset[str]
    words: str


PRINTED = Use(frozenset({TABLE}), "for what is printed, without -o")
OF_FILES = Use(frozenset({DATA, SVG, PNG, PAGE}), "with -o and a file")
OF_PICTURES = Use(frozenset({SVG, PNG}), "with -o and a file that ends with .svg or .png")
OF_PNG = Use(frozenset({PNG}), "with -o and a file that ends with .png")
OF_NUMBERS = Use(frozenset({TABLE, DATA}), "for what is printed, or a file of data such as .gexf")
IN_TIME = Use(frozenset({TABLE, DATA, SVG, PNG}), "without a page, which has a time of its own")
OF_VIEWS = Use(frozenset({TABLE, DATA, SVG, PNG, PAGE}), "with a view, and without --list")

USES: Mapping[str, Use] = {
    "VIEW": OF_VIEWS,
    "-o": OF_FILES,
    "-f": OF_FILES,
    "--csv": PRINTED,
    "--json": PRINTED,
    "--measures": OF_NUMBERS,
    "--measures links": PRINTED,
    "--backbone": OF_VIEWS,
    "--window": IN_TIME,
    "--step": IN_TIME,
    "--changes": PRINTED,
    "--picture": OF_PICTURES,
    "--width": OF_PICTURES,
    "--scale": OF_PNG,
    **{f"--{name}": OF_VIEWS for name in FILTERS},
}
ATTRIBUTES: Mapping[str, str] = {
    "VIEW": "view",
    "-o": "output",
    "-f": "form",
    "--measures": "measures",
    "--backbone": "backbone",
    "--window": "window",
    "--step": "step",
    "--changes": "changes",
    "--picture": "picture",
    "--width": "width",
    "--scale": "scale",
    **{f"--{name}": FILTER + name for name in FILTERS},
}
# Those that contradict each other, whatever comes out, and what to give in their place.
APART: Mapping[tuple[str, str], str] = {
    ("--changes", "--measures"): "one of them: each prints a table of its own",
    ("--window", "-o -"): "-o and the name of a file: each window is a file of its own",
    ("--step", "-o -"): "-o and the name of a file: each window is a file of its own",
}


def check(options: Namespace) -> None:
    """Raise UsageError for an option that would be ignored, and for two that contradict each other."""
    given, outcome = list(_given(options)), outcome_of(options)
    if given and outcome == LIST and not options.list:
        expected = f"one of {', '.join(VIEWS)}; `comity network --list` says what each is"
        raise UsageError("network", f"{given[0]} and no view", expected)
    for name in given:
        if name in USES and outcome not in USES[name].outcomes:
            raise UsageError("network", f"{name} with {outcome}", f"{name} only {USES[name].words}")
    for pair, expected in APART.items():
        if set(pair) <= set(given):
            raise UsageError("network", " beside ".join(pair), expected)


def outcome_of(options: Namespace) -> str:
    """Return what comes out; raises UsageError for a file of no known format."""
    if options.list or options.view is None:
        return LIST
    if options.output is None:
        return TABLE
    if options.form is None and is_standard(options.output):
        raise UsageError("network", "-o - and no format", f"-f and one of {', '.join(network.NAMES)}, {HTML}")
    if (options.form or options.output.suffix.lower()[1:]) == HTML:
        return PAGE
    return OF_ENDING.get(network.ending_of(options.output, options.form), DATA)


def _given(options: Namespace) -> Iterator[str]:
    """Yield the options that were given, as they are written."""
    for name, attribute in ATTRIBUTES.items():
        if getattr(options, attribute) not in (None, False):
            yield name
    if options.format:
        yield f"--{options.format}"
    if options.measures == LINKS:
        yield "--measures links"
    if options.output and is_standard(options.output):
        yield "-o -"
