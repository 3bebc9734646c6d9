# TLE total
"""Never finishes loading."""
while True:
    pass
