"""Seven plain loops, with bounds checks in place of padding, returning nested lists."""


def conv2d_nchw(x, weight, bias=None, stride=1, padding=0, dilation=1, groups=1):
    images, (height, width) = x.tolist(), x.shape[2:]
    kernels = weight.tolist()
    inner, tall, wide = weight.shape[1:]
    each = len(kernels) // groups
    bottom = height + padding - dilation * (tall - 1)
    right = width + padding - dilation * (wide - 1)

    def value(image, o, top, left):
        total = 0.0 if bias is None else float(bias[o])
        for c in range(inner):
            channel, kernel = image[o // each * inner + c], kernels[o][c]
            for u in range(tall):
                row = top + dilation * u
                if not 0 <= row < height:
                    continue
                for v in range(wide):
                    column = left + dilation * v
                    if 0 <= column < width:
                        total += channel[row][column] * kernel[u][v]
        return total

    return [
        [
            [
                [value(image, o, top, left) for left in range(-padding, right, stride)]
                for top in range(-padding, bottom, stride)
            ]
            for o in range(len(kernels))
        ]
        for image in images
    ]
