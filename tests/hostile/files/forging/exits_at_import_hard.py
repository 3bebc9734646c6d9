# RE total
"""The same past Python's own way out."""
import os

os._exit(0)
