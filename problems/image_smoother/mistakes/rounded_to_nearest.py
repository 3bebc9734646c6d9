"""WA
en: rounds to the nearest integer instead of down
zh: 四舍五入了，应当向下取整
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
            ]
            row.append(round(sum(window) / len(window)))
        result.append(row)
    return result
