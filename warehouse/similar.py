"""Near duplicates: the same story in two outlets, found by MinHash over word shingles and linked, not dropped.

Belongs here: the SQL that makes `similar_documents` from the texts of a filled `documents` table. Each text is cut into
runs of three words; their hashes fall into 128 buckets, of which the least hash of each is kept (one-permutation
MinHash). Documents that agree on four neighbouring buckets are compared by the share of buckets they agree on, each
with the first of them only, so that time and pairs grow linearly even where thousands share a passage.
"""

import duckdb

from schemas.tables.documents import SimilarDocument
from warehouse.refuse import insert

LEAST = 0.5  # share of buckets from which two texts count as one story: about every second run of words the same
BUCKETS = 128
BAND = 4  # neighbouring buckets that must agree for two documents to be compared
DOCUMENTS_AT_ONCE = 10_000  # whose words are in memory together

SIGNATURES = f"""
INSERT INTO signatures
WITH words AS (
    SELECT document_id, regexp_extract_all(lower(text), '[\\p{{L}}\\p{{N}}]+') AS words
    FROM documents WHERE rowid >= $start AND rowid < $start + {DOCUMENTS_AT_ONCE}
), shingles AS (
    SELECT document_id, hash(words[i], words[i + 1], words[i + 2]) AS hashed
    FROM (SELECT document_id, words, unnest(range(1, len(words) - 1)) AS i FROM words)
), least AS (
    SELECT document_id, (hashed % {BUCKETS})::UTINYINT AS bucket, min(hashed) AS hashed
    FROM shingles GROUP BY ALL
)
SELECT document_id, list(bucket ORDER BY bucket), list(hashed ORDER BY bucket) FROM least GROUP BY document_id
"""
PAIRS = f"""
WITH buckets AS (
    SELECT document_id, unnest(buckets) AS bucket, unnest(hashes) AS hashed FROM signatures
), bands AS (
    SELECT document_id, bucket // {BAND} AS band, hash(list(hashed ORDER BY bucket)) AS agreed
    FROM buckets GROUP BY ALL HAVING count(*) = {BAND}
), pairs AS (
    SELECT DISTINCT first_id, document_id FROM (
        SELECT document_id, min(document_id) OVER (PARTITION BY band, agreed) AS first_id FROM bands
    ) WHERE first_id < document_id
), compared AS (
    SELECT p.document_id, p.first_id AS other_id,
        len(list_intersect(s.hashes, f.hashes)) / len(list_distinct(list_concat(s.buckets, f.buckets))) AS similarity
    FROM pairs p
    JOIN signatures s ON s.document_id = p.document_id
    JOIN signatures f ON f.document_id = p.first_id
)
SELECT document_id, other_id, round(similarity, 4) AS similarity
FROM compared WHERE similarity >= {LEAST} ORDER BY document_id, other_id
"""


def link_similar_documents(connection: duckdb.DuckDBPyConnection) -> None:
    """Fill `similar_documents`; the same texts give the same links, in whatever order they were loaded."""
    connection.execute("CREATE TEMP TABLE signatures (document_id VARCHAR, buckets UTINYINT[], hashes UBIGINT[])")
    (last,) = connection.execute("SELECT coalesce(max(rowid), -1) FROM documents").fetchone() or (-1,)
    for start in range(0, last + 1, DOCUMENTS_AT_ONCE):
        connection.execute(SIGNATURES, {"start": start})
    insert(connection, SimilarDocument, PAIRS)
    connection.execute("DROP TABLE signatures")
