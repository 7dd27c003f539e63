"""The assets of the warehouse: one per table and view, built together into the candidate beside the published file.

They are one step because one writer makes them all; the references between them are the edges of the graph. Checks look
at the candidate, and `published.py` swaps it in when none of them objects.
"""

from collections.abc import Iterator

import dagster as dg

from pipelines.assets.describe import column_schema, materialized
from pipelines.assets.readings import PATIENCE, readings
from pipelines.run import prepare
from pipelines.settings import Settings
from schemas.registry import REFERENCE_TABLES
from warehouse.query import connect
from warehouse.relations import Relation, in_build_order, relations
from warehouse.views import views

FROM_VOCABULARY = frozenset(table.table_name for table in REFERENCE_TABLES)


def table_specs() -> list[dg.AssetSpec]:
    """One spec per table and view, with all that is known of it before any run, in the order that Dagster wants."""
    return [
        dg.AssetSpec(
            relation.name,
            deps=_view_parents(relation) if relation.is_view else _table_parents(relation),
            group_name=_group(relation),
            kinds={"duckdb", "view" if relation.is_view else "table"},
            description=relation.description,
            metadata={"dagster/column_schema": column_schema(relation), "dagster/table_name": relation.name},
        )
        for relation in in_build_order()
    ]


def _group(relation: Relation) -> str:
    """The layer: codes with their meanings, what was read, or questions asked of both."""
    if relation.is_view:
        return "views"
    return "reference" if relation.name in FROM_VOCABULARY else "tables"


def _table_parents(relation: Relation) -> list[str]:
    """The tables a table references. What references no table that is read comes from the readings themselves."""
    found = dict.fromkeys(column.references.partition(".")[0] for column in relation.columns if column.references)
    if relation.name not in FROM_VOCABULARY and FROM_VOCABULARY.issuperset(found):
        found[readings.key.to_user_string()] = None
    return list(found)


def _view_parents(relation: Relation) -> list[str]:
    """The tables and views that a view selects from."""
    known = {other.name for other in relations()}
    return next(sorted(view.reads & known) for view in views() if view.name == relation.name)


@dg.multi_asset(name="build_tables", specs=table_specs(), retry_policy=PATIENCE)
def tables(context: dg.AssetExecutionContext, settings: Settings) -> Iterator[dg.MaterializeResult[None]]:
    """Build all tables and views into the candidate, and describe each."""
    report = prepare(settings.warehouse_path)
    context.log.info(f"built {report.warehouse}: {sum(report.rows.values()):,} rows; not published yet")
    with connect(report.warehouse) as connection:
        for relation in in_build_order():
            yield dg.MaterializeResult(asset_key=relation.name, metadata=materialized(connection, relation))
