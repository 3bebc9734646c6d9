"""One patch and one output after the other, sums written out."""


def patch_embedding(images, weight, bias, cls_token, pos_embedding):
    P = weight.shape[-1]
    kernels = weight.reshape(len(weight), -1).tolist()
    positions, shifts = pos_embedding.tolist(), bias.tolist()
    batch = []
    for image in images:
        tokens = [[c + p for c, p in zip(cls_token.tolist(), positions[0], strict=True)]]
        for top in range(0, image.shape[1], P):
            for left in range(0, image.shape[2], P):
                pixels = image[:, top : top + P, left : left + P].ravel().tolist()
                position = positions[len(tokens)]
                tokens.append([
                    sum(k * x for k, x in zip(kernel, pixels, strict=True)) + b + p
                    for kernel, b, p in zip(kernels, shifts, position, strict=True)
                ])
        batch.append(tokens)
    return batch
