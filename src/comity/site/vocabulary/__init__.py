"""The vocabulary in words: terms with what records hold, real examples and counts; and the code lists."""

from comity.site.vocabulary.reading import described
from comity.site.vocabulary.terms import Vocabulary

__all__ = ["Vocabulary", "described"]
