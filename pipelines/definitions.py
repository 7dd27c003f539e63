"""All that Dagster knows of this project, assembled in one function; `defs` is what `dagster dev` and `dg` load."""

from typing import Any

import dagster as dg

from pipelines.assets.published import exports, published_warehouse
from pipelines.assets.readings import TEXTS, readings
from pipelines.assets.tables import tables
from pipelines.automation import DAILY, EVERYTHING, new_texts
from pipelines.checks.domain import DOMAIN_CHECKS
from pipelines.checks.integrity import integrity
from pipelines.checks.quality import reading_is_as_good_as_before
from pipelines.settings import settings_from_environment


def build_definitions(**overrides: Any) -> dg.Definitions:
    """The definitions; an override is a field of `Settings`, such as `warehouse="/tmp/w.duckdb"`.

    All steps of a run share its process: one of its own takes seconds to start, and a warehouse has one writer.
    """
    return dg.Definitions(
        assets=[TEXTS, readings, tables, published_warehouse, exports],
        asset_checks=[integrity, reading_is_as_good_as_before, *DOMAIN_CHECKS],
        jobs=[EVERYTHING],
        sensors=[new_texts],
        schedules=[DAILY],
        resources={"settings": settings_from_environment(**overrides)},
        executor=dg.in_process_executor,
    )


defs = build_definitions()
