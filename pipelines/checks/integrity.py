"""Checks made from the declarations: keys, allowed values, references and spans of every table. All of them block.

Belongs here: from a requirement of `warehouse/integrity.py` to a check in Dagster.
"""

from collections.abc import Iterator

import dagster as dg

from pipelines.assets.describe import markdown_table
from pipelines.checks.built import built
from pipelines.settings import Settings
from warehouse.integrity import Finding, Requirement, examine, requirements

REQUIREMENTS: dict[dg.AssetCheckKey, Requirement] = {
    dg.AssetCheckKey(dg.AssetKey(requirement.table_name), requirement.name): requirement
    for requirement in requirements()
}


@dg.multi_asset_check(
    name="integrity",
    specs=[
        dg.AssetCheckSpec(key.name, asset=key.asset_key, description=requirement.description, blocking=True)
        for key, requirement in REQUIREMENTS.items()
    ],
    can_subset=True,
)
def integrity(context: dg.AssetCheckExecutionContext, settings: Settings) -> Iterator[dg.AssetCheckResult]:
    """Ask every requirement that is selected."""
    with built(settings.warehouse_path) as connection:
        for key, requirement in REQUIREMENTS.items():
            if key in context.selected_asset_check_keys:
                yield _result(key, examine(connection, requirement))


def _result(key: dg.AssetCheckKey, finding: Finding) -> dg.AssetCheckResult:
    rows = [(offence.key, offence.place, offence.value, offence.reason) for offence in finding.offences]
    shown = {"offending_rows": dg.MetadataValue.md(markdown_table(["key", "column", "value", "why"], rows))}
    return dg.AssetCheckResult(
        asset_key=key.asset_key,
        check_name=key.name,
        passed=not finding.count,
        severity=dg.AssetCheckSeverity.ERROR,
        metadata={"offending_row_count": finding.count, **(shown if rows else {})},
    )
