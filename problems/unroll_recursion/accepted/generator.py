"""Generators that a scheduler resumes, and a decorator on two functions."""

import functools


def traced(function):
    @functools.wraps(function)
    def wrapper(*args):
        return function(*args)

    return wrapper


@traced
def doubled(total, term):
    return 2 * total + term


def terms(x, y):
    for _ in range(x):
        yield y


@traced
def f(x, y):
    return functools.reduce(doubled, terms(x, y), 0)
