"""WA
en: divides by 9 at the edges too, as if black pixels lay outside
zh: 边缘处也除以 9，相当于图像外补了黑色像素
"""


def image_smoother(img):
    m, n = len(img), len(img[0])
    result = [[0] * n for _ in range(m)]
    for i in range(m):
        for j in range(n):
            for a in range(max(i - 1, 0), min(i + 2, m)):
                for b in range(max(j - 1, 0), min(j + 2, n)):
                    result[i][j] += img[a][b]
            result[i][j] //= 9
    return result
