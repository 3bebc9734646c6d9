"""The call itself; for the growth of box_sum, many calls of it in a row."""

REPEATS = 2000


def call(functions, entry, args, mode):
    function = functions[entry]
    if mode == "repeat":
        for _ in range(REPEATS):
            function(*args)
    return function(*args)
