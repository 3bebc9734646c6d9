MOST = 10**6


def receptive_field(layers):
    first, last, step = 0, 0, 1
    for kernel, stride in layers:
        last += (kernel - 1) * step
        step *= stride
    if last >= MOST:  # nobody can list so many
        return last - first + 1
    read = {0}
    for kernel, stride in layers[::-1]:
        read = {place * stride + tap for place in read for tap in range(kernel)}
    return len(read)
