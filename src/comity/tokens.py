"""The lexemes that Turtle and SPARQL share, for the scans that come before any parser.

Every repetition is possessive and an unclosed long string takes all that is left, so a scan is linear.
"""

STRING = (
    r'"""(?:[^"\\]++|\\.|"(?!""))*+"""|'
    r"'''(?:[^'\\]++|\\.|'(?!''))*+'''|"
    r'(?!""")"(?:[^"\\\n\r]++|\\.)*+"|'
    r"(?!''')'(?:[^'\\\n\r]++|\\.)*+'"
)
UNCLOSED = r"(?:\"\"\"|''').*|[\"']"
IRI = r'<[^<>"{}|^`\x00-\x20]*+>'
COMMENT = r"\#[^\n\r]*+"
