def image_smoother(img):
    m, n = len(img), len(img[0])
    cross = [(0, 0), (-1, 0), (1, 0), (0, -1), (0, 1)]
    answer = []
    for i in range(m):
        answer.append([])
        for j in range(n):
            seen = [
                img[i + a][j + b] for a, b in cross if 0 <= i + a < m and 0 <= j + b < n
            ]
            answer[i].append(sum(seen) // len(seen))
    return answer
