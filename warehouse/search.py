"""Text search over statements: the index, and the table macro that asks it."""

import duckdb

from warehouse.ddl import literal

MACRO = "search_statements"
DESCRIPTION = (
    "Statements whose content holds any word of `term` (stemmed, without regard to case and accents), "
    "best match first by BM25: SELECT * FROM search_statements('nuclear energy') LIMIT 10."
)
NOT_A_WORD = r"[^\p{L}\p{N}]+"  # the extension's own default would leave curly quotation marks on words


def create_search(connection: duckdb.DuckDBPyConnection) -> None:
    """Index the statements and make the macro; the extension must be loaded, and the views must be there."""
    connection.execute(f"PRAGMA create_fts_index('statements', 'statement_id', 'text', ignore = {literal(NOT_A_WORD)})")
    connection.execute(
        f"CREATE MACRO {MACRO}(term) AS TABLE "
        "WITH found AS ("  # first the statements, then what is shown of them: most are not found
        "SELECT statement_id, round(fts_main_statements.match_bm25(statement_id, term), 6) AS score FROM statements"
        ") SELECT found.score, s.* FROM found JOIN statements_full s USING (statement_id) "
        "WHERE score IS NOT NULL ORDER BY score DESC, statement_id"
    )
    connection.execute(f"COMMENT ON MACRO TABLE {MACRO} IS {literal(DESCRIPTION)}")
