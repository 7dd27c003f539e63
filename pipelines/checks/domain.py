"""Checks that know the domain: what a sound reading of diplomatic news looks like as a whole.

They warn; only so high a share of statements without a speaker that the reading must be broken blocks. Belongs here:
the questions, in SQL, with the least that is expected beside each.
"""

from typing import Any

import dagster as dg

from pipelines.assets.describe import markdown_table
from pipelines.checks.built import built
from pipelines.extract.events.rules import RULES as EVENT_RULES
from pipelines.extract.statements.rules import RULES as STATEMENT_RULES
from pipelines.settings import Settings
from schemas.vocabularies import EVENT_TYPES, SECTORS, SPEECH_ACTS

MOST_ROWS = 20  # that a check shows
ENOUGH_STATEMENTS = 50  # for a share of them to mean something
SPEAKER_EXPECTED, SPEAKER_LEAST = 0.9, 0.5  # share of statements with a speaker: below warns, below fails
ENOUGH_DOCUMENTS = 500  # for a rule that never fired to mean something
REFUSED_EXPECTED = 0.05  # share of documents refused above which the check warns

UNBALANCED = """
    WITH marks AS (
        SELECT document_id, source_name,
               len(regexp_extract_all(text, '[“«]')) AS opened, len(regexp_extract_all(text, '[”»]')) AS closed,
               len(regexp_extract_all(text, '"')) AS straight,
               len(regexp_extract_all(text, '\\n\\s*[“«]')) AS curly_paragraphs,
               len(regexp_extract_all(text, '\\n\\s*"')) AS straight_paragraphs
        FROM documents WHERE NOT contains(text, '„')
    )
    SELECT document_id, source_name, opened, closed, straight FROM marks
    WHERE opened - closed NOT BETWEEN 0 AND curly_paragraphs OR straight % 2 > straight_paragraphs
    ORDER BY source_name
"""
"""A quotation that runs on opens each paragraph anew and closes once, so openings may outnumber closings by those."""


@dg.asset_check(asset="documents", description="Every quotation mark that opens is closed.")
def quotation_marks_balanced(settings: Settings) -> dg.AssetCheckResult:
    """Warn of documents in which a quotation may have been read too far, or not at all."""
    with built(settings.warehouse_path) as connection:
        rows = connection.execute(UNBALANCED).fetchall()
    header = ["document", "source", "opened", "closed", "straight"]
    return _warning(passed=not rows, documents=len(rows), shown=_table(header, rows))


@dg.asset_check(asset="statements", blocking=True, description="Statements have a speaker, by name or in words.")
def statements_have_speakers(settings: Settings) -> dg.AssetCheckResult:
    """Warn where many have none; fail, and block, where most have none."""
    with built(settings.warehouse_path) as connection:
        total, attributed = connection.execute(
            "SELECT count(*), count(*) FILTER (coalesce(speaker_id, speaker_text) IS NOT NULL) FROM statements"
        ).fetchall()[0]
        rows = connection.execute(
            "SELECT statement_id, rule, text FROM statements WHERE coalesce(speaker_id, speaker_text) IS NULL "
            f"ORDER BY statement_id LIMIT {MOST_ROWS}"
        ).fetchall()
    share = attributed / total if total else 1.0
    is_broken = total >= ENOUGH_STATEMENTS and share < SPEAKER_LEAST
    return dg.AssetCheckResult(
        passed=share >= SPEAKER_EXPECTED,
        severity=dg.AssetCheckSeverity.ERROR if is_broken else dg.AssetCheckSeverity.WARN,
        metadata={"share": share, "statements": total, **_table(["statement", "rule", "text"], rows)},
    )


@dg.asset_check(asset="statements", description="Every rule and speech act of statements has fired.")
def statement_vocabulary_fired(settings: Settings) -> dg.AssetCheckResult:
    """Warn of what never fired, and of rules that nobody registered."""
    return _unused(settings, "statements", {"rule": tuple(STATEMENT_RULES), "speech_act": SPEECH_ACTS.codes})


@dg.asset_check(asset="events", description="Every rule and type of events has fired.")
def event_vocabulary_fired(settings: Settings) -> dg.AssetCheckResult:
    """Warn of what never fired, and of rules that nobody registered."""
    return _unused(settings, "events", {"rule": tuple(EVENT_RULES), "event_type": EVENT_TYPES.codes})


@dg.asset_check(asset="sector_mentions", description="Every sector is mentioned somewhere.")
def sector_vocabulary_fired(settings: Settings) -> dg.AssetCheckResult:
    """Warn of sectors that no text names."""
    return _unused(settings, "sector_mentions", {"sector_id": SECTORS.codes})


@dg.asset_check(asset="quarantine", description="Few documents are refused.")
def few_documents_refused(settings: Settings) -> dg.AssetCheckResult:
    """Warn where many are, and show why."""
    with built(settings.warehouse_path) as connection:
        refused, read = connection.execute(
            "SELECT (SELECT count(DISTINCT source_name) FROM quarantine WHERE document_id IS NULL), "
            "(SELECT count(*) FROM documents)"
        ).fetchall()[0]
        rows = connection.execute(
            f"SELECT source_name, stage, reason FROM quarantine ORDER BY source_name, quarantine_id LIMIT {MOST_ROWS}"
        ).fetchall()
    share = refused / (refused + read) if refused else 0.0
    return _warning(passed=share <= REFUSED_EXPECTED, share=share, shown=_table(["source", "stage", "reason"], rows))


DOMAIN_CHECKS = [
    quotation_marks_balanced,
    statements_have_speakers,
    statement_vocabulary_fired,
    event_vocabulary_fired,
    sector_vocabulary_fired,
    few_documents_refused,
]


def _unused(settings: Settings, table: str, declared: dict[str, tuple[str, ...]]) -> dg.AssetCheckResult:
    """Compare the codes that are declared with those that stand in a column."""
    unused, unknown = [], []
    with built(settings.warehouse_path) as connection:
        documents = connection.execute("SELECT count(*) FROM documents").fetchall()[0][0]
        for column, codes in declared.items():
            fired = {row[0] for row in connection.execute(f"SELECT DISTINCT {column} FROM {table}").fetchall()}
            unused += [(column, code) for code in codes if code not in fired]
            unknown += [(column, code) for code in sorted(fired.difference(codes))]
    is_judged = documents >= ENOUGH_DOCUMENTS
    return _warning(
        passed=not unknown and not (is_judged and unused),
        judged=f"{documents:,} documents; a rule may rest in fewer than {ENOUGH_DOCUMENTS}",
        unknown=", ".join(code for _, code in unknown) or "none",
        shown={"never_fired": dg.MetadataValue.md(markdown_table(["column", "code"], unused) if unused else "none")},
    )


def _warning(*, passed: bool, shown: dict[str, Any], **metadata: Any) -> dg.AssetCheckResult:
    return dg.AssetCheckResult(passed=passed, severity=dg.AssetCheckSeverity.WARN, metadata={**metadata, **shown})


def _table(header: list[str], rows: list[Any]) -> dict[str, Any]:
    return {"rows": dg.MetadataValue.md(markdown_table(header, rows[:MOST_ROWS]))} if rows else {}
