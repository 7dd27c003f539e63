"""Steps of a build that wait for one another only where one reads what another made, two of them at a time.

Belongs here: the order of steps and the connections they work on. What they do is in `load.py` and `search.py`. Keeping
the keys of a table occupies one core, however many there are; two tables at once keep two of them busy. Those come
first that most work waits for, so that no long step is left to run alone.
"""

from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from graphlib import TopologicalSorter

import duckdb

AT_ONCE = 2
"""Steps under way at a time: each sorts its rows in memory, so more of them would want more of it."""

Work = Callable[[duckdb.DuckDBPyConnection], None]


@dataclass(frozen=True, slots=True)
class Step:
    """Work on a connection to the database under construction, and the names of the steps it must come after.

    `weight` says how long it takes, beside the others: bytes of staged rows, say.
    """

    work: Work
    after: AbstractSet[str] = frozenset()
    weight: int = 1


def run_steps(connection: duckdb.DuckDBPyConnection, steps: Mapping[str, Step]) -> None:
    """Run all steps, each on a connection of its own to the same database; names of no step are not waited for.

    Raises what a step raises, once those under way have ended; no further step begins.
    """
    waited_for = {name: steps.keys() & step.after for name, step in steps.items()}
    ahead = _ahead(steps, waited_for)
    order = TopologicalSorter(waited_for)
    order.prepare()
    with ThreadPoolExecutor(AT_ONCE) as pool:
        running: dict[Future[None], str] = {}
        ready = list(order.get_ready())
        while ready or running:
            while ready and len(running) < AT_ONCE:
                name = max(ready, key=ahead.__getitem__)
                ready.remove(name)
                running[pool.submit(_run, connection.cursor(), steps[name].work)] = name
            for ended in wait(running, return_when=FIRST_COMPLETED).done:
                ended.result()
                order.done(running.pop(ended))
            ready += order.get_ready()


def _ahead(steps: Mapping[str, Step], waited_for: Mapping[str, AbstractSet[str]]) -> dict[str, int]:
    """What is ahead when a step begins: its weight and that of the heaviest chain of steps which wait for it."""
    ahead = dict.fromkeys(steps, 0)
    for name in reversed(tuple(TopologicalSorter(waited_for).static_order())):
        ahead[name] += steps[name].weight
        for parent in waited_for[name]:
            ahead[parent] = max(ahead[parent], ahead[name])
    return ahead


def _run(connection: duckdb.DuckDBPyConnection, work: Work) -> None:
    with connection:
        work(connection)
