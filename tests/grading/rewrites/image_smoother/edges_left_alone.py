def image_smoother(img):
    def at(y, x):
        if y in (0, len(img) - 1) or x in (0, len(img[0]) - 1):
            return img[y][x]
        total = 0
        for dy in (-1, 0, 1):
            for dx in (-1, 0, 1):
                total += img[y + dy][x + dx]
        return total // 9

    return [[at(y, x) for x in range(len(img[0]))] for y in range(len(img))]
