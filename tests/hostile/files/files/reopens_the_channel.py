# RE total
"""Opens its own descriptors anew by way of /proc/self/fd and /dev/fd."""


def total(nums):
    with open("/proc/self/fd/1", "w") as file:
        file.write("x")
    return sum(nums)
