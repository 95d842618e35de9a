"""The code that asks the same again: with Python, with R, with curl; and the query itself."""

from collections.abc import Mapping, Sequence

Given = Mapping[str, Sequence[str]]


def snippets(question: str, given: Given, query: str, address: str) -> tuple[tuple[str, str], ...]:
    """Return the name and the text of each form; ``address`` is that of the rows as CSV, origin included.

    Where no address is known, nothing fetches the rows.
    """
    here = (("SPARQL", query.strip()), ("Python", _python(question, given)))
    fetched = (("R", f'answer <- read.csv("{address}")'), ("curl", f"curl '{address}'"))
    return (*here, *fetched) if address else here


def _python(question: str, given: Given) -> str:
    told = "".join(f", {name}={_value(values)}" for name, values in given.items())
    asked = f'comity.open().ask("{question}"{told})'
    return f"import comity\n\nanswer = {asked}\nprint(answer.evidence().to_pandas())"


def _value(values: Sequence[str]) -> str:
    written = [f'"{value}"' for value in values]
    return written[0] if len(written) == 1 else f"[{', '.join(written)}]"
