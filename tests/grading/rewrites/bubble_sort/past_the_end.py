def bubble_sort(values):
    end = len(values)
    while end > 0:
        moved, left = False, 0
        while left < end:
            if values[left] > values[left + 1]:
                values[left], values[left + 1] = values[left + 1], values[left]
                moved = True
            left += 1
        if not moved:
            break
        end -= 1
    return values
