"""The confinement a zygote prepares once and every child of it puts on."""

from __future__ import annotations

from judge.box import confine


class Shield:
    """Landlock's rules and seccomp's program for children that may read ``packages``."""

    def __init__(self, packages: tuple[str, ...], *, without: tuple[str, ...] = ()) -> None:
        """``without`` names layers to leave out; only the ablation tests do."""
        self.packages = packages
        self.plan = confine.plan(
            confine.readable_paths(packages),
            **{layer: layer not in without for layer in ("landlock", "seccomp", "rlimits")},
        )
        if self.plan.ruleset >= 0:
            confine.warm_import_caches(packages)

    @property
    def descriptors(self) -> tuple[int, ...]:
        """What a child must keep open until ``raise_``."""
        return (self.plan.ruleset,) if self.plan.ruleset >= 0 else ()

    def raise_(self, limits: confine.Limits) -> None:
        """Confine this process for good."""
        confine.apply(self.plan, limits)
