"""Four plain loops with bounds checks in place of padding, returning nested lists."""


def conv2d(image, kernel, stride=1, padding=0):
    height, width = len(image), len(image[0])
    tall, wide = len(kernel), len(kernel[0])

    def pixel(row, column):
        inside = 0 <= row < height and 0 <= column < width
        return float(image[row][column]) if inside else 0

    answer = []
    for top in range(-padding, height + padding - tall + 1, stride):
        line = []
        for left in range(-padding, width + padding - wide + 1, stride):
            total = 0
            for u in range(tall):
                for v in range(wide):
                    total += float(kernel[u][v]) * pixel(top + u, left + v)
            line.append(total)
        answer.append(line)
    return answer
