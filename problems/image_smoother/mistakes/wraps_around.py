"""WA
en: index -1 is the last row or column: the window wraps around the edge
zh: 下标 -1 取到了最后一行（列），窗口绕到了图像另一边
"""


def image_smoother(img):
    m, n = len(img), len(img[0])
    result = [[0] * n for _ in range(m)]
    for i in range(m):
        for j in range(n):
            window = [
                img[a][b] for a in range(i - 1, i + 2) for b in range(j - 1, j + 2) if a < m and b < n
            ]
            result[i][j] = sum(window) // len(window)
    return result
