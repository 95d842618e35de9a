"""Results as data frames; each library is an extra, imported when it is asked for."""

import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from comity.errors import UsageError
from comity.knowledge.columns import MOST_DIGITS, Column

if TYPE_CHECKING:
    import pandas
    import polars
    import pyarrow

KEY = "comity"
Metadata = Mapping[str, Any]


def to_arrow(columns: Sequence[Column], metadata: Metadata) -> "pyarrow.Table":
    """Return an Arrow table whose schema carries ``metadata`` as JSON under the key ``comity``."""
    try:
        import pyarrow
    except ImportError as error:
        raise missing("arrow") from error
    types = {
        "nothing": pyarrow.null(),
        "text": pyarrow.string(),
        "boolean": pyarrow.bool_(),
        "integer": pyarrow.int64(),
        "decimal": None,  # as many digits as the values have
        "double": pyarrow.float64(),
        "date": pyarrow.date32(),
        "time": pyarrow.timestamp("us"),
        "instant": pyarrow.timestamp("us", "UTC"),
    }
    arrays = [pyarrow.array(column.values, types[column.kind]) for column in columns]
    told = {KEY: json.dumps(metadata, ensure_ascii=False)}
    return pyarrow.Table.from_arrays(arrays, [column.name for column in columns], metadata=told)


def to_pandas(columns: Sequence[Column], metadata: Metadata) -> "pandas.DataFrame":
    """Return a pandas frame of Arrow-backed columns, with ``metadata`` in ``attrs["comity"]``."""
    try:
        import pandas
    except ImportError as error:
        raise missing("pandas") from error
    frame: pandas.DataFrame = to_arrow(columns, metadata).to_pandas(types_mapper=pandas.ArrowDtype)
    frame.attrs[KEY] = dict(metadata)
    return frame


def to_polars(columns: Sequence[Column]) -> "polars.DataFrame":
    """Return a polars frame, which has no place for metadata."""
    try:
        import polars
    except ImportError as error:
        raise missing("polars") from error
    types = {
        "nothing": polars.Null(),
        "text": polars.String(),
        "boolean": polars.Boolean(),
        "integer": polars.Int64(),
        "double": polars.Float64(),
        "date": polars.Date(),
        "time": polars.Datetime("us"),
        "instant": polars.Datetime("us", "UTC"),
    }
    series = [
        polars.Series(
            each.name, each.values, types.get(each.kind) or polars.Decimal(MOST_DIGITS, _scale(each))
        )
        for each in columns
    ]
    return polars.DataFrame(series)


def _scale(column: Column) -> int:
    places: int = max(max(0, -each.as_tuple().exponent) for each in column.values if each is not None)
    return places


def missing(extra: str) -> UsageError:
    """Return the error for an extra that is not installed."""
    return UsageError(extra, "no such library here", f'it installed: pip install "comity[{extra}]"')
