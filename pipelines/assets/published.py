"""The assets that others use: the warehouse file once its tables passed their checks, and the export made of it."""

import dagster as dg

from pipelines.settings import Settings
from warehouse.build import publish_candidate
from warehouse.export import export
from warehouse.relations import relations

GROUP = "published"


@dg.asset(
    name="warehouse",
    deps=[relation.name for relation in relations()],
    group_name=GROUP,
    kinds={"duckdb"},
    description="The published warehouse file: what was built beside it, swapped in at once after every blocking check "
    "passed. Readers of the old file keep what they have.",
)
def published_warehouse(settings: Settings) -> dg.MaterializeResult[None]:
    """Swap the candidate in."""
    path = settings.warehouse_path
    publish_candidate(path)
    return dg.MaterializeResult(
        metadata={"file": dg.MetadataValue.path(str(path.resolve())), "bytes": path.stat().st_size}
    )


@dg.asset(
    deps=[published_warehouse],
    group_name=GROUP,
    kinds={"parquet"},
    description="Every table and view as a Parquet file, with a datapackage.json and a README for the analyst.",
)
def exports(settings: Settings) -> dg.MaterializeResult[None]:
    """Export the published warehouse."""
    report = export(settings.warehouse_path, settings.exports_path)
    return dg.MaterializeResult(
        metadata={
            "folder": dg.MetadataValue.path(str(report.folder.resolve())),
            "files": len(report.rows),
            "rows": sum(report.rows.values()),
        }
    )
