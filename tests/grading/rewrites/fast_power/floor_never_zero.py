def fast_power(base, exponent):
    def power(e):
        if e == 0:
            return 1.0
        root = power(e >> 1)
        square = root * root
        if e & 1:
            square = square * base if exponent > 0 else square / base
        return square

    return power(exponent)
