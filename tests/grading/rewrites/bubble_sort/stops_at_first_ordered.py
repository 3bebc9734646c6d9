def bubble_sort(items):
    end = len(items) - 1
    while end > 0:
        for left in range(end):
            if not items[left] > items[left + 1]:
                return
            items[left], items[left + 1] = items[left + 1], items[left]
        end -= 1
