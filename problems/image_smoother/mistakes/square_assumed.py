"""RE
en: uses the number of rows for the columns too: fails where the image is not square
zh: 列数也用了行数，图像不是正方形时出错
"""


def image_smoother(img):
    n = len(img)
    result = [[0] * n for _ in range(n)]
    for i in range(n):
        for j in range(n):
            window = [
                img[a][b]
                for a in range(max(i - 1, 0), min(i + 2, n))
                for b in range(max(j - 1, 0), min(j + 2, n))
            ]
            result[i][j] = sum(window) // len(window)
    return result
