"""WA
en: smooths the inside only and copies the edges
zh: 只平滑内部像素，边缘原样保留
"""


def image_smoother(img):
    result = [list(row) for row in img]
    for i in range(1, len(img) - 1):
        for j in range(1, len(img[0]) - 1):
            total = sum(sum(row[j - 1 : j + 2]) for row in img[i - 1 : i + 2])
            result[i][j] = total // 9
    return result
