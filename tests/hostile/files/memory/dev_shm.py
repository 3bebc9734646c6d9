# RE total
"""A file in /dev/shm: no file can be made anywhere, so there is nothing to fill."""


def total(nums):
    with open("/dev/shm/hostile", "wb") as file:
        while True:
            file.write(b"x" * (1 << 20))
