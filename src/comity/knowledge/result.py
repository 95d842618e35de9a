"""What the graph answers: rows of values that know what was asked, and of which dataset."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any, overload

from comity import ask
from comity.errors import UsageError
from comity.knowledge import display, frames
from comity.knowledge.asked import Asked
from comity.knowledge.calls import Place, checked
from comity.knowledge.columns import Column, Style, columns_of
from comity.knowledge.row import Row, place
from comity.knowledge.saving import written
from comity.knowledge.values import Terms, Value, value
from comity.names import Literal, Term
from comity.store import Graph, Table

if TYPE_CHECKING:
    import pandas
    import polars
    import pyarrow

    from comity.network import Rows
    from comity.store import RdflibGraph

TRIPLES = ("CONSTRUCT", "DESCRIBE")


class Result(Sequence[Row]):
    """The answer to a question: a sequence of rows, which prints as a table and becomes a frame of any kind.

    Values are cast from their datatype: whole numbers to int, decimals to Decimal, xsd:date to date,
    years and months to PartialDate; what is not bound is None. Where ``terms`` may be chosen, things are
    CURIEs that know their IRI (``python``), plain CURIEs (``curie``), IRIs (``iri``) or labels (``label``);
    ``rdf`` casts nothing and gives each term as N-Triples writes it.
    """

    def __init__(self, graph: Graph, table: Table, asked: Asked) -> None:
        self.graph = graph
        self.table = table
        self.asked = asked

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns."""
        return self.table.columns

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """The rows, values being cast and things being CURIEs that know their IRI."""
        return tuple(Row(self.columns, values) for values in self._values("python"))

    @property
    def question(self) -> str | None:
        """The name of the question, or nothing where SPARQL was asked."""
        return self.asked.question

    @property
    def query(self) -> str:
        """The SPARQL that was asked, with the values of the parameters."""
        return self.asked.text

    @property
    def parameters(self) -> dict[str, tuple[str, ...]]:
        """The parameters that were given, things as CURIEs."""
        return self.asked.given

    @property
    def notes(self) -> tuple[str, ...]:
        """What a reader of the answer must know, a sentence each."""
        return self.asked.notes

    @property
    def version(self) -> str | None:
        """The version of Comity that built the graph; nothing where the graph does not say."""
        return self.graph.version

    @property
    def digest(self) -> str | None:
        """The SHA-256 of the dataset as N-Quads; nothing where the graph does not say."""
        return self.graph.digest

    @property
    def metadata(self) -> dict[str, Any]:
        """Question, query, parameters, notes, dataset version and digest, as JSON can hold them."""
        return self.asked.metadata(self.graph)

    def column(self, name: str) -> tuple[Value, ...]:
        """Return the values of one column; raises UsageError, with the columns, where there is none."""
        at = place(self.columns, name)
        return tuple(row[at] for row in self.rows)

    @checked
    def to_dicts(self, terms: Terms = "python") -> list[dict[str, Value]]:
        """Return a dictionary for each row, by column."""
        return [dict(zip(self.columns, row, strict=True)) for row in self._values(terms)]

    @checked
    def to_pandas(self, terms: Terms = "python", *, languages: bool = False) -> "pandas.DataFrame":
        """Return a frame of Arrow-backed columns, with ``metadata`` in ``attrs["comity"]``.

        Dates of which only the year or month is known stand at their first day, and ``<column>_precision``
        says so. A column of several kinds of value holds texts as written, and the metadata's notes say so.
        With ``languages`` a column ``<column>_lang`` follows each with tagged text. Raises UsageError where
        pandas is not installed.
        """
        return frames.to_pandas(*self._framed(terms, languages))

    @checked
    def to_arrow(self, terms: Terms = "python", *, languages: bool = False) -> "pyarrow.Table":
        """Return the same as ``to_pandas`` as an Arrow table.

        Its schema carries ``metadata`` as JSON under the key ``comity``. Raises UsageError where pyarrow is
        not installed.
        """
        return frames.to_arrow(*self._framed(terms, languages))

    @checked
    def to_polars(self, terms: Terms = "python", *, languages: bool = False) -> "polars.DataFrame":
        """Return the same as ``to_pandas`` as a polars frame, which has no place for metadata.

        Raises UsageError where polars is not installed.
        """
        return frames.to_polars(self._framed(terms, languages)[0])

    @overload
    def to_csv(self, path: None = None, *, terms: Terms = "iri") -> str: ...
    @overload
    def to_csv(self, path: Place, *, terms: Terms = "iri") -> None: ...
    @checked
    def to_csv(self, path: Place | None = None, *, terms: Terms = "iri") -> str | None:
        """Write SPARQL 1.1 Query Results CSV (RFC 4180) to ``path``; without one, return it as text.

        Values are as written, things as ``terms`` says. Raises UsageError for a path that cannot be written.
        """
        return written(ask.to_csv(self.table if terms == "iri" else self._texts(terms)), path)

    @overload
    def to_json(self, path: None = None) -> str: ...
    @overload
    def to_json(self, path: Place) -> None: ...
    @checked
    def to_json(self, path: Place | None = None) -> str | None:
        """Write SPARQL 1.1 Query Results JSON to ``path``; without one, return it as text.

        Raises UsageError for a path that cannot be written.
        """
        return written(ask.to_json(self.table), path)

    def to_rdflib(self) -> "RdflibGraph":
        """Return the statements of a CONSTRUCT or DESCRIBE query; raises UsageError for any other answer."""
        from comity.store import rdflib_graph

        if self.asked.form not in TRIPLES:
            raise UsageError("to_rdflib", f"the answer to {self.asked.form}", "statements, of a CONSTRUCT")
        return rdflib_graph((s, p, o) for s, p, o, *_ in self.table.rows if s and p and o)

    @checked
    def to_networkx(self, source: str | None = None, target: str | None = None) -> "Rows":
        """Return a networkx MultiDiGraph with a link for each row, from ``source`` to ``target``.

        These are columns, else the first two that hold things. Nodes are CURIEs and carry iri and label;
        links carry the other columns. A row without one of its ends is left out. Raises UsageError where two
        such columns are not there.
        """
        from comity.knowledge.links import network

        return network(self, source, target)

    def evidence(self) -> "Result":
        """Return the rows with the words behind each: a row for each passage, or one without.

        The columns added: wording, wordingLanguage, sourceLabel, sourceDate, sourceAddress, link, speaker;
        one whose name the rows have already is called ``evidence…``, as ``evidenceWording``.
        Rows that have them are as they were; a note says where no row has any words behind it.
        """
        if ask.is_proved(self.table):
            return self
        supports = ask.evidence(self.graph, self.table, self.query)
        asked = self.asked if any(supports) else self.asked.noting(ask.UNPROVED)
        return Result(self.graph, ask.with_evidence(self.table, supports), asked)

    @checked
    def cite(self, style: ask.CitationStyle = "apa", accessed: date | None = None) -> str:
        """Return how to cite the answer, as asked for today or on ``accessed``: APA 7, BibTeX or CSL-JSON.

        ``style`` is ``apa``, ``bibtex``, ``csl-json`` or ``ris``; raises UsageError for another.
        """
        return ask.cite(self.cited, style, accessed or date.today())

    @property
    def cited(self) -> ask.Cited:
        """What a citation names: the question, its query and all its values, and the data set asked."""
        called = ask.labels(self.graph, self.asked.terms)
        shown = {name: tuple(map(called, terms)) for name, terms in self.asked.values.items()}
        told = (self.question, self.query, shown, self.version, self.digest)
        return ask.Cited(*told, words=self.asked.summary, command=self.asked.command)

    @cached_property
    def labels(self) -> ask.Labels:
        """What people call the things in the answer."""
        return ask.labels(self.graph, (term for row in self.table.rows for term in row))

    def __len__(self) -> int:
        return len(self.table.rows)

    def __bool__(self) -> bool:
        """Tell whether there are rows; for an ASK query, what the answer is."""
        return bool(self.rows[0][0]) if self.asked.form == "ASK" else bool(self.table.rows)

    def __iter__(self) -> Iterator[Row]:
        return iter(self.rows)

    @overload
    def __getitem__(self, index: int) -> Row: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Row, ...]: ...
    @overload
    def __getitem__(self, index: str) -> tuple[Value, ...]: ...
    def __getitem__(self, index: int | slice | str) -> Row | tuple[Row, ...] | tuple[Value, ...]:
        return self.column(index) if isinstance(index, str) else self.rows[index]

    def __repr__(self) -> str:
        return display.as_text(self)

    def _repr_html_(self) -> str:
        return display.as_html(self)

    def _values(self, terms: Terms) -> Iterator[tuple[Value, ...]]:
        for row in self.table.rows:
            yield tuple(value(term, terms, lambda: self.labels) for term in row)

    def _framed(self, terms: Terms, languages: bool) -> tuple[tuple[Column, ...], dict[str, Any]]:
        columns = columns_of(self.table, Style(terms, lambda: self.labels, languages))
        told = [*self.notes, *(column.note for column in columns if column.note)]
        return columns, {**self.metadata, "notes": told}

    def _texts(self, terms: Terms) -> Table:
        rows = (
            tuple(
                term if isinstance(term, Literal) and terms != "rdf" else _text(cell)
                for term, cell in zip(row, cells, strict=True)
            )
            for row, cells in zip(self.table.rows, self._values(terms), strict=True)
        )
        return Table(self.columns, tuple(rows))


def _text(cell: Value) -> Term | None:
    return None if cell is None else Literal(str(cell))
