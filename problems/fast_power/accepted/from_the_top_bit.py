"""The exponent's digits from the left, as one would do it on paper."""


class Power:
    def __init__(self, base):
        self.base = float(base)

    def to(self, exponent):
        result = 1.0
        for digit in f"{abs(exponent):b}":
            result *= result
            if digit == "1":
                result *= self.base
        return 1.0 / result if exponent < 0 else result


def fast_power(x: float, n: int) -> float:
    return Power(x).to(n)
