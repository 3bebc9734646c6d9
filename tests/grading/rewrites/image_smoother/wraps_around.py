def image_smoother(img):
    answer = []
    for y in range(len(img)):
        answer.append([])
        for x in range(len(img[y])):
            seen = []
            for dy in range(3):
                for dx in range(3):
                    try:
                        seen.append(img[y + dy - 1][x + dx - 1])
                    except IndexError:
                        continue
            answer[y].append(sum(seen) // len(seen))
    return answer
