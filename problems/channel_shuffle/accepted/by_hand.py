"""Python lists alone: for every new place the old one by arithmetic."""


def channel_shuffle(x, groups):
    each = len(x[0]) // groups
    return [
        [image[c % groups * each + c // groups] for c in range(len(image))] for image in x.tolist()
    ]
