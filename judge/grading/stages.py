"""The order in which a search looks for small examples: sizes first, then finer numbers."""

from __future__ import annotations

from judge.record import NamedTuple


class Stage(NamedTuple):
    """Sizes reach at most ``reach`` above their lower bound, floats lie on a ``grid``."""

    reach: int
    grid: int
    examples: int


STAGES = (
    Stage(1, 0, 40), Stage(3, 0, 50), Stage(3, 1, 30), Stage(3, 2, 40), Stage(3, 3, 40),
    Stage(3, 4, 30), Stage(24, 0, 30), Stage(24, 3, 40), Stage(1 << 30, 3, 40),
)  # fmt: skip


class Used:
    """What a group draws: whether floats, and up to what size beyond the least."""

    def __init__(self) -> None:
        self.floats, self.largest = False, 0
        self.tried: set[tuple[int, int]] = set()

    def news(self, stage: Stage) -> bool:
        """Whether the stage would show the group anything that it has not seen."""
        return not self.tried or self._of(stage) not in self.tried

    def done(self, stage: Stage) -> None:
        self.tried.add(self._of(stage))

    def _of(self, stage: Stage) -> tuple[int, int]:
        return min(stage.reach, self.largest), stage.grid if self.floats else 0
