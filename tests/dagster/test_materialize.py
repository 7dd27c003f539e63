"""Runs in this process: everything materializes, and what is wrong stops before it is published."""

from collections.abc import Callable
from pathlib import Path

import dagster as dg
import duckdb
import pandas as pd

import pipelines.assets.tables
import pipelines.checks.quality
from pipelines.evaluate.baseline import BASELINE, Fall
from schemas.registry import TABLES
from warehouse.build import BuildReport, build_candidate, candidate_of
from warehouse.query import connect
from warehouse.relations import relations
from warehouse.staged import staged_folder


def documents_in(path: Path) -> int:
    with connect(path) as connection:
        return connection.execute("SELECT count(*) FROM documents").fetchall()[0][0]


def test_everything_materializes(project, failed) -> None:
    result = project.run()
    assert result.success
    assert failed(result) == set()
    assert documents_in(project.warehouse) == 2
    assert not candidate_of(project.warehouse).exists()
    assert len(pd.read_parquet(project.exports / "documents.parquet")) == 2


def test_materializations_carry_row_counts_and_previews(project) -> None:
    result = project.run()
    shown = {
        event.asset_key.to_user_string(): event.materialization.metadata
        for event in result.get_asset_materialization_events()
    }
    for table in TABLES:
        assert shown[table.table_name]["dagster/row_count"].value >= 0
    assert shown["documents"]["dagster/row_count"].value == 2
    assert "texts/one.txt" in shown["documents"]["preview"].value
    assert shown["quarantine"]["preview"].value == "no rows"
    assert "Aleksandar Vučić" in shown["statements_full"]["preview"].value


def test_a_second_run_reads_nothing_anew(project) -> None:
    project.run()
    (materialized,) = project.run().asset_materializations_for_node("readings")
    assert (materialized.metadata["documents_read"].value, materialized.metadata["documents_known"].value) == (0, 2)


def test_a_folder_that_is_missing_fails_at_once_and_says_so(project) -> None:
    for text in project.texts.iterdir():
        text.unlink()
    project.texts.rmdir()
    result = project.run()
    assert not result.success
    (failure,) = [event for event in result.all_events if event.is_step_failure]
    assert "no such file or folder" in failure.step_failure_data.user_failure_data.description
    assert not any(event.is_step_up_for_retry for event in result.all_events)


SPOILT = {
    "UPDATE mentions SET participant_id = 'person:nobody'": "mentions.references",
    "INSERT INTO sections FROM (SELECT * FROM sections LIMIT 1)": "sections.primary_key",
    "UPDATE participants SET kind = 'doubtful'": "participants.allowed_values",
    "UPDATE sentences SET text = 'other words'": "sentences.spans",
}


def test_a_spoilt_build_is_not_published(project, failed, monkeypatch) -> None:
    assert project.run().success
    (project.texts / "three.txt").write_text("date 2024-11-21 Serbia and Kazakhstan met.\n", encoding="utf-8")
    monkeypatch.setattr(pipelines.assets.tables, "prepare", spoiling(*SPOILT))
    result = project.run()
    assert failed(result) == set(SPOILT.values())
    assert documents_in(project.warehouse) == 2
    assert documents_in(candidate_of(project.warehouse)) == 3
    assert {"warehouse", "exports"}.isdisjoint(materialized(result))
    shown = {e.check_name: e.metadata for e in result.get_asset_check_evaluations() if not e.passed}
    assert shown["references"]["offending_row_count"].value > 0
    assert "person:nobody" in shown["references"]["offending_rows"].value


SPEECHLESS = "UPDATE statements SET speaker_id = NULL, speaker_text = NULL, speaker_start = NULL, speaker_end = NULL"


def spoiling(*statements: str) -> Callable[[Path], BuildReport]:
    """Build the candidate, then spoil a copy of it that has no constraints, as a mistake in the load would."""

    def prepare(warehouse: Path) -> BuildReport:
        report = build_candidate(staged_folder(warehouse), warehouse)
        spoilt = warehouse.with_name("spoilt.duckdb")
        with connect(report.warehouse) as source:
            source.execute(f"ATTACH '{spoilt}' AS spoilt")
            for relation in relations():
                source.execute(f"CREATE TABLE spoilt.{relation.name} AS FROM communique.{relation.name}")
        with duckdb.connect(str(spoilt)) as connection:
            for statement in statements:
                connection.execute(statement)
        spoilt.replace(report.warehouse)
        return report

    return prepare


