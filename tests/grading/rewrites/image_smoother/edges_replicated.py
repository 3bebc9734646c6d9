def image_smoother(img):
    wide = [[row[0], *row, row[-1]] for row in img]
    wide = [wide[0], *wide, wide[-1]]
    smooth = []
    for y in range(len(img)):
        smooth.append([])
        for x in range(len(img[0])):
            nine = [value for row in wide[y : y + 3] for value in row[x : x + 3]]
            smooth[y].append(sum(nine) // 9)
    return smooth
