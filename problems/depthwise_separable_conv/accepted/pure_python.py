"""Nested lists and loops, bounds checked in place of padding."""


def conv(channel, kernel, stride, padding):
    k, height, width = len(kernel), len(channel), len(channel[0])
    return [
        [
            sum(
                kernel[u][v] * channel[top + u][left + v]
                for u in range(k)
                for v in range(k)
                if 0 <= top + u < height and 0 <= left + v < width
            )
            for left in range(-padding, width + padding - k + 1, stride)
        ]
        for top in range(-padding, height + padding - k + 1, stride)
    ]


def depthwise_separable_conv(x, depthwise, pointwise, stride=1, padding=0):
    kernels, mix = depthwise.tolist(), pointwise.tolist()
    answer = []
    for image in x.tolist():
        mid = [
            conv(channel, kernel[0], stride, padding)
            for channel, kernel in zip(image, kernels, strict=True)
        ]
        answer.append([
            [
                [sum(w[0][0] * m for w, m in zip(row, pixel, strict=True)) for pixel in zip(*lines)]
                for lines in zip(*mid)
            ]
            for row in mix
        ])
    return answer


def parameter_counts(c_in, c_out, k):
    depthwise, pointwise = c_in * k * k, c_in * c_out
    return pointwise * k * k, depthwise + pointwise
