import torch


def multi_head_attention(x, w_qkv, b_qkv, w_out, b_out, num_heads, mask=None):
    batch, steps, dim = x.shape
    projected = torch.nn.functional.linear(x, w_qkv, b_qkv)
    query, key, value = projected.view(batch, steps, 3, num_heads, -1).unbind(2)
    scores = torch.einsum("bihd,bjhd->bhij", query, key) * (num_heads / dim) ** 0.5
    if mask is not None:
        scores = scores.masked_fill(mask, -3e38)
    mixed = torch.einsum("bhij,bjhd->bihd", scores.softmax(-1), value)
    return torch.nn.functional.linear(mixed.flatten(2), w_out, b_out)
