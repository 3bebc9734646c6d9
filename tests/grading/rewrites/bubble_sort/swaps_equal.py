def bubble_sort(items):
    result = list(items)
    for done in range(len(result)):
        still = True
        for i in range(1, len(result) - done):
            if result[i - 1] >= result[i]:
                result[i - 1], result[i] = result[i], result[i - 1]
                still = False
        if still:
            return result
    return result
