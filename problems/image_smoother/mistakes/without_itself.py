"""WA
en: averages the neighbours only and leaves the pixel itself out
zh: 只对邻居求平均，没有算上像素自己
"""


def image_smoother(img):
    m, n = len(img), len(img[0])
    result = []
    for i in range(m):
        row = []
        for j in range(n):
            window = [
                img[a][b]
                for a in range(max(i - 1, 0), min(i + 2, m))
                for b in range(max(j - 1, 0), min(j + 2, n))
                if (a, b) != (i, j)
            ]
            row.append(sum(window) // len(window) if window else img[i][j])
        result.append(row)
    return result
