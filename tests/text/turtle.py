"""Turtle as people write it: any layout, comments anywhere, every form of a value."""

from hypothesis import strategies as st

PREFIXES = """\
@prefix item: <https://w3id.org/comity/id/item/> .
@prefix comity: <https://w3id.org/comity/ontology/> .
"""
BLANKS = st.sampled_from([" ", "  ", "\n", "\n\n\n", "\t", ' # a "comment" . ; <x>\n', "\n# another, it's\n"])
NAMES = st.sampled_from(
    ["item:a", "item:b-2", "comity:topic", "<https://a.example/x#y>", "item:c.d", "<https://a.example/é>"]
)
PLAIN = st.text(
    st.characters(codec="utf-8", exclude_characters='"\\\n\r', exclude_categories=["Cc", "Cs"]), max_size=9
)
LONG = st.sampled_from(
    ['"""two\nlines "and" a # mark"""', "'''it's'''", '"\\"\\u00e9\\n"', "'single # quoted'"]
)
TAGS = st.sampled_from(["", "@en", "@zh-Hans", "^^<https://a.example/type>", "^^comity:type"])
STRINGS = st.builds(lambda text, tag: f'"{text}"{tag}', PLAIN, TAGS) | LONG
NUMBERS = st.sampled_from(["1", "-2", "+03", "1.50", "4.2E9", "true", "false"])
VALUES = st.recursive(
    NAMES | STRINGS | NUMBERS | st.just("_:b1"),
    lambda inner: (
        st.builds(lambda each: f"[ comity:of {each} ]", inner)
        | st.lists(inner, min_size=1, max_size=3).map(lambda each: f"( {' '.join(each)} )")
    ),
    max_leaves=4,
)
LINES = st.tuples(st.sampled_from(["a", "comity:order", "item:p"]), st.lists(VALUES, min_size=1, max_size=3))


@st.composite
def documents(draw: st.DrawFn) -> str:
    """Draw a valid document with blanks and comments drawn between its lexemes."""
    words: list[str] = []
    for subject, lines in draw(
        st.lists(st.tuples(NAMES, st.lists(LINES, min_size=1, max_size=3)), max_size=3)
    ):
        for number, (predicate, values) in enumerate(lines):
            words += [
                subject if number == 0 else ";",
                "<https://a.example/p>" if predicate == "a" else predicate,
            ]
            words += [word for value in values for word in (value, ",")][:-1]
        words.append(".")
    return PREFIXES + "".join(word + draw(BLANKS) for word in words) + "\n"
