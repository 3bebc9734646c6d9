def nms(boxes, scores, iou_threshold):
    return sorted(range(len(boxes)), key=lambda i: (-scores[i], i))
