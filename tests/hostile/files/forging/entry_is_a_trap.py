# RE|CE|WA total
"""A callable whose attributes raise."""


class Trap:
    def __call__(self, nums):
        return 10**9

    def __getattribute__(self, name):
        raise SystemExit(0)


total = Trap()
