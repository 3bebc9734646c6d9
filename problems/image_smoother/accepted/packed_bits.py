"""Sums in the upper bits of the same numbers, then shifted down; on a copy of the rows."""


def image_smoother(img):
    img = [list(row) for row in img]
    for i, row in enumerate(img):
        for j in range(len(row)):
            window = [
                img[a][b] & 255
                for a in range(i - 1, i + 2)
                for b in range(j - 1, j + 2)
                if a in range(len(img)) and b in range(len(row))
            ]
            row[j] |= sum(window) // len(window) << 8
    return tuple(tuple(pixel >> 8 for pixel in row) for row in img)
