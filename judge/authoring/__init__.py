"""All that a problem's ``cases.py`` may import.

``Suite`` collects the groups of generated inputs, the validator, the checker and the
claims about growth; a group draws its inputs through ``Draw``; ``close``, ``exact`` and the rest of
``checks`` compare an answer with the reference's; ``Text`` is a sentence in both
languages. NumPy is imported only by the problems that use it.
"""

from judge.authoring.checks import Context, close, exact
from judge.authoring.draw import Draw
from judge.authoring.layouts import any_layout
from judge.authoring.suite import Case, Suite
from judge.text import Text, Violation

__all__ = ["Case", "Context", "Draw", "Suite", "Text", "Violation", "any_layout", "close", "exact"]
