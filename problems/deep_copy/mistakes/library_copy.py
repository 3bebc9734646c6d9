"""RV
en: hands the question to copy.deepcopy
zh: 直接用了 copy.deepcopy
"""

from copy import deepcopy


def deep_copy(obj):
    return deepcopy(obj)
