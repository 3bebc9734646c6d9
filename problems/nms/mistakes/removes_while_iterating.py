"""WA
en: removes from the list it is walking over, so that every removal skips a box
zh: 边遍历边从同一个列表删除，每删一个就跳过下一个框
"""


def iou(a, b):
    width = max(0.0, min(a[2], b[2]) - max(a[0], b[0]))
    height = max(0.0, min(a[3], b[3]) - max(a[1], b[1]))
    shared = width * height
    union = (a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - shared
    return shared / union if union > 0 else 0.0


def nms(boxes, scores, iou_threshold):
    left = sorted(range(len(boxes)), key=lambda i: (-scores[i], i))
    kept = []
    while left:
        best = left.pop(0)
        kept.append(best)
        for other in left:
            if iou(boxes[best], boxes[other]) > iou_threshold:
                left.remove(other)
    return kept
