"""Near duplicates: the same story in two outlets, found by MinHash over runs of words and linked, not dropped.

Belongs here: the SQL that makes `similar_documents` from the signatures staged with the documents (`signature.py`).
Documents that agree on a band of their signatures are compared by the share of buckets they agree on, each with the
first of them only, so that time and pairs grow linearly even where thousands share a passage.
"""

import duckdb

from schemas.tables.documents import Document, SimilarDocument
from warehouse import staged
from warehouse.refuse import insert
from warehouse.signature import BITS_IN_BUCKET

LEAST = 0.5  # share of buckets from which two texts count as one story: about every second run of words the same
PAIRS = f"""
WITH bands AS (
    SELECT number, unnest(bands) AS band FROM signatures
), firsts AS (
    SELECT band, min(number) AS first FROM bands GROUP BY band HAVING count(*) > 1
), pairs AS (
    SELECT DISTINCT number, first FROM bands JOIN firsts USING (band) WHERE number > first
), compared AS (
    SELECT s.document_id, f.document_id AS other_id,
        len(list_intersect(s.hashes, f.hashes)) AS agreed,
        len(list_distinct(list_transform(list_concat(s.hashes, f.hashes), h -> h >> {BITS_IN_BUCKET}))) AS filled
    FROM pairs p
    JOIN signatures s ON s.number = p.number
    JOIN signatures f ON f.number = p.first
)
SELECT document_id, other_id, round(agreed / filled, 4) AS similarity
FROM compared WHERE agreed / filled >= {LEAST} ORDER BY document_id, other_id
"""


def link_similar_documents(connection: duckdb.DuckDBPyConnection, counted: list[staged.Batch], chosen: str) -> None:
    """Fill `similar_documents` from the signatures of the readings in the table named `chosen`.

    The same texts give the same links, in whatever order they were read.
    """
    connection.execute(
        "CREATE TEMP TABLE signatures AS SELECT row_number() OVER (ORDER BY document_id)::UINTEGER AS number, "
        f"document_id, hashes, bands FROM {staged.scan(counted, staged.SIGNATURES)} SEMI JOIN {chosen} USING (reading) "
        f"SEMI JOIN {Document.table_name} USING (document_id)"
    )
    insert(connection, SimilarDocument, PAIRS)
    connection.execute("DROP TABLE signatures")
