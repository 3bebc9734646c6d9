"""Image smoother: each pixel becomes the mean of its neighbourhood, rounded down.

Source: LeetCode 661.
"""


def image_smoother(img: list[list[int]]) -> list[list[int]]:
    """Replace each pixel by the mean of the 3 x 3 pixels around it, as far as they exist.

    ``img`` holds m rows of n integers from 0 to 255. Returns a new image of the same size;
    means are rounded down.
    """
    height, width = len(img), len(img[0])
    return [[mean(neighbours(img, i, j)) for j in range(width)] for i in range(height)]


def neighbours(img: list[list[int]], i: int, j: int) -> list[int]:
    """The pixels of img[i-1 : i+2][j-1 : j+2] that exist."""
    rows = img[max(i - 1, 0) : i + 2]
    return [pixel for row in rows for pixel in row[max(j - 1, 0) : j + 2]]


def mean(pixels: list[int]) -> int:
    return sum(pixels) // len(pixels)
