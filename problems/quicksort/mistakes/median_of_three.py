"""RV
en: the median of first, middle and last as pivot still costs n squared on rising-falling input
zh: 固定取首、中、尾三数的中位数，遇到先升后降的输入仍会退化到 n 的平方
"""


def quicksort(nums):
    ranges = [(0, len(nums))]
    while ranges:
        start, stop = ranges.pop()
        if stop - start < 2:
            continue
        part = nums[start:stop]
        a, b, c = part[0], part[len(part) // 2], part[-1]
        pivot = max(min(a, b), min(max(a, b), c))
        smaller = [x for x in part if x < pivot]
        larger = [x for x in part if x > pivot]
        equal = [x for x in part if x == pivot]
        nums[start:stop] = smaller + equal + larger
        ranges += [(start, start + len(smaller)), (stop - len(larger), stop)]
