def image_smoother(img):
    answer = []
    for y in range(len(img)):
        rows = img[max(y - 1, 0) : y + 2]
        answer.append([])
        for x in range(len(img[0])):
            seen = [v for row in rows for v in row[max(x - 1, 0) : x + 2]]
            answer[y].append(-(-sum(seen) // len(seen)))
    return answer
