"""WA
en: writes into the image while reading it, so later pixels average smoothed values
zh: 边读边改原图，后面的像素用到了已经平滑过的值
"""


def image_smoother(img):
    m, n = len(img), len(img[0])
    for i in range(m):
        for j in range(n):
            window = [
                img[a][b]
                for a in range(max(i - 1, 0), min(i + 2, m))
                for b in range(max(j - 1, 0), min(j + 2, n))
            ]
            img[i][j] = sum(window) // len(window)
    return img
