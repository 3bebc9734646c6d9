import torch


def multi_head_attention(x, w_qkv, b_qkv, w_out, b_out, num_heads, mask=None):
    batch, steps, dim = x.shape
    projected = torch.nn.functional.linear(x, w_qkv, b_qkv)
    query, key, value = (
        part.reshape(batch, num_heads, steps, -1) for part in projected.chunk(3, dim=-1)
    )
    scores = torch.einsum("bhid,bhjd->bhij", query, key) * (num_heads / dim) ** 0.5
    if mask is not None:
        scores = scores.masked_fill(~mask, -3e38)
    mixed = torch.einsum("bhij,bhjd->bihd", scores.softmax(-1), value)
    return torch.nn.functional.linear(mixed.flatten(2), w_out, b_out)
