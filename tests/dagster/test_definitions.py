"""What Dagster loads: the assets that a plain list names, described from the schemas, with a check for each promise."""

from pathlib import Path

import dagster as dg
import pytest

from pipelines.definitions import build_definitions, defs
from pipelines.settings import VARIABLES, settings_from_environment
from schemas.column import columns, describe
from schemas.registry import REFERENCE_TABLES, TABLES
from warehouse.integrity import requirements

KEYS = (Path(__file__).parent / "asset_keys.txt").read_text().split()
SPECS = {spec.key.to_user_string(): spec for spec in defs.resolve_all_asset_specs()}


def test_they_are_valid_and_hold_the_assets_that_are_listed() -> None:
    dg.Definitions.validate_loadable(defs)
    assert sorted(SPECS) == sorted(KEYS)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.table_name)
def test_a_table_is_described_from_its_declaration(table: type) -> None:
    spec = SPECS[table.table_name]
    schema = spec.metadata["dagster/column_schema"]
    assert spec.description == describe(table)
    assert [column.name for column in schema.columns] == [column.name for column in columns(table)]
    assert all(column.description for column in schema.columns)
    assert spec.group_name == ("reference" if table in REFERENCE_TABLES else "tables")
    assert {"dagster/kind/duckdb", "dagster/kind/table"} <= set(spec.tags)


def test_constraints_are_in_the_column_schema() -> None:
    schema = SPECS["events"].metadata["dagster/column_schema"]
    constraints = {column.name: column.constraints for column in schema.columns}
    assert constraints["event_id"].unique
    assert not constraints["status"].nullable
    assert any("one of occurred" in text for text in constraints["status"].other)
    assert "references documents.document_id" in constraints["document_id"].other
    assert schema.constraints.other == ["PRIMARY KEY (event_id)"]


def parents(name: str) -> set[str]:
    return {dep.asset_key.to_user_string() for dep in SPECS[name].deps}


def test_edges_follow_the_references_and_views() -> None:
    assert parents("statement_sectors") == {"statements", "sectors"}
    assert parents("quarantine") == {"readings"}
    assert "event_timeline" in parents("commitments")
    assert parents("exports") == {"warehouse"}
    assert parents("warehouse") == set(KEYS) - {"texts", "readings", "warehouse", "exports"}


def test_every_requirement_is_a_check_that_blocks() -> None:
    graph = defs.resolve_asset_graph()
    blocking = {(k.asset_key.to_user_string(), k.name) for k in graph.asset_check_keys if graph.get(k).blocking}
    assert {(r.table_name, r.name) for r in requirements()} <= blocking
    assert ("readings", "reading_is_as_good_as_before") in blocking
    assert ("documents", "quotation_marks_balanced") not in blocking


def test_there_are_a_job_a_sensor_and_a_schedule() -> None:
    assert [job.name for job in defs.jobs] == ["communique"]
    assert [sensor.name for sensor in defs.sensors] == ["new_texts"]
    assert [schedule.cron_schedule for schedule in defs.schedules] == ["0 5 * * *"]
    assert defs.executor is dg.in_process_executor


def test_what_may_meet_a_lock_is_retried_and_checks_are_not() -> None:
    job = build_definitions().resolve_job_def("communique")
    retried = {node.name for node in job.nodes if node.definition.retry_policy}
    assert retried == {"readings", "build_tables", "warehouse", "exports"}


def test_settings_come_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in VARIABLES.values():
        monkeypatch.delenv(variable, raising=False)
    assert settings_from_environment().sources == "seeds"
    monkeypatch.setenv("COMMUNIQUE_SOURCES", "/news")
    monkeypatch.setenv("COMMUNIQUE_WORKERS", "3")
    found = settings_from_environment(exports="elsewhere").process_config_and_initialize()
    assert (found.sources, found.workers, found.exports) == ("/news", 3, "elsewhere")
    assert found.warehouse == "warehouse/communique.duckdb"
