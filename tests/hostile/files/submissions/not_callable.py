# CE total
"""The entry is a number."""
total = 3
