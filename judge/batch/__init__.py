"""Grading many submissions: a class's folder in, one line of results each out.

Theory of operation. ``layout`` turns the paths on the command line into tasks (problem
and file). ``results`` reads what an earlier run left in the output file and says which
tasks are still to do; it appends each result as one whole line, so that a run that was
killed goes on where it stopped. ``pool`` keeps one worker process a core, each with its
own engine and warm zygotes, and hands every worker its next task when it has answered the
last. All submissions of a run share one seed: every student gets the same cases, and
neither the order nor the number of workers can change a verdict.
"""
