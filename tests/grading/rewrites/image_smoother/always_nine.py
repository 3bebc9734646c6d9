def image_smoother(img):
    columns = len(img[0])
    black = [0] * (columns + 2)
    framed = [black, *([0, *row, 0] for row in img), black]
    return [
        [
            sum(above[j : j + 3] + here[j : j + 3] + below[j : j + 3]) // 9
            for j in range(columns)
        ]
        for above, here, below in zip(framed, framed[1:], framed[2:], strict=False)
    ]
