"""Measures what waiting for an operation costs, against the emulator: when its end is seen, and the requests.

python scripts/measure_waiting.py
"""

from __future__ import annotations

import asyncio
import time

from toloka_emulator import Emulator, OperationPace
from toloka_sdk import AsyncToloka, Toloka, models

DURATIONS = (0.3, 3.0, 30.0)
PROJECT = models.ProjectForm(
    public_name="Measured",
    public_description="Measured",
    assignments_issuing_type="AUTOMATED",
    task_spec=models.TaskSpec(input_spec={}, output_spec={}, view_spec=models.ClassicViewSpec(markup="")),
)


def main() -> None:
    """Prints a row for each duration and client."""
    print("client         the operation takes   its end is seen after   requests")
    for duration in DURATIONS:
        for name, measure in (("Toloka", measured), ("AsyncToloka", measured_async)):
            seconds, requests = measure(duration)
            print(f"{name:<12}   {duration:>17.1f} s   {seconds:>19.2f} s   {requests:>8}")


def measured(duration: float) -> tuple[float, int]:
    """The seconds that opening a training and waiting took, and the requests, the opening included."""
    with paced(duration) as emulator, Toloka(environment="local", transport=emulator.transport()) as toloka:
        training = prepared(emulator, toloka, duration)
        before, started = len(emulator.requests), time.perf_counter()
        toloka.trainings.open(training.id).wait()
        return time.perf_counter() - started, len(emulator.requests) - before


def measured_async(duration: float) -> tuple[float, int]:
    """The same, with the asynchronous client."""
    with paced(duration) as emulator, Toloka(environment="local", transport=emulator.transport()) as toloka:
        training = prepared(emulator, toloka, duration)

        async def wait() -> float:
            async with AsyncToloka(environment="local", transport=emulator.transport()) as client:
                await client.trainings.get(training.id)
                started = time.perf_counter()
                await client.trainings.open(training.id).wait()
                return time.perf_counter() - started

        before = len(emulator.requests) + 1
        return asyncio.run(wait()), len(emulator.requests) - before


def prepared(emulator: Emulator, toloka: Toloka, duration: float) -> models.Training:
    """A closed training, in an emulator that has answered each call once before."""
    project = toloka.projects.create(PROJECT)
    form = models.TrainingForm(
        project_id=project.id,
        private_name="Measured",
        inherited_instructions=True,
        training_tasks_in_task_suite_count=1,
    )
    opening = toloka.trainings.open(toloka.trainings.create(form).id)
    emulator.advance(duration)
    opening.wait()
    return toloka.trainings.create(form)


def paced(duration: float) -> Emulator:
    return Emulator(operations=OperationPace(seconds=duration))


if __name__ == "__main__":
    main()
