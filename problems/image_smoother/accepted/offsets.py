"""Nine offsets with a bounds check each."""

OFFSETS = [(a, b) for a in (-1, 0, 1) for b in (-1, 0, 1)]


class Solution:
    def imageSmoother(self, img):
        m, n = len(img), len(img[0])
        result = [[0] * n for _ in range(m)]
        for i in range(m):
            for j in range(n):
                total = count = 0
                for a, b in OFFSETS:
                    if 0 <= i + a < m and 0 <= j + b < n:
                        total += img[i + a][j + b]
                        count += 1
                result[i][j] = total // count
        return result


def image_smoother(img):
    return Solution().imageSmoother(img)
