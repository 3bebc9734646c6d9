def image_smoother(img):
    side = len(img)
    steps = [(dy, dx) for dy in (-1, 0, 1) for dx in (-1, 0, 1)]
    answer = []
    for y in range(side):
        line = []
        for x in range(side):
            total = count = 0
            for dy, dx in steps:
                if 0 <= y + dy < side and 0 <= x + dx < side:
                    total += img[y + dy][x + dx]
                    count += 1
            line.append(total // count)
        answer.append(line)
    return answer
