# TLE total
"""Never finishes loading, without CPU time."""
import time

time.sleep(3600)
