"""Forms of literals that engines rewrite: what is written must come out as it was."""

XSD = "http://www.w3.org/2001/XMLSchema#"
TYPED = {
    "byte": ["1", "01"],
    "int": ["1", "+1"],
    "integer": ["1", "01", "+1", "-0"],
    "long": ["1"],
    "negativeInteger": ["-1"],
    "nonNegativeInteger": ["0", "00"],
    "nonPositiveInteger": ["0"],
    "positiveInteger": ["1"],
    "short": ["1"],
    "unsignedByte": ["1"],
    "unsignedInt": ["1"],
    "unsignedLong": ["1"],
    "unsignedShort": ["1"],
    "decimal": ["1.50", "1.0", "01.5", "1"],
    "double": ["1", "1.0E0", "1e0", "INF"],
    "float": ["1", "1.50"],
    "boolean": ["1", "0", "true"],
    "dateTime": ["2015-04-20T10:00:00+00:00", "2015-04-20T10:00:00.000Z"],
    "date": ["2015-04-20+00:00", "2031-02-30"],
    "gYear": ["2015"],
    "anyURI": ["https://example.org/a b"],
}
FORMS = [f'"{value}"^^<{XSD}{name}>' for name, values in TYPED.items() for value in values] + ['"chat"@fr-be']
