"""Images, patches and widths of every proportion.

Weights are scaled by the root of the patch's size, so that answers are of order 1 and
float32 is good to 1e-5; every mistake is off by far more than the tolerance.
"""

import numpy as np

from judge.authoring import Suite, any_layout, close

suite = Suite(check=close(rtol=1e-6, atol=1e-6, rtol32=1e-4, atol32=1e-4))
NAMES = ("images", "weight", "bias", "cls_token", "pos_embedding")


def layer(draw, batch, channels, rows, columns, patch, width):
    """Inputs for images of rows x columns patches."""
    return (
        draw.normal((batch, channels, rows * patch, columns * patch)),
        draw.normal((width, channels, patch, patch), (channels * patch * patch) ** -0.5),
        draw.floats(-1, 1, width),
        draw.floats(-1, 1, width),
        draw.floats(-1, 1, (1 + rows * columns, width)),
    )


@suite.group(15)
def one_grey_image(draw):
    """One image, one channel.
    zh: 一张单通道图像。
    """
    return layer(draw, 1, 1, draw.size(1, 3), draw.size(2, 4), draw.size(1, 3), draw.size(1, 4))


@suite.group(25)
def batches(draw):
    """Several images and channels, as a rule not square.
    zh: 多张图像、多个通道，一般不是方图。
    """
    rows, columns = draw.size(1, 4), draw.size(1, 4)
    return layer(
        draw, draw.size(1, 3), draw.size(1, 4), rows, columns, draw.size(1, 4), draw.size(1, 5)
    )


@suite.group(10)
def all_equal(draw):
    """N, C, D, P and the patches a side are all equal, so that a wrong axis raises no error.
    zh: N、C、D、P 和每边 patch 数全都相等，写错维度也不报错。
    """
    n = draw.size(2, 3)
    return layer(draw, n, n, n, n, n, n)


@suite.group(12)
def pixels_counted(draw):
    """The weight picks single pixels and all else is zero: the answer is the patches, flattened.
    zh: weight 只挑出单个像素，其余全为零：答案就是展平的各个 patch。
    """
    channels, patch = draw.size(1, 3), draw.size(2, 3)
    rows, columns = draw.size(1, 3), draw.size(1, 3)
    width = channels * patch * patch
    count = channels * rows * columns * patch * patch
    images = np.arange(1.0, count + 1).reshape(1, channels, rows * patch, columns * patch)
    weight = np.eye(width).reshape(width, channels, patch, patch)
    return images, weight, np.zeros(width), np.zeros(width), np.zeros((1 + rows * columns, width))


@suite.group(10)
def blank_images(draw):
    """Black images: what is left is bias, class token and positions.
    zh: 全黑图像：只剩下偏置、class token 和位置编码。
    """
    images, *rest = layer(
        draw, draw.size(1, 2), 1, draw.size(1, 3), draw.size(1, 3), draw.size(1, 2), draw.size(1, 3)
    )
    return 0.0 * images, *rest


@suite.group(8)
def extreme_patches(draw):
    """The patch is the whole image, or a single pixel.
    zh: 一个 patch 就是整张图，或者只有一个像素。
    """
    batch, channels, width = draw.size(1, 3), draw.size(1, 3), draw.size(1, 4)
    if draw.boolean():
        return layer(draw, batch, channels, 1, 1, draw.size(1, 5), width)
    return layer(draw, batch, channels, draw.size(1, 4), draw.size(1, 4), 1, width)


@suite.group(3)
def vit(draw):
    """Patches of 16 x 16 pixels in three channels, as in ViT.
    zh: 三通道、16 x 16 的 patch，与 ViT 相同。
    """
    return layer(draw, draw.size(1, 2), 3, 2, 3, 16, draw.size(4, 12))


@suite.group(10)
def layouts(draw):
    """Column-major arrays, slices and read-only arrays.
    zh: 列主序数组、切片和只读数组。
    """
    arrays = layer(
        draw, draw.size(1, 2), draw.size(1, 3), 2, draw.size(1, 3), draw.size(1, 3), draw.size(1, 3)
    )
    return tuple(any_layout(draw, array) for array in arrays)


@suite.validate
def well_formed(images, weight, bias, cls_token, pos_embedding):
    for name, array in zip(
        NAMES, (images, weight, bias, cls_token, pos_embedding), strict=True
    ):
        assert array.dtype.kind == "f", f"{name} holds floats"
        assert array.size >= 1, f"{name} is not empty"
        assert np.abs(array).max() <= 1_000, f"{name} lies between -1,000 and 1,000"
    assert images.ndim == 4, "images has shape (N, C, H, W)"
    assert weight.ndim == 4, "weight has shape (D, C, P, P)"
    width, channels, patch, other = weight.shape
    assert patch == other, "patches are square"
    assert images.shape[1] == channels, "images and weight have the same channels"
    height, breadth = images.shape[2:]
    assert height % patch == breadth % patch == 0, "P divides H and W"
    tokens = 1 + (height // patch) * (breadth // patch)
    assert bias.shape == (width,), "bias has shape (D,)"
    assert cls_token.shape == (width,), "cls_token has shape (D,)"
    assert pos_embedding.shape == (tokens, width), "pos_embedding has shape (1 + HW/P^2, D)"
    assert images.size * width <= 200_000, "N * C * H * W * D is at most 200,000"


image, kernel = np.ones((1, 1, 2, 4)), np.ones((1, 1, 2, 2))
one, table = np.ones(1), np.ones((3, 1))
suite.refuse(image[:, :, :, :3], kernel, one, one, table)
suite.refuse(image, kernel, one, one, table[1:])
suite.refuse(image, kernel[:, :, :1], one, one, table)
suite.refuse(image, np.ones((1, 2, 2, 2)), one, one, table)
suite.refuse(image[0], kernel, one, one, table)
suite.refuse(image, kernel, np.ones(2), one, table)
suite.refuse(image, kernel, one, one[None], table)
suite.refuse(image * np.nan, kernel, one, one, table)
suite.refuse(np.ones((0, 1, 2, 4)), kernel, one, one, table)
