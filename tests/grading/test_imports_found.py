"""An import anywhere in a text decides which zygote it needs; mere mention does not."""

import pytest

from judge import bank
from judge.grading.submission import of_bytes

PLACES = {
    "top": "import numpy\n",
    "as": "import numpy.linalg as la\n",
    "from": "from numpy import array\n",
    "function": "def f():\n    import numpy\n",
    "async function": "async def f():\n    import numpy\n",
    "method": "class C:\n    def f(self):\n        import numpy\n",
    "if": "if 1:\n    pass\nelif 2:\n    import numpy\n",
    "else": "if 1:\n    pass\nelse:\n    import numpy\n",
    "loop": "for i in ():\n    import numpy\n",
    "after a loop": "while 0:\n    pass\nelse:\n    import numpy\n",
    "with": "with open('x'):\n    import numpy\n",
    "try": "try:\n    import numpy\nexcept ImportError:\n    pass\n",
    "handler": "try:\n    pass\nexcept* ValueError:\n    import numpy\n",
    "finally": "try:\n    pass\nfinally:\n    import numpy\n",
    "match": "match 1:\n    case 1:\n        import numpy\n",
}
ELSEWHERE = {
    "comment": "# import numpy\n",
    "text": "'''import numpy'''\n",
    "name": "numpy = lambda torch: torch\n",
    "relative": "from .numpy import array\n",
    "inside a package": "import my.numpy\n",
}


@pytest.mark.parametrize("place", PLACES)
def test_an_import_is_found_wherever_it_stands(place):
    assert of_bytes(bank.find("fast_power"), "a.py", PLACES[place].encode()).zygote == "numpy"


@pytest.mark.parametrize("place", ELSEWHERE)
def test_what_is_no_import_of_numpy_needs_none(place):
    assert of_bytes(bank.find("fast_power"), "a.py", ELSEWHERE[place].encode()).zygote == "python"
