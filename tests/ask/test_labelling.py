from comity.ask import with_labels
from comity.names import Iri, Literal, expand
from comity.store import Graph, Table

UNKNOWN = Iri("https://a.example/")


def thing(curie: str) -> Iri:
    return Iri(expand(curie) or "")


def test_a_label_stands_after_each_column_of_things(small: Graph) -> None:
    table = Table(
        ("ordinal", "meeting", "series"),
        ((Literal("2"), thing("meeting:harbour-2"), thing("series:harbour")),),
    )

    labelled = with_labels(small, table)

    assert labelled.columns == ("ordinal", "meeting", "meetingLabel", "series", "seriesLabel")
    assert [str(term) for term in labelled.rows[0][2::2]] == ["2nd Harbour Dialogue", "Harbour Dialogue"]


def test_what_has_no_label_has_none(small: Graph) -> None:
    table = Table(("thing",), ((thing("meeting:harbour-2"),), (UNKNOWN,), (None,), (Literal("x"),)))

    assert [row[1] for row in with_labels(small, table).rows[1:]] == [None, None, None]


def test_a_column_without_a_label_in_it_stays_alone(small: Graph) -> None:
    table = Table(("page", "number"), ((UNKNOWN, Literal("1")),))

    assert with_labels(small, table) == table


def test_a_label_that_the_table_has_already_is_not_told_twice(small: Graph) -> None:
    table = Table(("meeting", "meetingLabel"), ((thing("meeting:harbour-2"), Literal("mine")),))

    assert with_labels(small, table) == table


def test_an_answer_without_rows_keeps_its_columns(small: Graph) -> None:
    assert with_labels(small, Table(("meeting",), ())) == Table(("meeting",), ())
