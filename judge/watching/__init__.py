"""Grading on every save.

Theory of operation. ``files`` notices saves by looking at the files' state a few dozen
times a second, which works with every editor (many write a new file and rename it) and on
every file system. ``keys`` reads single keys from the terminal without blocking.
``changes`` says what is different from the run before. ``loop`` ties them together: one
engine with a warm zygote, one screen. ``ahead`` makes the cases of the next run while nobody saves.
"""
