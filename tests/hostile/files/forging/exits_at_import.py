# RE total
"""exit(0) is not an answer."""
import sys

sys.exit(0)
