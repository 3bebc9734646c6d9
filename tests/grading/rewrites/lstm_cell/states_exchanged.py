import math


def gate(z):
    return 1 / (1 + math.exp(-z)) if z > 0 else 1 - 1 / (1 + math.exp(z))


def lstm_cell(x, h, c, w_ih, w_hh, b_ih, b_hh):
    z = (x @ w_ih.T + b_ih + h @ w_hh.T + b_hh).tolist()
    hidden_rows, cell_rows = [], []
    for sums, cells in zip(z, c.tolist()):
        n = len(cells)
        hidden, cell = [], []
        for j, old in enumerate(cells):
            i, f, g, o = sums[j], sums[n + j], sums[2 * n + j], sums[3 * n + j]
            new = gate(f) * old + gate(i) * math.tanh(g)
            cell.append(new)
            hidden.append(gate(o) * math.tanh(new))
        hidden_rows.append(hidden)
        cell_rows.append(cell)
    return cell_rows, hidden_rows
