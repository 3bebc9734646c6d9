"""The confinement a zygote prepares once and every child of it puts on."""

from __future__ import annotations

from judge.box import confine
from judge.hints import TYPE_CHECKING

if TYPE_CHECKING:
    from judge.box.confine.kernel import Step


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
        """What a child must keep open until it is confined."""
        return (self.plan.ruleset,) if self.plan.ruleset >= 0 else ()

    def steps(self, limits: confine.Limits) -> tuple[Step, ...]:
        """What confines a child for good, prepared here and carried out there."""
        return confine.steps(self.plan, limits)
