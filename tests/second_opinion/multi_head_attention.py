"""PyTorch's multi-head attention layer, in float64, sequence first."""

import torch
from torch.nn import functional

SOURCE = "torch.nn.functional.multi_head_attention_forward"


def multi_head_attention(x, w_qkv, b_qkv, w_out, b_out, num_heads, mask=None):
    x, w_qkv, b_qkv, w_out, b_out = (
        torch.from_numpy(array.copy()) for array in (x, w_qkv, b_qkv, w_out, b_out)
    )
    batch, length, width = x.shape
    blocked = None
    if mask is not None:
        allowed = torch.from_numpy(mask.copy()).expand(batch, num_heads, length, length)
        blocked = ~allowed.reshape(batch * num_heads, length, length)
    sequence = x.transpose(0, 1)
    y, _ = functional.multi_head_attention_forward(
        sequence, sequence, sequence, width, num_heads, w_qkv, b_qkv, None, None, False, 0.0,
        w_out, b_out, training=False, need_weights=False, attn_mask=blocked,
    )
    return y.transpose(0, 1).numpy()
