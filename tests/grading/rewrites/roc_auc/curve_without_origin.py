def roc_auc(y_true, scores):
    counts = {}
    for score, label in zip(scores.tolist(), y_true.tolist()):
        counts.setdefault(score, [0, 0])[label] += 1
    points, alarms, hits = [], 0, 0
    for score in sorted(counts, reverse=True):
        alarms += counts[score][0]
        hits += counts[score][1]
        points.append((alarms, hits))
    area = sum((x - u) * (y + v) / 2 for (u, v), (x, y) in zip(points, points[1:]))
    return area / (alarms * hits)
