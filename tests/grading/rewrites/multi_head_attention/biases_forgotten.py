import numpy as np


def multi_head_attention(x, w_qkv, b_qkv, w_out, b_out, num_heads, mask=None):
    batch, steps, dim = x.shape
    per_head = dim // num_heads
    wq, wk, wv = w_qkv.reshape(3, dim, dim)
    joined = np.zeros(x.shape)
    for n in range(batch):
        for head in range(num_heads):
            own = slice(head * per_head, (head + 1) * per_head)
            q, k, v = (x[n] @ w[own].T for w in (wq, wk, wv))
            s = q @ k.T / per_head**0.5
            if mask is not None:
                s[~np.broadcast_to(mask, (batch, num_heads, steps, steps))[n, head]] = -1e12
            e = np.exp(s - s.max(1)[:, None])
            joined[n, :, own] = e / e.sum(1)[:, None] @ v
    return joined @ w_out.T
