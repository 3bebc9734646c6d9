"""The call itself; for the growth of box_sum, many calls of it in a row.

Every case of the growth brings a table of one size, so that its way to the submission costs
the same, and only here is it cut to the rectangle: as a view, for a copy of the largest takes
as long as all the calls.
"""

REPEATS = 2000


def call(functions, entry, args, mode):
    function = functions[entry]
    if mode == "repeat":
        table, top, left, bottom, right = args
        args = (table[: bottom + 1, : right + 1], top, left, bottom, right)
        for _ in range(REPEATS):
            function(*args)
    return function(*args)
