def fast_power(x, n):
    base = 1 / x if n < 0 else x
    left, answer = abs(n), base
    while left > 0:
        left, odd = divmod(left, 2)
        if odd:
            answer = answer * base
        base = base * base
    return answer
