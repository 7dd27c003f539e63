"""The assets that others use: the warehouse file once its tables passed their checks, and the export made of it."""

import dagster as dg

from pipelines.assets.readings import PATIENCE
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
    retry_policy=PATIENCE,
    description="The published warehouse file: what was built beside it, swapped in at once after every blocking check "
    "passed. Readers of the old file keep what they have.",
)
def published_warehouse(context: dg.AssetExecutionContext, settings: Settings) -> dg.MaterializeResult[None]:
    """Swap the candidate in."""
    _refuse_unchecked(context)
    path = settings.warehouse_path
    publish_candidate(path)
    return dg.MaterializeResult(
        metadata={"file": dg.MetadataValue.path(str(path.resolve())), "bytes": path.stat().st_size}
    )


@dg.asset(
    deps=[published_warehouse],
    group_name=GROUP,
    kinds={"parquet"},
    retry_policy=PATIENCE,
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


def _refuse_unchecked(context: dg.AssetExecutionContext) -> None:
    """Publish only what this run built: only then did its checks look at it, and would have stopped the run."""
    built = context.instance.get_latest_materialization_event(dg.AssetKey(relations()[0].name))
    if built is None or built.run_id != context.run.run_id:
        raise dg.Failure(
            "the tables were not built by this run, so its checks did not look at them; "
            "materialize the tables and the warehouse together",
            allow_retries=False,
        )
