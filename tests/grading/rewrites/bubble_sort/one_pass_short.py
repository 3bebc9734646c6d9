def bubble_sort(values):
    last = len(values) - 1
    passes = 0
    while passes < last - 1:
        quiet = True
        for left in range(last - passes):
            if values[left + 1] < values[left]:
                values[left : left + 2] = values[left + 1], values[left]
                quiet = False
        if quiet:
            return values
        passes += 1
    return values
