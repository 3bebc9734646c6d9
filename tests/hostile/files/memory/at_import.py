# MLE total
"""Takes it all while it is loaded."""
kept = []
while True:
    kept.append(bytearray(b"x") * (1 << 22))
