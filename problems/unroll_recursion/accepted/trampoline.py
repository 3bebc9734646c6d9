"""Tail calls returned as thunks, which a loop calls one after the other."""


def trampoline(function):
    def run(*args):
        step = function(*args)
        while callable(step):
            step = step()
        return step

    return run


def tail(x, y, total):
    if x == 0:
        return total
    return lambda: tail(x - 1, 2 * y, total + y)


def f(x, y):
    return trampoline(tail)(x, y, 0)
