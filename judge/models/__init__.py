"""The reference models: found by name, read without torch, built with it.

``catalogue`` reads each file's META as a literal; ``layers`` runs a model once and
tabulates what its modules put out; ``train`` runs a recipe of ``recipes/`` with the
data, the loop and the baseline of ``training``.
"""

from __future__ import annotations

from judge.models.catalogue import Model, find, load, models

__all__ = ["Model", "find", "load", "models"]
