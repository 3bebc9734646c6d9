"""RV
en: this is heap sort: it takes the largest from a heap again and again
zh: 这是堆排序：反复从堆顶取出最大值
"""


def quicksort(nums):
    def sink(root, size):
        while (child := 2 * root + 1) < size:
            if child + 1 < size and nums[child] < nums[child + 1]:
                child += 1
            if not nums[root] < nums[child]:
                return
            nums[root], nums[child] = nums[child], nums[root]
            root = child

    for root in reversed(range(len(nums) // 2)):
        sink(root, len(nums))
    for size in reversed(range(1, len(nums))):
        nums[0], nums[size] = nums[size], nums[0]
        sink(0, size)
