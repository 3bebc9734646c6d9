"""The limits, by a child whose clocks and memory are made up."""

from __future__ import annotations

from typing import Any, cast

import pytest

from judge.box.claims import Stop
from judge.box.meter import HOARDERS_TIME, Limits, Meter, Moment
from judge.box.transport import Transport

LIMITS = Limits(cpu_s=0.3, memory=100 << 20)


class MadeUp:
    """What a meter asks of a child."""

    def __init__(self) -> None:
        self.seconds, self.bytes = 0.0, 0

    def cpu_s(self) -> float:
        return self.seconds

    def memory(self) -> int:
        return self.bytes

    def delay_s(self) -> float:
        return 0.0


def measured() -> tuple[MadeUp, Meter, Moment]:
    child = MadeUp()
    transport: Any = cast(Transport, child)
    meter = Meter(transport, LIMITS)
    meter.start()
    return child, meter, Moment(transport)


def stopped(meter: Meter, began: Moment) -> str:
    with pytest.raises(Stop) as caught:
        meter.look(began, LIMITS.cpu_s)
    return caught.value.kind


def test_computing_beyond_the_limit_is_time():
    child, meter, began = measured()
    child.seconds = 0.29
    meter.look(began, LIMITS.cpu_s)
    child.seconds = 0.31
    assert stopped(meter, began) == "time"


def test_hoarding_memory_is_memory_however_slow_the_page_faults_are():
    child, meter, began = measured()
    for step in range(1, 10):
        child.seconds, child.bytes = 0.08 * step, step * (11 << 20)
        meter.look(began, LIMITS.cpu_s)
    child.seconds, child.bytes = 0.8, 101 << 20
    assert stopped(meter, began) == "memory"


def test_a_hoarder_that_stops_taking_has_used_up_its_time():
    child, meter, began = measured()
    child.seconds, child.bytes = 0.5, 50 << 20
    meter.look(began, LIMITS.cpu_s)
    child.seconds = 0.52
    assert stopped(meter, began) == "time"


def test_a_slow_hoarder_has_no_more_than_a_few_times_the_limit():
    child, meter, began = measured()
    child.seconds, child.bytes = HOARDERS_TIME * LIMITS.cpu_s + 0.01, 50 << 20
    assert stopped(meter, began) == "time"
