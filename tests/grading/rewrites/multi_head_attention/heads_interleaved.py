import numpy as np


def multi_head_attention(x, w_qkv, b_qkv, w_out, b_out, num_heads, mask=None):
    batch, steps, dim = x.shape
    per_head = dim // num_heads
    (wq, wk, wv), (bq, bk, bv) = w_qkv.reshape(3, dim, dim), b_qkv.reshape(3, dim)
    joined = np.zeros(x.shape)
    for n in range(batch):
        for head in range(num_heads):
            own = slice(head, None, num_heads)
            q = x[n] @ wq[own].T + bq[own]
            k = x[n] @ wk[own].T + bk[own]
            v = x[n] @ wv[own].T + bv[own]
            s = q @ k.T / per_head**0.5
            if mask is not None:
                s[~np.broadcast_to(mask, (batch, num_heads, steps, steps))[n, head]] = -1e12
            e = np.exp(s - s.max(1)[:, None])
            joined[n, :, own] = e / e.sum(1)[:, None] @ v
    return joined @ w_out.T + b_out
