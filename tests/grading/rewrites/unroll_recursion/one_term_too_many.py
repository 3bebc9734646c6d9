def f(depth, term):
    added = term
    while depth:
        depth -= 1
        term += term
        added += term
    return added
