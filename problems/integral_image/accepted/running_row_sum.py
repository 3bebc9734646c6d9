"""Viola and Jones's own recurrence: a running sum of the row, added to the entry above; lists."""


def integral_image(img):
    rows = img.tolist()
    table = [[0.0] * (len(rows[0]) + 1)]
    for row in rows:
        running, line = 0.0, [0.0]
        for above, value in zip(table[-1][1:], row, strict=True):
            running += value
            line.append(above + running)
        table.append(line)
    return table


def box_sum(table, top, left, bottom, right):
    if top == bottom or left == right:
        return 0
    return (
        table.item(bottom, right)
        - table.item(top, right)
        - table.item(bottom, left)
        + table.item(top, left)
    )
