"""Receptive field of a stack of convolutions along one axis.

Source: Araujo, Norris and Sim (2019), Computing Receptive Fields of Convolutional Neural Networks.
"""


def receptive_field(layers: list[tuple[int, int]]) -> int:
    """Width in input pixels of what one output sees; layers are (kernel, stride), input first."""
    field = 1  # input pixels that one place of the feature map sees
    jump = 1  # input pixels between two neighbouring places
    for kernel, stride in layers:
        field += (kernel - 1) * jump
        jump *= stride
    return field