def materialized(result: dg.ExecuteInProcessResult) -> set[str]:
    return {event.asset_key.to_user_string() for event in result.get_asset_materialization_events()}


def test_a_check_that_breaks_stops_the_run_too(project, monkeypatch) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("pipelines.checks.integrity.examine", broken)
    assert not project.run().success
    assert not project.warehouse.exists()


def test_worse_reading_stops_before_the_build(project, failed, monkeypatch) -> None:
    monkeypatch.setattr(pipelines.checks.quality, "BASELINE", BASELINE)
    monkeypatch.setattr(pipelines.checks.quality, "falls", lambda result: [Fall("events", 0.5, 0.9)])
    result = project.run()
    assert failed(result) == {"readings.reading_is_as_good_as_before"}
    assert materialized(result) == {"readings"}


def test_without_annotated_texts_reading_is_not_measured_and_goes_on(project) -> None:
    result = project.run(dg.AssetSelection.assets("readings"))
    (evaluation,) = result.get_asset_check_evaluations()
    assert evaluation.passed
    assert evaluation.description.startswith("not measured")


def test_statements_without_speakers_warn_and_do_not_block(project, failed, monkeypatch) -> None:
    monkeypatch.setattr(pipelines.assets.tables, "prepare", spoiling(SPEECHLESS))
    result = project.run()
    assert "statements.statements_have_speakers" in failed(result)
    assert result.success
    assert "warehouse" in materialized(result)


def test_statements_without_speakers_block_where_they_are_many(project, failed, monkeypatch) -> None:
    monkeypatch.setattr("pipelines.checks.domain.ENOUGH_STATEMENTS", 1)
    monkeypatch.setattr(pipelines.assets.tables, "prepare", spoiling(SPEECHLESS))
    result = project.run()
    assert "statements.statements_have_speakers" in failed(result)
    assert not project.warehouse.exists()


def test_what_another_run_built_is_not_published_unchecked(project, monkeypatch) -> None:
    project.run(
        dg.AssetSelection.assets("readings", *(table.table_name for table in TABLES)).required_multi_asset_neighbors()
    )
    assert candidate_of(project.warehouse).exists()
    result = project.run(dg.AssetSelection.assets("warehouse"))
    assert not result.success
    assert not project.warehouse.exists()


def test_marks_that_do_not_balance_are_warned_of(project, failed) -> None:
    unbalanced = {"open": "“It grew, he said.", "closed": "It grew,” he said.", "straight": '"It grew, he said.'}
    for name, text in unbalanced.items():
        (project.texts / f"{name}.txt").write_text(f"date 2024-11-21 {text} All was good.\n", encoding="utf-8")
    result = project.run()
    assert result.success
    assert failed(result) == {"documents.quotation_marks_balanced"}
    (warned,) = [e for e in result.get_asset_check_evaluations() if not e.passed]
    assert warned.metadata["documents"].value == len(unbalanced)
    assert all(f"texts/{name}.txt" in warned.metadata["rows"].value for name in unbalanced)


def test_a_quotation_that_runs_over_paragraphs_balances(project, failed) -> None:
    text = "date 2024-11-21 “It grew,” said Marko Novak.\n\n“It will grow more.\n\n“It will,” he said.\n"
    (project.texts / "long.txt").write_text(text, encoding="utf-8")
    assert failed(project.run()) == set()


def test_many_refused_documents_and_unused_rules_are_warned_of(project, failed, monkeypatch) -> None:
    (project.texts / "empty.txt").write_text("")
    monkeypatch.setattr("pipelines.checks.domain.ENOUGH_DOCUMENTS", 2)
    result = project.run()
    assert result.success
    assert failed(result) == {
        "quarantine.few_documents_refused",
        "statements.statement_vocabulary_fired",
        "events.event_vocabulary_fired",
        "sector_mentions.sector_vocabulary_fired",
    }
